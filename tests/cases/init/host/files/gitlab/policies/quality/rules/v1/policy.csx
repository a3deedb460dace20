var known = string.Join(", ", Parameters.Severities);

foreach (var item in Contract.Objects)
{
    // Text is for people; a rule is what a machine can run.
    var rules = item.Quality.Select(rule => (Rule: rule, Of: $"of '{item.Name}'"))
        .Concat(item.AllColumns.SelectMany(column => column.Quality.Select(rule => (Rule: rule, Of: $"of column '{column.Name}' of '{item.Name}'"))))
        .Where(rule => rule.Rule.Type != "text")
        .ToList();

    if (rules.Count == 0 && !item.DataKind.IsOneOf(Parameters.Exempt))
        Violation(
            item.At("quality"),
            $"No machine checks the data of '{item.Name}': add a rule under quality, such as duplicateValues over its key.");

    foreach (var (rule, of) in rules.Where(rule => IsMissing(rule.Rule.Dimension)))
        Violation(
            rule.At("dimension"),
            $"Quality rule {Name(rule)} {of} has no dimension: say whether it is about accuracy, completeness, "
                + "conformity, consistency, coverage, timeliness or uniqueness.");

    foreach (var alike in rules.GroupBy(rule => rule.Rule.Severity))
        if (IsMissing(alike.Key))
            foreach (var (rule, of) in alike)
                Violation(
                    rule.At("severity"),
                    $"Quality rule {Name(rule)} {of} does not say how bad a breach is: set its severity to {known}.");
        else if (!alike.Key.IsOneOf(Parameters.Severities))
            Unknown(alike.First().Rule, alike.First().Of, alike.Count() - 1, item);
}

// Whoever learns what 'critical' is called here replaces it everywhere.
void Unknown(QualityRule rule, string of, int more, SchemaObject item) =>
    Violation(
        rule.At("severity"),
        $"Quality rule {Name(rule)} {of} has the severity '{rule.Severity}', which is none of {known}: write the one that is meant"
            + (more == 0 ? "." : $", here and at {more} more of '{item.Name}'."));

string Name(QualityRule rule) => $"'{rule.Name ?? rule.Metric ?? rule.Type}'";
