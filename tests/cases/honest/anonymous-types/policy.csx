var rows = Mesh.Products.Select(product => new { product.Key, Ports = product.OutputPorts.Count }).OrderBy(row => row.Ports).ThenBy(row => row.Key).ToList();
Violation(Mesh, $"{rows[0].Key} {rows[^1]} {rows.GroupBy(row => new { row.Ports }).Count()}");
