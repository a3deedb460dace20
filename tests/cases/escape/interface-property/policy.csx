interface I { int N => 1; }
class C : I { }
Violation(Mesh, ((I)new C()).N.ToString());
