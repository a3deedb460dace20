class Name { public override string ToString() { for (;;) { } } }
Violation(Mesh, $"{new Name()}");
