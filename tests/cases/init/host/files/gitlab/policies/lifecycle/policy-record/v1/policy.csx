var missing = Parameters.Headings.Except(Policy.RecordHeadings, StringComparer.OrdinalIgnoreCase).ToList();
if (missing.Count > 0)
    Violation(
        Policy.Record,
        $"The decision record of '{Policy.Title}' leaves something out: add {string.Join(", ", missing.Select(heading => $"'## {heading}'"))}.");
