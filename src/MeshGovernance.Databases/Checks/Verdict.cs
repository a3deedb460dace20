using System.Globalization;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Promises;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Databases.Checks;

/// <summary>Holds what was measured against what was promised, and says in one sentence where it falls short.</summary>
internal static class Verdict
{
    internal static EvidenceResult Skip(Promise promise, string reason) => Of(promise, EvidenceStatus.Skip) with { Message = PlainText.Message(reason) };

    internal static EvidenceResult Error(Promise promise, string reason) => Of(promise, EvidenceStatus.Error) with { Message = PlainText.Message(reason) };

    internal static EvidenceResult Pass(Promise promise, EvidenceMeasure? measure = null) => Of(promise, EvidenceStatus.Pass) with { Measure = measure };

    /// <summary>A broken promise, which fails or warns by its severity.</summary>
    internal static EvidenceResult Broken(Promise promise, string message, EvidenceMeasure? measure = null) =>
        Of(promise, Severities.IsWarning(promise.Severity) ? EvidenceStatus.Warn : EvidenceStatus.Fail) with { Message = PlainText.Message(message), Measure = measure };

    internal static EvidenceResult Of(Promise promise, Measured measured)
    {
        var measure = new EvidenceMeasure(measured.Metric, measured.Value is { } exact ? Math.Round(exact, 6) : null)
        {
            Threshold = promise.Bound.Threshold,
            Unit = measured.Unit,
            RowCount = measured.Rows,
            FailedRowCount = measured.Failed,
        };
        return (promise.Question, measured.Value) switch
        {
            (Age { IsOfOldest: false } age, null) => Broken(promise, $"There is no value of '{age.Column.Name}' whose age could be told.", measure),
            (LargestGap gap, null) => Skip(promise, $"There are no two values of '{gap.Column.Name}' that could lie apart."),
            (Age or FilledPeriods, null) => Skip(promise, "There is no value that could show it."),
            (_, null) => Broken(promise, $"The query gives no value, and it must {promise.Bound}.", measure),
            (_, { } value) => promise.Bound.Holds(value) ? Pass(promise, measure) : Broken(promise, Sentence(promise, measured, value), measure),
        };
    }

    /// <summary>Holds the answer of a query against a text; the text itself is never repeated.</summary>
    internal static EvidenceResult Of(Promise promise, string text) =>
        promise.Bound.Holds(text) ? Pass(promise) : Broken(promise, $"The query gives another text, and it must {promise.Bound}.");

    internal static string Number(decimal number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);

    private static EvidenceResult Of(Promise promise, EvidenceStatus status) =>
        new(promise.RelatesTo, promise.Name, status) { RelatesTo = promise.RelatesTo, Severity = promise.Severity, Dimension = promise.Dimension };

    private static string Sentence(Promise promise, Measured measured, decimal value) => promise.Question switch
    {
        Age age => $"The {(age.IsOfOldest ? "oldest" : "newest")} value of '{age.Column.Name}' is {Durations.Say(value)} old, and the promise is at most {Durations.Say(promise.Bound.Numbers[0])}.",
        LargestGap gap => $"Between two values of '{gap.Column.Name}' that follow each other lie up to {Durations.Say(value)}, and the promise is at most {Durations.Say(promise.Bound.Numbers[0])}.",
        FilledPeriods periods => $"Of the periods of {Durations.Say(periods.Seconds)} from the oldest value of '{periods.Column.Name}' to the newest, {Number(Math.Round(value, 2))} percent have rows, and it must {promise.Bound} percent.",
        RowCount => $"There {(value == 1 ? "is 1 row" : $"are {Number(value)} rows")}, and it must {promise.Bound}.",
        StrangersQuery => $"The query gives {Number(value)}, and it must {promise.Bound}.",
        _ when measured.Rows == 0 => $"The table has no rows, and it must {promise.Bound}{(promise.IsPercent ? " percent" : " rows")}.",
        _ when measured is { Failed: { } failed, Rows: { } rows } => $"In {Number(failed)} of {Number(rows)} rows {promise.Breach}{(measured.Example is { } example ? $", such as '{PlainText.Cap(example)}'" : "")}{(promise.Bound.IsNone ? "." : promise.IsPercent ? $" ({Number(Math.Round(value, 2))} percent): it must {promise.Bound} percent." : $": it must {promise.Bound} rows.")}",
        _ => $"It is {Number(value)}, and it must {promise.Bound}.",
    };
}
