using System.Globalization;
using System.Numerics;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Databases.Sources;

namespace MeshGovernance.Databases.Checks;

/// <summary>
/// The one query that answers most of what is asked of a table. Where it fails, parts of the table that cannot be read are left out; where it still fails,
/// each aggregate is asked for alone, so that one that the database cannot answer costs no other its answer.
/// </summary>
internal sealed class Scan
{
    private const string AllRows = "COUNT(*)";

    /// <summary>How many rules of an object may be cut off before no other one is tried.</summary>
    private const int MostCutOff = 2;

    private readonly IDataSource source;
    private readonly string from;
    private readonly string table;
    private readonly List<string> aggregates;
    private readonly Dictionary<string, (decimal? Value, string? Failure)> answers = [];
    private readonly Dictionary<string, IReadOnlyList<object?>> rowsOf = [];
    private int cutOff;
    private bool isOver;

    internal Scan(IDataSource source, string table, string from, IReadOnlyList<Inquiry> inquiries)
    {
        (this.source, this.table, this.from) = (source, table, from);
        aggregates = [.. inquiries.Where(inquiry => inquiry.Known is null).SelectMany(inquiry => inquiry.Aggregates).Prepend(AllRows).Distinct()];
        if (inquiries.Any(inquiry => inquiry.Known is null))
            Run();
    }

    /// <summary>Why not even the rows of the table can be counted; null where they can, or nobody asked.</summary>
    internal string? Unread => answers.GetValueOrDefault(AllRows).Failure;

    /// <summary>Whether the rows of the table were counted.</summary>
    internal bool IsRead => answers.GetValueOrDefault(AllRows).Value is not null;

    internal EvidenceResult Answer(Inquiry inquiry)
    {
        if (inquiry.Known is { } known)
            return known;
        if (Unread is not null)
            return Verdict.Skip(inquiry.Promise, $"'{table}' could not be read.");
        if (isOver && (inquiry.Query ?? inquiry.Stranger) is not null)
            return Verdict.Skip(inquiry.Promise, "It was not asked: the time for the whole run was over.");
        if (cutOff >= MostCutOff && inquiry.Stranger is not null)
            return Verdict.Skip(inquiry.Promise, $"It was not asked: {MostCutOff} rules of '{table}' took too long before it.");
        var rows = (long)(answers[AllRows].Value ?? 0);
        try
        {
            if (inquiry.Stranger is { } stranger)
                return Stranger(inquiry, stranger, rows);
            if (inquiry.Query is { } query)
                return Own(inquiry, query, rows);
        }
        catch (DataSourceException failure)
        {
            cutOff += failure.IsCutOff && inquiry.Stranger is not null ? 1 : 0;
            isOver = failure.EndsRun;
            return Verdict.Error(inquiry.Promise, failure.Message);
        }

        var asked = inquiry.Aggregates.Select(aggregate => answers[aggregate]).ToList();
        return asked.Find(answer => answer.Failure is not null).Failure is { } reason
            ? Verdict.Error(inquiry.Promise, reason)
            : Verdict.Of(inquiry.Promise, inquiry.Read(new Numbers([.. asked.Select(answer => answer.Value)], rows)));
    }

    private EvidenceResult Own(Inquiry inquiry, string query, long rows)
    {
        if (!rowsOf.TryGetValue(query, out var row))
            rowsOf[query] = row = source.Row(query);
        var example = inquiry.HasExample && row[^1] is { } value ? Text(value) : null;
        var measured = inquiry.Read(new Numbers([.. (inquiry.HasExample ? row.SkipLast(1) : row).Select(Number)], rows));
        return Verdict.Of(inquiry.Promise, measured with { Example = example });
    }

    private EvidenceResult Stranger(Inquiry inquiry, string query, long rows)
    {
        var value = source.Value(query);
        if (inquiry.Promise.Bound.Text is not null)
            return value is null ? Verdict.Broken(inquiry.Promise, $"The query gives no value, and it must {inquiry.Promise.Bound}.") : Verdict.Of(inquiry.Promise, Text(value));
        return value is null || IsNumber(value)
            ? Verdict.Of(inquiry.Promise, inquiry.Read(new Numbers([Number(value)], rows)))
            : Verdict.Error(inquiry.Promise, "The query gives no number, and the rule compares with one.");
    }

    private void Run()
    {
        try
        {
            if (Ask(aggregates) is null || (source.LeaveOut(table) && Ask(aggregates) is null) || aggregates.Count == 1)
                return;
            foreach (var aggregate in aggregates)
                if (Ask([aggregate]) is not null && aggregate == AllRows)
                    return;
        }
        catch (DataSourceException cut) when (cut.IsCutOff)
        {
            // What took too long once would do so again, and again for each aggregate.
            answers[AllRows] = (null, cut.Message);
        }
    }

    /// <summary>Asks for some aggregates at once; says why it failed.</summary>
    /// <exception cref="DataSourceException">It takes too long.</exception>
    private string? Ask(IReadOnlyList<string> some)
    {
        string? failure = null;
        try
        {
            var row = source.Row($"SELECT {string.Join(", ", some.Select((aggregate, index) => string.Create(CultureInfo.InvariantCulture, $"{aggregate} AS a{index}")))} FROM {from}");
            foreach (var (aggregate, value) in some.Zip(row))
                answers[aggregate] = (Number(value), null);
        }
        catch (DataSourceException refused) when (!refused.IsCutOff)
        {
            failure = refused.Message;
            foreach (var aggregate in some)
                answers[aggregate] = (null, failure);
        }

        return failure;
    }

    private static bool IsNumber(object value) => value is bool or sbyte or byte or short or ushort or int or uint or long or ulong or Int128 or BigInteger or float or double or decimal;

    private static string Text(object value) => value is bool truth ? (truth ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static decimal? Number(object? value) => value switch
    {
        null or DBNull => null,
        bool truth => truth ? 1 : 0,
        BigInteger big => BigInteger.Abs(big) > (BigInteger)decimal.MaxValue ? null : (decimal)big,
        double real => double.IsNaN(real) || Math.Abs(real) >= (double)decimal.MaxValue ? null : (decimal)real,
        float real => Number((double)real),
        string text => decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null,
        _ => Convert.ToDecimal(value, CultureInfo.InvariantCulture),
    };
}
