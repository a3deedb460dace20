if (Product.DeclaredArchetype is null)
    Violation(Product.At("type"), $"'{Product.Key}' does not say whether it is sourceAligned, aggregate or consumerAligned.");
else if (Product.Archetype is null)
    Violation(Product.At("type"), $"'{Product.DeclaredArchetype}' is no archetype: use sourceAligned, aggregate or consumerAligned.");
else if (Product.Archetype != Archetype.SourceAligned && Product.InputPorts.Count == 0)
    Violation(Product, $"'{Product.Key}' is made from other products, but names none of them: add its input ports.", "inputs");
