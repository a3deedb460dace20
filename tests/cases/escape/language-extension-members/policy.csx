static class E { extension(string s) { public int Twice => s.Length * 2; } }
Violation(Mesh, "x".Twice.ToString());
