static void Deconstruct(this Mesh mesh, out string a, out string b) { a = System.Environment.MachineName; b = a; }
var (x, y) = Mesh;
Violation(Mesh, x);
