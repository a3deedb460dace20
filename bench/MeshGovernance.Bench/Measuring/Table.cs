using System.Globalization;

namespace MeshGovernance.Bench.Measuring;

/// <summary>The figures of a run as two tables in Markdown.</summary>
internal static class Table
{
    internal static IEnumerable<string> Of(IReadOnlyList<Row> rows)
    {
        yield return "| products | MB of YAML | YamlDotNet alone, s | cached, s | uncached, s | cached ÷ alone | uncached ÷ alone | pull request ÷ its head | cached, ms a product | peak of mesh, MB | of the worker | of both at once | of YamlDotNet alone |";
        yield return Line(13);
        foreach (var row in rows)
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"| {row.Products:N0} | {row.Bytes / 1e6:0.0} | {row.Alone:0.00} | {row.Cached:0.00} | {row.Uncached:0.00} | {row.Cached / row.Alone:0.00} | {row.Uncached / row.Alone:0.00} | {row.TwoStates:0.00} | {row.Cached * 1000 / row.Products:0.00} | {row.Memory.Own:0} | {row.Memory.Children:0} | {row.Memory.Together:0} | {row.MemoryAlone.Own:0} |");

        yield return "";
        yield return $"| cached, share of | {string.Join(" | ", rows[0].Phases.Select(phase => phase.Phase))} |";
        yield return Line(rows[0].Phases.Count + 1);
        foreach (var row in rows)
            yield return string.Create(CultureInfo.InvariantCulture, $"| {row.Products:N0} | ") + string.Join(" | ", row.Phases.Select(phase => string.Create(CultureInfo.InvariantCulture, $"{phase.Share * 100:0} %"))) + " |";
    }

    private static string Line(int columns) => "|" + string.Concat(Enumerable.Repeat(" ---: |", columns));
}
