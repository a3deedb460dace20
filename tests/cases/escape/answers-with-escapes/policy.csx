Violation(Mesh, "\u001b[2J\u001b[32mPassed\u001b[0m \u202eedoc");
