if (Product.Archetype is not { } own)
    return NotApplicable("Nothing says which archetype the product has.");

// The order in which data may flow.
string[] layers = ["source-aligned", "aggregate", "consumer-aligned"];

foreach (var port in Product.InputPorts)
    if (port.Source?.Product is { Archetype: { } theirs } source && theirs > own)
        Violation(
            port.At("contractId"),
            $"Input port '{port.Name}' brings data of '{source.Key}', which is {layers[(int)theirs]}, into a product that is {layers[(int)own]}: "
                + "consume what that product is made from instead, or correct the archetype that is wrong.");

// A draft may not know its sources yet, and what is retired has let them go.
if (own != Archetype.SourceAligned && Product.InputPorts.Count == 0 && !Product.HasStatus("proposed", "draft", "retired"))
    Violation(
        Product.At("inputPorts"),
        $"Data product '{Product.Key}' is {layers[(int)own]}, but consumes no other product: "
            + "name its sources under inputPorts, or call it source-aligned.");
