NotApplicable("Only an example.");
