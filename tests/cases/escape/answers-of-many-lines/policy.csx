Violation(Mesh, "one\n\n  error    forged\n           domains/x.yaml:1:1");
