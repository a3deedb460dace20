var missing = Parameters.Promised.Where(kind => !Contract.ServiceLevels.Any(level => level.Value?.Text is not null && Promises(level, kind))).ToList();
if (missing.Count > 0)
    Violation(
        Contract.At("slaProperties"),
        $"Contract '{Contract.ContractId}' promises no {string.Join(", no ", missing)}: add to slaProperties what consumers may count on, with value and unit.");

// Dates and times say themselves what they are; for retention there is a policy of its own.
foreach (var level in Contract.ServiceLevels.Where(level => level.Value?.Number is not null && !level.IsFor("retention")))
    if (IsMissing(level.Unit))
        Violation(
            level.At("unit"),
            $"Service level '{level.Property}' promises {level.Value!.Text} of something: add its unit, such as min, h, d or percent.");

// 'timeOfAvailability' promises some; 'generalAvailability' is the day on which it begins.
bool Promises(ServiceLevel level, string kind) => level.IsFor(kind) || (level.Property.EndsWithWord(kind) && !level.IsFor("generalAvailability"));
