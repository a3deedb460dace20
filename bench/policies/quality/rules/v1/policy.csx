foreach (var item in Contract.Objects)
    if (item.Quality.Count == 0 && item.AllColumns.All(column => column.Quality.Count == 0))
        Violation(item.At("quality"), $"'{item.Name}' has no quality rule, neither its own nor on a column.");

foreach (var rule in Contract.Objects.SelectMany(item => item.Quality.Concat(item.AllColumns.SelectMany(column => column.Quality))))
    if (rule.Type is "library" or "sql" && rule.Operator is null)
        Violation(rule, $"Quality rule '{rule.Name}' compares with nothing: add an operator such as mustBe.");
