// The first decision about a policy adopts it, or turns it down for good.
if (Policy.Decisions.FirstOrDefault()?.Day is not { } adopted)
    NotApplicable("Nobody has decided on the policy.");
else if (Policy.Status is "retired" or "rejected" || Policy.Enforcement == "advisory" || Parameters.Urgent.Contains(Policy.Key))
    NotApplicable("The policy blocks nobody, or cannot wait.");
else if (Policy.Block is { } block && block < adopted.AddDays((int)Parameters.Days))
    Violation(
        Policy.At("dates", "block"),
        $"'{Policy.Title}' was adopted on {adopted:yyyy-MM-dd} and blocks from {block:yyyy-MM-dd}: teams get {Parameters.Days} days to mend, so let it block from {adopted.AddDays((int)Parameters.Days):yyyy-MM-dd}.");
