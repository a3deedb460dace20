var scale = string.Join(", ", Mesh.Classification);

foreach (var column in Contract.Columns)
    if (column.Classification is { } own && !Mesh.Classification.Knows(own))
    {
        var violation = Violation(
            column.At("classification"),
            $"Column '{column.Name}' is classified as '{own}', which is not on the scale of this mesh: choose one of {scale}.");

        // The same words in another spelling, such as 'Strictly internal' for 'strictly-internal'.
        if (Mesh.Classification.FirstOrDefault(level => level.HasSameWords(own)) is { } level)
            violation.Fix(column.Set("classification", level));
    }
    else if (IsMissing(column.Classification) && HoldsValues(column))
        Violation(
            column.At("classification"),
            $"Column '{column.Name}' of '{column.Object.Name}' has no classification, so it counts as {Mesh.Classification.MostClosed}: choose one of {scale}.");

// A record is as closed as its fields. The element type of an array goes by the array.
bool HoldsValues(Column column) => column.Name != "" && column.Columns.Count == 0 && column.Items is not { Columns.Count: > 0 };
