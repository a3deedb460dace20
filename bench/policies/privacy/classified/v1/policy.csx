foreach (var column in Contract.Columns)
    if (!Mesh.Classification.Knows(column.Classification))
        Violation(column.At("classification"), $"Column '{column.Name}' is classified as '{column.Classification}', which is not on the scale of the mesh.");
