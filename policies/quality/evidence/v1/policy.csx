if (!Mesh.HasEvidence)
    return NotApplicable("Nothing is recorded about the data of this mesh yet.");
if (Contract.Servers.Count == 0)
    return NotApplicable("The contract names no server on which anybody could look.");

// What comes every five minutes is still looked at once a day: a policy counts in days.
var often = Contract.ServiceLevelsFor("frequency").Select(level => level.Days).Min();
var days = Math.Max(Math.Ceiling(often ?? Parameters.Days), 1);
if (Contract.Evidence is not { } evidence)
    Violation(Contract, $"Nobody has looked whether the data of contract '{Contract.ContractId}' keep what it promises: run 'mesh data check' on a schedule and record what it finds.");
else if (evidence.AgeOn(AsOf) > days)
    Violation(Contract, $"The data of contract '{Contract.ContractId}' were last looked at {evidence.AgeOn(AsOf)} days ago, and {days} at most were agreed: see why the check no longer runs.");
return null;
