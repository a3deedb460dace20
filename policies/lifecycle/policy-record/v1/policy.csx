if (Policy.Status is "retired" or "rejected")
    NotApplicable("The policy is history.");
else if (Parameters.Headings.Except(Policy.RecordHeadings, StringComparer.OrdinalIgnoreCase).ToList() is { Count: > 0 } missing)
    Violation(
        Policy.Record,
        $"The decision record of '{Policy.Title}' leaves something out: add {string.Join(", ", missing.Select(heading => $"'## {heading}'"))}.");
