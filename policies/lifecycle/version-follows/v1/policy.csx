foreach (var contract in After?.Contracts ?? [])
{
    var changes = Changes.Where(change => change.ContractAfter == contract && change.Field != "version").ToList();
    if (changes.FirstOrDefault()?.ContractBefore is not { } before || before.HasStatus(Parameters.Unpublished))
        continue;

    var worst = changes.Max(change => change.SeverityForReaders);
    if (before.VersionAfter(worst) is not { } next || contract.IsAtLeast(next))
        continue;

    var reason = changes.First(change => change.SeverityForReaders == worst);
    var violation = Violation(
        contract.At("version"),
        $"{reason.Words}. That is {worst.ToString().ToLowerInvariant()} for whoever reads the data, so the version of contract '{contract.ContractId}' goes from {before.Version} to {next}.");

    // Whether an old major goes or stays beside the new one, only its team knows.
    // No case can tell: it states what is found, and not how to mend it.
    if (worst == Severity.Breaking)
        violation.Suggest(contract.SetVersion(next));
    else
        violation.Fix(contract.SetVersion(next));
}
