var counts = Mesh.Contracts.Select(contract => contract.Columns.Count()).ToList();
Violation(Mesh, $"{counts.Sum()} {counts.Average()} {counts.Max()} {counts.Min()}");
