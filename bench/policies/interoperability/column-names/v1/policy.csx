foreach (var column in Contract.Columns.Where(column => column.Name != ""))
    if (!Regex.IsMatch(column.Name, Parameters.Pattern))
        Violation(column.At("name"), $"Column '{column.Name}' is not in snake_case: use small letters, digits and underscores.");
