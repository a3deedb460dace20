Violation(null!, "x");
