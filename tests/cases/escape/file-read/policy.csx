var secret = System.IO.File.ReadAllText("/etc/passwd");
Violation(Mesh, secret);
