Func<string, string> read = System.IO.File.ReadAllText;
Violation(Mesh, read("/etc/passwd"));
