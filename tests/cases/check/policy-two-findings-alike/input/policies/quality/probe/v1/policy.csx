foreach (var port in Product.OutputPorts)
{
    Violation(port, "One.");
    Violation(port, "Two.");
    Violation(port, "Three.", "third");
}
