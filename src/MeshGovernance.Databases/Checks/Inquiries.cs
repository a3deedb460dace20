using System.Globalization;
using MeshGovernance.Core.Promises;
using MeshGovernance.Databases.Dialects;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Checks;

/// <summary>Turns promises about one table into what is asked of it, in the words of its database.</summary>
/// <param name="dialect">The words.</param>
/// <param name="from">What stands behind FROM for the rows that are looked at.</param>
/// <param name="columns">The columns that were found.</param>
/// <param name="now">The moment from which ages count; null for whenever the query runs.</param>
/// <param name="target">What stands behind FROM for a table that is referred to, with its columns; null with a reason where it is not there.</param>
internal sealed class Inquiries(DataDialect dialect, string from, FoundColumns columns, DateTimeOffset? now, TargetTable target)
{
    private const int Day = 86400;

    /// <summary>The same as a query of a stranger names it: an alias stands in that, where there is one.</summary>
    internal required string Table { get; init; }

    internal Inquiry Of(Promise promise) => promise.Question switch
    {
        NotAsked not => Skipped(promise, not.Reason),
        RowCount => new Inquiry(promise, numbers => new Measured("rowCount", numbers.Rows) { Unit = "rows", Rows = numbers.Rows }) { Formula = Inquiry.AllRows },
        FaultyRows faulty => With(promise, [faulty.Column], found => Faulty(promise, faulty, found[0])),
        RepeatedRows repeated => With(promise, repeated.Columns, found => Repeated(promise, repeated.Columns, found, repeated.IsKey)),
        OrphanedRows orphaned => With(promise, orphaned.From, found => Orphaned(promise, found, orphaned)),
        Age age => With(promise, [age.Column], found => AgeOf(promise, found[0], age.IsOfOldest)),
        LargestGap gap => With(promise, [gap.Column], found => Gap(promise, found[0], gap.Step)),
        FilledPeriods periods => With(promise, [periods.Column], found => Filled(promise, found[0], periods.Seconds)),
        StrangersQuery query => query.Column is null ? Stranger(promise, query.Text, null) : With(promise, [query.Column], found => Stranger(promise, query.Text, found[0])),
        _ => Skipped(promise, "mesh does not know how to ask for it."),
    };

    private static Inquiry Skipped(Promise promise, string reason) => Inquiry.Settled(promise, Verdict.Skip(promise, reason));

    private Inquiry With(Promise promise, IReadOnlyList<Column> needed, Func<IReadOnlyList<FoundColumn>, Inquiry> ask)
    {
        var found = new List<FoundColumn>();
        foreach (var column in needed)
            if (columns.Find(column, out var unreachable) is { AnyInRow: not null } && promise.Question is not FaultyRows)
                return Skipped(promise, "mesh asks that of no list: each row has many values.");
            else if (columns.Find(column, out unreachable) is { } at)
                found.Add(at);
            else
                return Skipped(promise, unreachable ?? $"Column '{FoundColumns.NameOf(column)}' is not there.");
        return ask(found);
    }

    private Inquiry Faulty(Promise promise, FaultyRows faulty, FoundColumn column) =>
        FaultConditions.Any(dialect, column, faulty.Faults, out var reason) is { } condition
            ? new Inquiry(promise, numbers => Counted(faulty.Metric, numbers[0], numbers.Rows, promise)) { Aggregates = [dialect.CountWhere(condition)] }
            : Skipped(promise, reason!);

    /// <summary>A query of its own: counting different values within the scan would take more time and all of the memory, where a database can group beyond it.</summary>
    private Inquiry Repeated(Promise promise, IReadOnlyList<Column> meant, IReadOnlyList<FoundColumn> found, bool isKey)
    {
        var key = found.Select(column => column.Value).ToList();
        var names = key.Select((_, index) => string.Create(CultureInfo.InvariantCulture, $"k{index}")).ToList();
        var isEmpty = string.Join(" OR ", names.Select(name => $"{name} IS NULL"));
        var isOpen = meant is [var only] && OpenKeys.MayBeSaid(only) && (found[0].Type is { IsText: true } || found[0].Type?.Column("").LogicalType == "integer");
        return new Inquiry(promise, numbers => Counted("duplicateValues", numbers[0], numbers.Rows, promise))
        {
            Query = $"SELECT COALESCE(SUM(CASE WHEN {isEmpty} THEN {(isKey ? "n" : "0")} ELSE n - 1 END), 0){(isOpen ? ", MIN(CASE WHEN n > 1 THEN k0 END)" : "")} FROM "
                + $"(SELECT {string.Join(", ", key.Zip(names, (value, name) => $"{value} AS {name}"))}, COUNT(*) AS n FROM {from} GROUP BY {string.Join(", ", key)}) seen",
            HasExample = isOpen,
        };
    }

    private Inquiry Orphaned(Promise promise, IReadOnlyList<FoundColumn> found, OrphanedRows orphaned)
    {
        if (target(orphaned.To, out var reason) is not { } parent)
            return Skipped(promise, reason!);
        string Selected(IReadOnlyList<FoundColumn> values, string name) => string.Join(", ", values.Select((value, index) => string.Create(CultureInfo.InvariantCulture, $"{value.Value} AS {name}{index}")));
        string All(string form) => string.Join(" AND ", found.Select((_, index) => string.Format(CultureInfo.InvariantCulture, form, index)));

        // Not NOT EXISTS, which not every database lets look at the row around it, nor NOT IN, which an empty value on the other side makes unknown.
        return new Inquiry(promise, numbers => Counted("invalidValues", numbers[0], numbers.Rows, promise))
        {
            Query = $"SELECT COUNT(*) FROM (SELECT {Selected(found, "k")} FROM {from}) child LEFT JOIN (SELECT DISTINCT {Selected(parent.Columns, "p")} FROM {parent.From}) parent ON {All("child.k{0} = parent.p{0}")} "
                + $"WHERE {All("child.k{0} IS NOT NULL")} AND parent.p0 IS NULL",
        };
    }

    private Inquiry AgeOf(Promise promise, FoundColumn column, bool isOfOldest)
    {
        var moment = dialect.AsMoment($"{(isOfOldest ? "MIN" : "MAX")}({column.Value})");

        // A day is complete at its end: its data are as old as that.
        var days = !isOfOldest && IsDay(promise, column) ? Day : 0;
        return new Inquiry(promise, numbers => new Measured(isOfOldest ? "retention" : "freshness", numbers[0] is { } age ? Math.Max(0, age - days) : null) { Unit = "s", Rows = numbers.Rows })
        {
            Aggregates = [dialect.Seconds(moment, now is { } at ? dialect.Moment(at) : dialect.Now)],
            Formula = days > 0 ? "{0} - 86400" : "{0}",
        };
    }

    private Inquiry Gap(Promise promise, FoundColumn column, int step) =>
        new(promise, numbers => new Measured("frequency", numbers[0] * step) { Unit = "s", Rows = numbers.Rows })
        {
            Formula = step == 1 ? "{0}" : string.Create(CultureInfo.InvariantCulture, $"{{0}} * {step}"),
            Query = $"SELECT MAX(gap) FROM (SELECT step - LAG(step) OVER (ORDER BY step) AS gap FROM (SELECT DISTINCT {Step(column, step)} AS step FROM {from} WHERE {column.Value} IS NOT NULL) loads) gaps",
        };

    private Inquiry Filled(Promise promise, FoundColumn column, int seconds)
    {
        var step = Step(column, seconds);
        return new Inquiry(promise, numbers => new Measured("completeness", numbers[0] is { } filled && numbers[1] is { } last && numbers[2] is { } first ? 100 * filled / (last - first + 1) : null) { Unit = "percent", Rows = numbers.Rows })
        {
            Aggregates = [dialect.CountDistinct(step), $"MAX({step})", $"MIN({step})"],
            Formula = "100 * {0} / ({1} - {2} + 1)",
        };
    }

    private string Step(FoundColumn column, int seconds) =>
        string.Create(CultureInfo.InvariantCulture, $"FLOOR({dialect.Seconds(dialect.Moment(DateTimeOffset.UnixEpoch), dialect.AsMoment(column.Value))} / {seconds})");

    /// <summary>What stands in a query for the names of its table and column, in the forms that people use.</summary>
    private Inquiry Stranger(Promise promise, string query, FoundColumn? column)
    {
        var filled = query;
        foreach (var (names, value) in new[] { (new[] { "table", "object", "model" }, (string?)Table), (["column", "property", "field"], column?.Value) })
            foreach (var name in value is null ? [] : names)
                filled = filled.Replace($"${{{name}}}", value, StringComparison.Ordinal).Replace($"{{{name}}}", value, StringComparison.Ordinal);
        if (from != Table && !filled.Contains(Table, StringComparison.Ordinal))
            return Skipped(promise, "Its query names the table itself, so that no filter can be put around that: write ${table} instead.");
        return filled.Contains("${", StringComparison.Ordinal)
            ? Skipped(promise, $"Its query holds '{filled[filled.IndexOf("${", StringComparison.Ordinal)..].Split('}')[0]}}}', and mesh knows no value for that.")
            : new Inquiry(promise, numbers => new Measured("sql", numbers[0]) { Rows = numbers.Rows }) { Stranger = filled };
    }

    private static bool IsDay(Promise promise, FoundColumn column) => column.Type?.Name == "date" || (column.Type is null && ((Age)promise.Question).Column.LogicalType == "date");

    private static Measured Counted(string metric, decimal? failed, long rows, Promise promise) => new(metric, promise.IsPercent ? Share(failed ?? 0, rows) : failed ?? 0)
    {
        Unit = promise.IsPercent ? "percent" : "rows",
        Rows = rows,
        Failed = (long)(failed ?? 0),
    };

    private static decimal Share(decimal failed, long rows) => rows == 0 ? 0 : 100 * failed / rows;
}

/// <summary>Finds a table that is referred to, by the columns that are; null with a reason where it is not there.</summary>
internal delegate TargetColumns? TargetTable(IReadOnlyList<Column> columns, out string? reason);

/// <summary>What stands behind FROM for a table that is referred to, and its columns.</summary>
internal sealed record TargetColumns(string From, IReadOnlyList<FoundColumn> Columns);
