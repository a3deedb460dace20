foreach (var promise in Parameters.Promises)
{
    var levels = Contract.ServiceLevelsFor(promise).ToList();
    if (levels.Count == 0)
        Violation(Contract.At("slaProperties"), $"Contract '{Contract.ContractId}' promises no {promise}.", promise);
    foreach (var level in levels.Where(level => level.Value?.Number is null or <= 0))
        Violation(level.At("value"), $"The {promise} of contract '{Contract.ContractId}' is no number above zero.");
}
