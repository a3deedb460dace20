try { Violation(Mesh, "x"); }
finally { for (;;) { } }
