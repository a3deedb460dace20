var column = Mesh.Contracts.SelectMany(contract => contract.Columns).First();
Violation(column.At("classification"), "Classify it.").Suggest(column.Set("classification", "internal"), column.Set("required", true));
