void F() { using var d = new System.IO.StreamReader("/etc/passwd"); Violation(Mesh, d.ReadToEnd()); }
F();
