foreach (var agreement in Product.Agreements.Where(agreement => agreement.IsInForce(AsOf)))
{
    foreach (var column in agreement.CoveredColumns.Where(column => Mesh.Classification.IsAtLeast(column.Classification, Parameters.AtLeast)))
        if (!Mesh.Classification.Knows(agreement.Classification) || Mesh.Classification.Rank(column.Classification) > Mesh.Classification.Rank(agreement.Classification))
            Violation(
                agreement.At("customProperties"),
                $"The agreement with '{agreement.ConsumerName}' was given for {agreement.Classification ?? "no classification"} and covers '{column.Name}', which is {column.Classification ?? "not classified"}: "
                    + "name the columns that are needed, or agree on the classification again.",
                key: $"{column.Object.Name}.{column.Name}");

    foreach (var port in agreement.InputPorts.Where(port => !port.ReadsAll))
        foreach (var column in agreement.Port!.Columns.Where(column => column.Columns.Count == 0 && port.DoesRead(column) && !agreement.Covers(column)))
            Violation(
                agreement.At("customProperties"),
                $"'{port.Product.Key}' reads '{column.Name}', which the agreement does not name: ask for it, or read it no longer.",
                key: $"{column.Object.Name}.{column.Name}");
}
