if (Policy.ReviewBy is not { } day)
    Violation(
        Policy.At("reviewBy"),
        $"Nobody has said when '{Policy.Title}' is looked at again: add 'reviewBy', a year from the decision at the latest.");
else if (day < AsOf)
    Violation(
        Policy.At("reviewBy"),
        $"'{Policy.Title}' was to be looked at again by {day:yyyy-MM-dd}: decide in the guild whether it stays, changes or goes, and set the next day.");
else if (day.AddDays(-(int)Parameters.Ahead) <= AsOf)
    Violation(
        Policy.At("reviewBy"),
        $"'{Policy.Title}' is to be looked at again by {day:yyyy-MM-dd}: put it on the agenda of the guild.");
