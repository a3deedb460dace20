using System.Globalization;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Promises;

/// <summary>A check on data as a person reads it in a terminal: what is broken first, then what could not be found out, then what is kept.</summary>
internal static class CheckedDataLines
{
    private const int MostBroken = 50;

    private static readonly EvidenceStatus[] Told = [EvidenceStatus.Fail, EvidenceStatus.Error, EvidenceStatus.Warn];

    internal static IEnumerable<StyledLine> Of(CheckedData data, int width)
    {
        var seen = data.Contracts.Where(contract => contract.IsSeen).ToList();
        var unseen = data.Contracts.Where(contract => !contract.IsSeen).ToList();
        foreach (var contract in seen.OrderBy(contract => Array.FindIndex(Told, status => contract.Of(status).Any()) is var at and >= 0 ? at : Told.Length))
            foreach (var line in Of(contract))
                yield return line;
        if (unseen.Count > 0)
        {
            yield return StyledLine.Empty;
            yield return new StyledLine(new StyledText("Not looked at", TextStyle.Strong));
            foreach (var why in unseen.GroupBy(contract => contract.Unseen))
            {
                yield return new StyledLine(new StyledText($"  {why.Key}"));
                yield return new StyledLine(new StyledText($"    {string.Join(", ", why.Take(MostBroken).Select(contract => $"{contract.Product} on '{contract.Run.Server}'"))}", TextStyle.Muted));
            }
        }

        yield return StyledLine.Empty;
        yield return Summary(data, seen.Count);
    }

    private static IEnumerable<StyledLine> Of(CheckedContract contract)
    {
        var told = Told.SelectMany(contract.Of).ToList();
        var (kept, skipped) = (contract.Of(EvidenceStatus.Pass).Count(), contract.Of(EvidenceStatus.Skip).ToList());
        yield return new StyledLine(
            new StyledText($"{Label(told),-9}", told.Count == 0 ? TextStyle.Good : StyleOf(told[0].Status)),
            new StyledText(contract.Product, TextStyle.Strong),
            new StyledText($"  {contract.Run.ContractId} {contract.Run.ContractVersion} on '{contract.Run.Server}' ({contract.ServerType}): {Counted(contract.Run.Results)}", TextStyle.Muted));
        foreach (var result in told.Take(MostBroken))
        {
            yield return new StyledLine(
                new StyledText($"  {JsonText.Name(result.Status),-6}", StyleOf(result.Status)),
                new StyledText($"{result.Message}"));
            yield return new StyledLine(new StyledText($"        {contract.Places.Of(result.RelatesTo)}  {result.RelatesTo}", TextStyle.Muted));
        }

        if (told.Count > MostBroken)
            yield return new StyledLine(new StyledText($"        … and {told.Count - MostBroken} more: --format json has them all.", TextStyle.Muted));
        foreach (var why in skipped.GroupBy(result => result.Message).OrderByDescending(group => group.Count()))
            yield return new StyledLine(new StyledText($"  skip  {(why.Count() == 1 ? why.First().Name.TrimEnd('.') : PlainText.Counted(why.Count(), "promise"))}: {why.Key}", TextStyle.Muted));
    }

    private static string Label(List<EvidenceResult> told) => told.Count == 0 ? "kept" : told[0].Status switch
    {
        EvidenceStatus.Fail => "broken",
        EvidenceStatus.Error => "unknown",
        _ => "warning",
    };

    private static string Counted(IReadOnlyList<EvidenceResult> results) => string.Join(", ", new[]
    {
        (EvidenceStatus.Fail, "broken"), (EvidenceStatus.Error, "unknown"), (EvidenceStatus.Warn, "warned of"), (EvidenceStatus.Pass, "kept"), (EvidenceStatus.Skip, "skipped"),
    }
        .Select(kind => (Count: results.Count(result => result.Status == kind.Item1), Word: kind.Item2))
        .Where(kind => kind.Count > 0)
        .Select(kind => string.Create(CultureInfo.InvariantCulture, $"{kind.Count} {kind.Word}")));

    private static StyledLine Summary(CheckedData data, int seen)
    {
        var (style, verdict) = data.Outcome switch
        {
            Outcome.Passed => (TextStyle.Good, "Kept"),
            Outcome.Failed => (TextStyle.Error, "Broken"),
            _ => (TextStyle.Error, seen == 0 ? "Not known" : "Not all could be found out"),
        };
        return new StyledLine(
            new StyledText(verdict, style),
            new StyledText(seen == 0
                ? ": nothing could be looked at."
                : $": {Counted([.. data.Contracts.Where(contract => contract.IsSeen).SelectMany(contract => contract.Run.Results)])}, of {PlainText.Counted(seen, "contract")}{(data.Filter is { } filter ? $", where {filter}" : "")}."));
    }

    private static TextStyle StyleOf(EvidenceStatus status) => status switch
    {
        EvidenceStatus.Fail or EvidenceStatus.Error => TextStyle.Error,
        EvidenceStatus.Warn => TextStyle.Warning,
        _ => TextStyle.Muted,
    };
}
