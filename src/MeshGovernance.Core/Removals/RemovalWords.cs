using System.Globalization;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Removals;

/// <summary>What every form of a removal says in the same words.</summary>
internal static class RemovalWords
{
    /// <summary>So many columns are named; the rest is counted.</summary>
    private const int MostColumns = 8;

    internal static string Title(Removal removal) =>
        string.Create(CultureInfo.InvariantCulture, $"Without {removal.Element}{(removal.Version is { } version ? $", version {version}" : "")}");

    /// <summary>Those who are hit, by domain.</summary>
    internal static IEnumerable<IGrouping<string, ReachedConsumer>> Domains(Removal removal) => removal.Hits
        .GroupBy(hit => hit.Domain)
        .OrderBy(domain => domain.Min(hit => hit.Steps)).ThenBy(domain => domain.Key, StringComparer.Ordinal);

    internal static string Away(int steps) => steps == 1 ? "directly" : string.Create(CultureInfo.InvariantCulture, $"{steps} steps away");

    internal static string Reads(ReachedConsumer hit) => (hit.ReadsAll, hit.Columns.Count) switch
    {
        (true, 0) => "does not say what it reads",
        (true, _) => $"may read all of it: {PlainText.Counted(hit.Columns.Count, "column")}",
        (false, 0) => "reads none of the columns that are described",
        _ => "reads " + Listed(hit.Columns),
    };

    internal static string Loses(RemovalLoss loss) =>
        (loss.IsWithoutSource ? "has no other source" : "loses a source")
        + (loss.Columns.Count > 0 ? $": {Listed(loss.Columns)}" : "");

    internal static string NotRead(string file) => $"{PlainText.Line(file)} cannot be read: what it may consume is not looked at.";

    internal static string Sum(Removal removal)
    {
        if (removal.Ports.Count == 0)
            return "It offers nothing, so nobody is hit.";
        if (removal.Hits.Count == 0)
            return removal.NotRead.Count == 0 ? "Nobody relies on it." : "Nobody else relies on it.";
        var products = removal.Hits.Select(hit => ElementName.Read(hit.Port).Head.Text).Distinct().Count();
        var direct = removal.Hits.Where(hit => hit.Steps == 1).Select(hit => ElementName.Read(hit.Port).Head.Text).Distinct().Count();
        return string.Create(CultureInfo.InvariantCulture, $"Hits {PlainText.Counted(products, "data product")} in {PlainText.Counted(removal.Hits.Select(hit => hit.Domain).Distinct().Count(), "domain")}, {direct} of them directly; ")
            + $"{PlainText.Counted(removal.Losses.Count, "output port")} {(removal.Losses.Count == 1 ? "loses" : "lose")} a source.";
    }

    private static string Listed(IReadOnlyList<string> columns) =>
        string.Join(", ", columns.Take(MostColumns)) + (columns.Count > MostColumns ? string.Create(CultureInfo.InvariantCulture, $" and {columns.Count - MostColumns} more") : "");
}
