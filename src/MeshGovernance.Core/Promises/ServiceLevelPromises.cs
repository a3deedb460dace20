using System.Globalization;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Promises;

/// <summary>Service levels, as far as data can show whether they are kept.</summary>
internal static class ServiceLevelPromises
{
    private const int Second = 1;
    private const int Minute = 60;
    private const int Hour = 60 * Minute;
    private const int Day = 24 * Hour;

    private static readonly string[] Seen = ["latency", "freshness", "retention", "frequency", "completeness"];

    internal static IEnumerable<(SchemaObject? Item, Promise Promise)> Of(Contract contract) => contract.ServiceLevels.SelectMany(level => Of(contract, level));

    private static IEnumerable<(SchemaObject? Item, Promise Promise)> Of(Contract contract, ServiceLevel level)
    {
        var columns = ColumnsOf(contract, level);
        var value = $"{level.Value?.Text} {level.Unit}".Trim();
        var promise = new Promise(level, PromisePath.Of(level), $"{level.Property} {value}".Trim(), new NotAsked("")) { Dimension = "timeliness" };
        if (Seen.FirstOrDefault(level.IsFor) is not { } kind)
            return [(null, promise with { Question = new NotAsked($"Data do not show whether '{PlainText.Cap(level.Property)}' is kept.") })];
        if (columns.Count == 0)
            return [(null, promise with { Question = new NotAsked("It names no column of this contract whose values would show it: add 'element', such as orders.loaded_at.") })];
        return columns.Select((column, index) => ((SchemaObject?)column.Object, Asked(
            promise with { RelatesTo = index == 0 ? promise.RelatesTo : $"{promise.RelatesTo}/{ContractPaths.Of(column)}", Name = $"{promise.Name} of '{ContractPaths.WithinObject(column)}'" }, contract, level, kind, column)));
    }

    private static Promise Asked(Promise promise, Contract contract, ServiceLevel level, string kind, Column column)
    {
        if (level.Value?.Number is not { } number && !decimal.TryParse(level.Value?.Text, NumberStyles.Number, CultureInfo.InvariantCulture, out number))
            return promise with { Question = new NotAsked($"'{PlainText.Cap(level.Value?.Text)}' is no number.") };
        if (kind == "completeness")
            return promise with { Question = new FilledPeriods(column, PeriodOf(contract, column)), Bound = Bound.AtLeast(level.Unit.IsOneOf("ratio", "fraction") ? number * 100 : number), IsPercent = true, Dimension = "completeness" };
        if (SecondsOf(number, level) is not { } seconds)
            return promise with { Question = new NotAsked(level.Unit is null ? "It has no unit." : $"'{PlainText.Cap(level.Unit)}' is no unit of time.") };
        var bound = Bound.AtMost(seconds);
        return kind switch
        {
            "retention" => promise with { Question = new Age(column, IsOfOldest: true), Bound = bound },
            "frequency" => promise with { Question = new LargestGap(column, StepOf(seconds)), Bound = bound },
            _ => promise with { Question = new Age(column, IsOfOldest: false), Bound = bound },
        };
    }

    /// <summary>Loads come a little earlier or later: what is promised by the day is looked at by the day.</summary>
    private static int StepOf(decimal seconds) => seconds >= Day ? Day : seconds >= Hour ? Hour : seconds >= Minute ? Minute : Second;

    /// <summary>The longest that a time may be; null where its unit is none of time.</summary>
    private static decimal? SecondsOf(decimal number, ServiceLevel level) => ServiceLevelUnits.Days(number, level.Unit) is { } days ? Math.Round(days * Day, 3) : null;

    /// <summary>The period that the contract agrees on for the same column; a day where it agrees on none.</summary>
    private static int PeriodOf(Contract contract, Column column) => contract.ServiceLevelsFor("frequency")
        .Where(level => ColumnsOf(contract, level).Contains(column) && level.Value?.Number is not null)
        .Select(level => SecondsOf(level.Value!.Number!.Value, level) is { } seconds and >= 1 and <= int.MaxValue ? (int?)seconds : null)
        .FirstOrDefault(seconds => seconds is not null) ?? Day;

    /// <summary>The columns that hold moments; where an object is meant as a whole, its only one of these.</summary>
    private static IReadOnlyList<Column> ColumnsOf(Contract contract, ServiceLevel level)
    {
        var meant = level.Element is { Length: > 0 } ? level.Columns
            : contract.DefaultServiceLevelElement is { Length: > 0 } usual ? [.. ContractPaths.Find(contract.Objects, usual).OfType<Column>()] : [];
        return meant.Count <= 1 ? meant : [.. meant.GroupBy(column => column.Object).SelectMany(group => group.Where(column => column.LogicalType is "date" or "timestamp") is var moments && level.Element?.Contains('.', StringComparison.Ordinal) == true ? moments : moments.Take(2).ToList() is [var only] ? [only] : [])];
    }
}
