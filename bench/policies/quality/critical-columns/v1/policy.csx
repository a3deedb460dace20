foreach (var column in Contract.Columns.Where(column => column.IsCritical))
{
    if (!column.IsRequired)
        Violation(column.At("required"), $"Column '{column.Name}' is critical, but may be empty.").Suggest(column.Set("required", true));
    if (column.Quality.Count == 0)
        Violation(column.At("quality"), $"Column '{column.Name}' is critical, but nothing checks it.");
}
