// Closed enough: the level of the parameter and every level above it on the scale of the mesh.
var closed = string.Join("' or '", Mesh.Classification.Where(level => Mesh.Classification.IsAtLeast(level, Parameters.AtLeast)));

foreach (var column in Product.OfferedColumns.Where(column => !column.IsClosed(Parameters.AtLeast)))
    if (column.HasTag("pii"))
        Ask(column, $"Column '{column.Name}' is tagged 'pii', so it is personal data: classify it as '{closed}'.");
    else if (Parameters.Names.Any(column.Name.HasWord) && !OnlySpeaksOfIt(column))
        Ask(column, $"Column '{column.Name}' looks like personal data: classify it as '{closed}'.");

void Ask(Column column, string message) =>
    Violation(column.At("classification"), message).Suggest(column.Set("classification", Mesh.Classification.MostClosed));

// How many addresses there are, or whether one is valid, is not the address.
bool OnlySpeaksOfIt(Column column) => column.LogicalType is "boolean" || Parameters.About.Any(column.Name.EndsWithWord);
