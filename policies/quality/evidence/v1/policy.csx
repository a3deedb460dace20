if (!Mesh.HasEvidence)
    return NotApplicable("Nothing is recorded about the data of this mesh yet.");
if (Contract.Servers.Count == 0)
    return NotApplicable("The contract names no server on which anybody could look.");

// What comes every five minutes is still looked at once a day: a policy counts in days.
var often = Contract.ServiceLevelsFor("frequency").Select(level => level.Days).Min();
var days = Math.Max(Math.Ceiling(often ?? Parameters.Days), 1);
if (Contract.Evidence is not { } evidence)
{
    Violation(Contract, $"Nobody has looked whether the data of contract '{Contract.ContractId}' keep what it promises: run 'mesh data check' on a schedule and record what it finds.");
    return null;
}

var ages = evidence.Rules.Where(rule => rule.IsKept || rule.IsBroken).Select(rule => AsOf.DayNumber - rule.Day.DayNumber).ToList();
var old = ages.Count(age => age > days);
if (ages.Count == 0)
    Violation(Contract, $"The data of contract '{Contract.ContractId}' were looked at, and nothing could be found out: see what the check says.");
else if (old == ages.Count)
    Violation(Contract, $"The data of contract '{Contract.ContractId}' were last looked at {ages.Min()} days ago, and {days} at most were agreed: see why the check no longer runs.");
else if (old > 0)
    Violation(Contract, $"Of the data of contract '{Contract.ContractId}', {old} of {ages.Count} promises {(old == 1 ? "was" : "were")} last found out more than {days} days ago, the oldest {ages.Max()} days ago: see why the check looks at a part only.");
return null;
