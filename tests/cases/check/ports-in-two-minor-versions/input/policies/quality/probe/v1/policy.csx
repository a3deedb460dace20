foreach (var port in Product.OutputPorts)
    if (port.Description is null)
        Violation(port, $"Port '{port.Name}' has no description.").Fix(port.Set("description", "To be written: what this offers"));
if (Product.Node["domain"] is not null)
    Violation(Product.At("domain"), "The folder says the domain already.").Fix(Product.Remove("domain"));
if (Product.Status == "active")
    Violation(Product.At("status"), "Active products say so in capitals.").Fix(Product.Set("status", "ACTIVE"));
