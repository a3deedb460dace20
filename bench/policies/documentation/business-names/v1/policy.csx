foreach (var item in Contract.Objects)
{
    if (string.IsNullOrWhiteSpace(item.BusinessName))
        Violation(item.At("businessName"), $"'{item.Name}' has no business name: say what the business calls it.");
    if (string.IsNullOrWhiteSpace(item.Granularity))
        Violation(item.At("dataGranularityDescription"), $"'{item.Name}' does not say what one row stands for.");
}
