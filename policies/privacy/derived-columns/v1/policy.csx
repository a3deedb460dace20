foreach (var column in Contract.Columns.Where(column => !IsMasked(column)))
    foreach (var source in column.Sources.Where(source => Mesh.Classification.Rank(source.Classification) > Mesh.Classification.Rank(column.Classification)))
        Violation(
            column.At("classification"),
            $"Column '{column.Name}' is {column.Classification}, but made from '{source.Object.Name}.{source.Name}' of '{source.Contract.Product!.Key}', "
                + $"which is {source.Classification ?? "not classified"}: close it as far, or say in the custom property 'masking' what makes it less telling.",
            key: $"{source.Contract.Product!.Key}/{source.Object.Name}.{source.Name}")
            .Suggest(column.Set("classification", Mesh.Classification[Mesh.Classification.Rank(source.Classification)]))
            .RelatesTo(source.At("classification"));

// The encrypted twin of another column needs no further word.
bool IsMasked(Column column) =>
    column.Custom("masking").IsOneOf(Parameters.Maskings) || Contract.Columns.Any(clear => clear.EncryptedName == column.Name);
