NotApplicable("No.");
