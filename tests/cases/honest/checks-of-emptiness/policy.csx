if (string.IsNullOrEmpty("full"))
    NotApplicable("nothing here");
Violation(Mesh, string.IsNullOrEmpty("") ? "empty" : "full");
