if (Contract.Evidence is not { } evidence)
    return NotApplicable("Nobody has looked at the data: that is for quality/evidence.");

foreach (var rule in evidence.Rules.Where(rule => rule.Status == "fail" && !rule.Severity.IsOneOf(Parameters.Spared)))
    Violation(
        rule.Element ?? Contract,
        $"The data{(rule.Server is { } server ? $" on '{server}'" : "")} broke this rule on {rule.Day:yyyy-MM-dd}: {rule.Name}{Rows(rule)}. Mend the data, or promise what they keep.",
        key: $"{rule.Process} {rule.Server} {rule.Id}");
return null;

string Rows(RuleEvidence rule) => rule.FailedRows is { } failed ? $" ({failed}{(rule.Rows is { } all ? $" of {all}" : "")} rows)" : "";
