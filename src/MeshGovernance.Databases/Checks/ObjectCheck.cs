using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Promises;
using MeshGovernance.Databases.Sources;

namespace MeshGovernance.Databases.Checks;

/// <summary>Looks into all that is promised of one table: with one scan, and a query more for each promise that needs its own.</summary>
internal sealed class ObjectCheck(IDataSource source, ObjectPromises promises, CheckTerms terms, bool saysPhysical, TargetTable target)
{
    private readonly string table = promises.Table;

    internal IReadOnlyList<EvidenceResult> Run()
    {
        IReadOnlyList<ActualColumn>? actual;
        string? condition = null, otherwise = null;
        try
        {
            actual = source.Columns(table);
            if (actual is not null && terms.Filter is { } filter)
                condition = filter.On(source.Dialect, actual, out otherwise);
        }
        catch (DataSourceException failure)
        {
            return Without(promise => Verdict.Error(promise, failure.Message), "It could not be read.");
        }

        if (actual is null)
            return Without(promise => Verdict.Broken(promise, source.Missing(table), new EvidenceMeasure("columns", 0)), "It is not there.");
        if (otherwise is not null)
            return Without(promise => Verdict.Skip(promise, NotLookedAt(otherwise)), otherwise);
        var columns = new FoundColumns(source.Dialect, actual);
        var rows = condition is null ? source.From(table) : $"(SELECT * FROM {source.From(table)} WHERE ({condition}))";
        var from = condition is null ? rows : $"{rows} filtered";
        var inquiries = new Inquiries(source.Dialect, from, columns, terms.Now, target) { Table = rows };
        var asked = promises.Promises.Select(promise => promise.Question switch
        {
            IsThere => Inquiry.Settled(promise, Verdict.Pass(promise, new EvidenceMeasure("columns", actual.Count))),
            HasType type => TypeChecks.Of(promise, type.Column, columns, source.Dialect, saysPhysical),
            _ => inquiries.Of(promise),
        }).ToList();
        var scan = new Scan(source, table, from, asked);
        if (condition is not null)
        {
            terms.Filter!.Tried(scan.IsRead, scan.Unread);
            if (scan.Unread is not null)
                terms.Filter.TryOnNoRow(source, source.From(table), condition);
        }

        return [.. asked.Select(scan.Answer).Select(result => WithParts(scan, result with { Resources = [table], ResourceType = promises.Object.PhysicalType ?? "table", Filter = terms.Filter?.Text }))];
    }

    /// <summary>What is said of the table itself also says what of it could not be read.</summary>
    private EvidenceResult WithParts(Scan scan, EvidenceResult result)
    {
        var promise = promises.Promises[0];
        var reason = result.RelatesTo != promise.RelatesTo ? null : scan.Unread ?? (source.LeftOut(table) is { Count: > 0 } parts ? $"{string.Join(' ', parts)} The rest was checked." : null);
        return reason is null ? result : Verdict.Error(promise, reason) with { Resources = result.Resources, ResourceType = result.ResourceType, Filter = result.Filter };
    }

    private List<EvidenceResult> Without(Func<Promise, EvidenceResult> said, string reason) =>
    [
        .. promises.Promises.Select(promise => (promise.Question is IsThere ? said(promise) : Verdict.Skip(promise, promise.Question is NotAsked not ? not.Reason : NotLookedAt(reason))) with
        {
            Resources = [table],
            ResourceType = promises.Object.PhysicalType ?? "table",
        }),
    ];

    private string NotLookedAt(string reason) => $"'{promises.Object.Name}' was not looked at: {char.ToLowerInvariant(reason[0])}{reason[1..]}";
}
