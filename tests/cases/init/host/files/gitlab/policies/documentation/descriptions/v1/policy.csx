Ask(Product.At("description", "purpose"), Product.Description?.Purpose,
    $"Data product '{Product.Key}' does not say what it is for: add a description with a purpose.");

foreach (var port in Product.OutputPorts)
    Ask(port.At("description"), port.Description,
        $"Output port '{port.Name}' has no description: say what it offers, and to whom.");

foreach (var item in Product.OfferedObjects)
{
    Ask(item.At("description"), item.Description,
        $"'{item.Name}' has no description: say what one row or message stands for.");

    // The element type of an array needs no name, and without one no description either.
    foreach (var column in item.AllColumns.Where(column => column.Name != ""))
        Ask(column.At("description"), column.Description,
            $"Column '{column.Name}' of '{item.Name}' has no description: say what its values mean.");
}

void Ask(Place place, string? description, string message)
{
    if (IsMissing(description))
        Violation(place, message);
}
