using System.Globalization;
using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Texts;

/// <summary>What was measured of data, in words.</summary>
internal static class DataPhrases
{
    private static readonly (string Name, long Seconds)[] Spans = [("day", 86_400), ("hour", 3_600), ("minute", 60), ("second", 1)];
    private static readonly string[] Times = ["freshness", "retention", "frequency"];

    /// <summary>What is promised, as people say it: a rule by its name, without the marks that stand for spaces.</summary>
    internal static string Title(DataPromise promise) => promise.Element is QualityRule { Name: { } name } ? Phrases.Spaced(name.Replace('-', ' ').Replace('_', ' '))
        : promise.Element is ServiceLevel ? Phrases.Spaced(promise.Name)
        : promise.Name;

    /// <summary>The sentence that the contract has for it; null where it has none.</summary>
    internal static string? Sentence(DataPromise promise) => promise.Element switch
    {
        QualityRule rule => rule.Description,
        ServiceLevel level => level.Description,
        _ => null,
    };

    /// <summary>Which column or object it is about; where the contract has none, what the tool said.</summary>
    internal static string Where(DataPromise promise) => promise.Element switch
    {
        QualityRule or Relationship when promise.Element.Parent is Column column => PagePath.NameOf(column),
        QualityRule or Relationship when promise.Element.Parent is SchemaObject item => item.Name,
        Column column => PagePath.NameOf(column),
        SchemaObject item => item.Name,
        ServiceLevel { Element: { Length: > 0 } about } => about,
        _ => promise.Place,
    };

    /// <summary>Of which day it is known, behind what is said of it; empty where that is new.</summary>
    internal static string Old(DataPromise promise) =>
        promise is { IsOld: true, Counted: { } counted } ? $", as of {Phrases.Day(counted.Day)}, {PlainText.Counted(promise.Age, "day")} old" : "";

    /// <summary>When the data of a product were last looked at, behind its mark; empty where that says so itself.</summary>
    internal static string LookedAt(DataStanding standing) =>
        standing.Light == DataLight.Grey || (standing.LastBroken is { IsOld: true } broken && broken.Counted!.Day == standing.LookedOn)
            ? ""
            : $", looked at on {Phrases.Day(standing.LookedOn!.Value)}";

    /// <summary>The value with its unit; null where nothing was measured.</summary>
    internal static string? Value(EvidenceMeasure? measure) => measure?.Value is { } value ? Number(measure, value) : null;

    /// <summary>What the value has to be; null where nobody says.</summary>
    internal static string? Threshold(EvidenceMeasure? measure) => measure?.Threshold is not { Values: { Count: > 0 } values } threshold ? null : (threshold.Operator, values) switch
    {
        ("mustBe", _) => Number(measure, values[0]),
        ("mustNotBe", _) => $"not {Number(measure, values[0])}",
        ("mustBeGreaterThan", _) => $"more than {Number(measure, values[0])}",
        ("mustBeGreaterOrEqualTo", _) => $"at least {Number(measure, values[0])}",
        ("mustBeLessThan", _) => $"less than {Number(measure, values[0])}",
        ("mustBeLessOrEqualTo", _) => $"at most {Number(measure, values[0])}",
        ("mustBeBetween", [var from, var to]) => $"from {Number(measure, from)} to {Number(measure, to)}",
        ("mustNotBeBetween", [var from, var to]) => $"not from {Number(measure, from)} to {Number(measure, to)}",
        _ => null,
    };

    /// <summary>How many of how many rows break the promise; null where nobody counted them.</summary>
    internal static string? Rows(EvidenceMeasure? measure) => (measure?.FailedRowCount, measure?.RowCount) switch
    {
        ({ } failed, { } all) => $"{Plain(failed)} of {Plain(all)} rows",
        ({ } failed, null) => $"{Plain(failed)} rows",
        (null, { } all) => $"{Plain(all)} rows looked at",
        _ => null,
    };

    /// <summary>A number as a metric has it: a time in days and hours, a share with its sign.</summary>
    internal static string Number(EvidenceMeasure measure, decimal value) =>
        Times.Contains(measure.Metric, StringComparer.OrdinalIgnoreCase) && measure.Unit is null or "s" or "seconds" ? Span(value)
        : measure.Unit is "percent" ? $"{Plain(value)} %"
        : measure.Unit is null or "rows" ? Plain(value)
        : $"{Plain(value)} {Phrases.Short(measure.Unit, 20)}";

    private static string Span(decimal seconds)
    {
        var rest = (long)Math.Clamp(Math.Abs(Math.Round(seconds)), 0, long.MaxValue / 2);
        var parts = new List<string>();
        foreach (var (name, size) in Spans)
        {
            if (rest >= size && parts.Count < 2)
                parts.Add(PlainText.Counted((int)Math.Min(rest / size, int.MaxValue), name));
            rest %= size;
        }

        return parts.Count == 0 ? "0 seconds" : $"{(seconds < 0 ? "−" : "")}{string.Join(' ', parts)}";
    }

    private static string Plain(decimal value) => value.ToString("#,0.####", CultureInfo.InvariantCulture);
}
