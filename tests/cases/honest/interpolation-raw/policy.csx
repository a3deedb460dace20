var name = "x";
Violation(Mesh, $$"""{"name": "{{name}}"}""" + """ "quoted" """ + @"c:\" + $@"\{name}");
