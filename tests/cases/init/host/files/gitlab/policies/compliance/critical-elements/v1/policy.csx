var critical = Contract.Columns.Where(column => column.IsCritical).ToList();
if (critical.Count == 0)
    return NotApplicable("The contract has no critical data elements.");

foreach (var column in critical)
    if (!column.Quality.Concat(column.Object.Quality.Where(rule => IsAbout(rule, column))).Any(Guards))
        Violation(
            column.At("quality"),
            $"The business relies on '{column.Name}' of '{column.Object.Name}', but no quality rule of it has the severity '{Parameters.Severity}', "
                + "by which wrong values are stopped: add one, or raise one.");

// A rule of the whole object counts if it names the column.
bool IsAbout(QualityRule rule, Column column) =>
    rule.Arguments?["properties"]?.Items.Any(name => name.Text == column.Name) == true
    || Regex.IsMatch(rule.Query ?? "", $@"\b{Regex.Escape(column.Name)}\b", RegexOptions.NonBacktracking);

// Text is for people and stops nothing. What a severity in other words means is not known here, and asked by quality/rules.
bool Guards(QualityRule rule) =>
    rule.Type != "text" && !IsMissing(rule.Severity) && (rule.Severity.IsOneOf(Parameters.Severity) || !rule.Severity.IsOneOf(Parameters.Known));
