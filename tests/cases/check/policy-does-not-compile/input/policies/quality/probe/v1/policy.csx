foreach (var port in Product.OutputPort)
    Violation(port, "Never said.");
