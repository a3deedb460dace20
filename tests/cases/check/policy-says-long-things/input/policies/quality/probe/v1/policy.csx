Violation(Mesh, new string('x', 600));
Violation(Mesh, "", "empty");
Violation(Mesh, "two\nlines\tand \u001b[31mcolour \u202e turned", "lines");
