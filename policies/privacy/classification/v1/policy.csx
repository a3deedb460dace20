var scale = string.Join(", ", Mesh.Classification);

if (Contract.OutputPorts.Count == 0)
    NotApplicable("No output port offers data under this contract.");
else
    foreach (var column in Contract.Columns)
        if (column.Classification is { } own && !Mesh.Classification.Knows(own))
            Violation(
                column.At("classification"),
                $"Column '{column.Name}' is classified as '{own}', which is not on the scale of this mesh: choose one of {scale}.");
        else if (string.IsNullOrWhiteSpace(column.Classification) && HoldsValues(column))
            Violation(
                column.At("classification"),
                $"Column '{column.Name}' of '{column.Object.Name}' has no classification, so it counts as {Mesh.Classification.MostClosed}: choose one of {scale}.");

// A record is as closed as its fields. The element type of an array goes by the array.
bool HoldsValues(Column column) => column.Name != "" && column.Columns.Count == 0 && column.Items is not { Columns.Count: > 0 };
