NotApplicable("nothing here");
Violation(Mesh, "and yet");
