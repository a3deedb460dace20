NotApplicable("An example.");
