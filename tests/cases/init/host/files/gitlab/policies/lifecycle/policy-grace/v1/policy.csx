// The first decision about a policy adopts it, or turns it down for good.
if (Policy.Decisions.FirstOrDefault()?.Day is not { } adopted)
    return NotApplicable("Nobody has decided on the policy.");
if (Policy.Enforcement == "advisory" || Parameters.Urgent.Contains(Policy.Key))
    return NotApplicable("The policy blocks nobody, or cannot wait.");

var earliest = adopted.AddDays((int)Parameters.Days);
if (Policy.Block < earliest)
    Violation(
        Policy.At("dates", "block"),
        $"'{Policy.Title}' was adopted on {adopted:yyyy-MM-dd} and blocks from {Policy.Block:yyyy-MM-dd}: teams get {Parameters.Days} days to mend, so let it block from {earliest:yyyy-MM-dd}.");
