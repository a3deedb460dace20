foreach (var agreement in Product.Agreements.Where(agreement => agreement.IsApproved))
{
    var renew = $"mesh access renew {Product.Key}/{agreement.File}";
    if (agreement.LastDay is { } last && last < AsOf.AddDays((int)Parameters.Days))
        Violation(
            agreement.At("endTimestamp"),
            last < AsOf
                ? $"The agreement with '{agreement.ConsumerName}' ended on {last:yyyy-MM-dd}: let it go on with '{renew}', or remove the file."
                : $"The agreement with '{agreement.ConsumerName}' ends on {last:yyyy-MM-dd}: let it go on with '{renew}', or let it end.");
    if (agreement.NextReassessment is { } day && day < AsOf)
        Violation(
            agreement.At("nextReassessmentTimestamp"),
            $"The agreement with '{agreement.ConsumerName}' was to be looked at again by {day:yyyy-MM-dd}: talk about it, and let it go on with '{renew}'.");
    if (agreement.Consumer is { } consumer && agreement.InputPorts.Count == 0)
        Violation(
            agreement.At("consumer", "dataProductId"),
            $"'{consumer.Key}' may read '{agreement.PortId}', and none of its input ports does: remove the agreement, or let the product say what it reads.");
}
