class C { public static int N { get => field++; } }
Violation(Mesh, C.N.ToString());
