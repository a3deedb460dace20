if (IsMissing(Product.Description?.Usage))
    Violation(
        Product.At("description", "usage"),
        $"Data product '{Product.Key}' does not say how to use it: add 'usage' to its description, with the questions that it answers.");

if (IsMissing(Product.Description?.Limitations))
    Violation(
        Product.At("description", "limitations"),
        $"Data product '{Product.Key}' does not say where it ends: add 'limitations' to its description, with what it leaves out and must not be used for.");
