foreach (var product in Mesh.Products)
    foreach (var port in product.OutputPorts.Where(port => port.Contract is not null))
        foreach (var column in port.Contract!.Columns.Where(column => Parameters.Names.Any(column.Name.HasWord)))
            Violation(column, $"{product.Key} {port.Name} {column.Name} {column.Classification}");
