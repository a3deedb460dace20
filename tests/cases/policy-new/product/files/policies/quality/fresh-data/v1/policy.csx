if (IsMissing(Product.Description?.Purpose))
    Violation(
        Product.At("description", "purpose"),
        $"Data product '{Product.Key}' does not say what it is for: add a description with a purpose.");
