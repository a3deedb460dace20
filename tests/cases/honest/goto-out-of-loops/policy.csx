foreach (var product in Mesh.Products)
    foreach (var port in product.OutputPorts)
        if (port.ContractId == "orders")
            goto found;
found:
Violation(Mesh, "Left both loops.");
