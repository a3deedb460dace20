using System.Globalization;
using System.Text;
using System.Text.Json;
using MeshGovernance.Core.Removals;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>Whom changes reach: for the terminal, as GitHub's Markdown, and as a part of the report as JSON.</summary>
internal static class ReachForms
{
    internal const string Title = "Whom the changes reach";
    private const int MostLines = 12;
    private const int MostRows = 50;

    internal static IEnumerable<StyledLine> Lines(IReadOnlyList<ChangeReach> reached, int width)
    {
        foreach (var reach in reached)
        {
            yield return new StyledLine(new StyledText($"{Title} in {reach.Product}", TextStyle.Strong), new StyledText($" · {reach.Sum}", TextStyle.Muted));
            foreach (var consumer in reach.Consumers.Take(MostLines))
                foreach (var line in RemovalLines.Of(consumer, width))
                    yield return line;
            if (reach.Consumers.Count > MostLines)
                yield return new StyledLine(new StyledText($"    … and {reach.Consumers.Count - MostLines} more: 'mesh check --format json' has them all.", TextStyle.Muted));
            yield return StyledLine.Empty;
        }
    }

    /// <summary>The pieces, each whole by itself, so that the last ones can be left out where there is no room.</summary>
    internal static IEnumerable<string> Pieces(IReadOnlyList<ChangeReach> reached) => reached.Select(Piece);

    internal static void Write(Utf8JsonWriter json, ChangeReach reach)
    {
        json.WriteString("product", reach.Product);
        json.WriteNumber("breaking", reach.Breaking);
        json.WriteNumber("risky", reach.Risky);
        json.WriteArray("consumers", reach.Consumers, consumer => RemovalJson.Write(json, consumer));
    }

    internal static ChangeReach Read(JsonElement reach) => new(
        JsonReportReader.Text(reach, "product"),
        reach.GetProperty("breaking").GetInt32(),
        reach.GetProperty("risky").GetInt32(),
        JsonReportReader.Items(reach, "consumers", consumer => new ReachedConsumer(
            JsonReportReader.Text(consumer, "port"),
            consumer.GetProperty("steps").GetInt32(),
            JsonReportReader.Text(consumer, "domain"),
            JsonReportReader.TextOrNull(consumer, "owner"),
            JsonReportReader.Texts(consumer, "contacts"),
            JsonReportReader.Text(consumer, "source"),
            consumer.GetProperty("readsAll").GetBoolean(),
            JsonReportReader.Texts(consumer, "columns"))));

    private static string Piece(ChangeReach reach)
    {
        var text = new StringBuilder($"#### {Title} in {MarkdownText.Code(reach.Product)}\n\n<details>\n<summary>{PlainText.Counted(reach.Consumers.Count, "input port")}, {reach.Sum}</summary>\n\n");
        text.Append("| input port | how near | reads | owner | contact |\n| --- | --- | --- | --- | --- |\n");
        foreach (var consumer in reach.Consumers.Take(MostRows))
            text.Append("| ").AppendJoin(" | ", MarkdownText.Code(consumer.Port), RemovalWords.Away(consumer.Steps), Cell(RemovalWords.Reads(consumer)), Cell(consumer.Owner ?? "–"), Cell(string.Join(", ", consumer.Contacts))).Append(" |\n");
        if (reach.Consumers.Count > MostRows)
            text.Append(CultureInfo.InvariantCulture, $"\n… and {reach.Consumers.Count - MostRows} more: `mesh check --format json` has them all.\n");
        return text.Append("\n</details>\n\n").ToString();
    }

    private static string Cell(string text) => MarkdownText.Plain(PlainText.Line(text));
}
