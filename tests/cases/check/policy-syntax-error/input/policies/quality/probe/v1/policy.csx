foreach (var port in Product.OutputPorts
    Violation(port, "Never said.");
