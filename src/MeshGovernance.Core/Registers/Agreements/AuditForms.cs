using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Registers.Agreements;

/// <summary>The forms of an audit.</summary>
public static class AuditForms
{
    private const string Format = "meshgovernance/audit/v1";

    public static readonly OutputFormats<Audit> All = new(Lines, new OutputFormat<Audit>("json", Json));

    private static IEnumerable<StyledLine> Lines(Audit audit, int width)
    {
        yield return new StyledLine(
            new StyledText($"Who could read {PlainText.Line(audit.Element.Text)} on {Dates.Write(audit.Day)}", TextStyle.Strong), new StyledText($" · {audit.Mesh}, commit {ReportWords.Short(audit.Commit)}", TextStyle.Muted));
        foreach (var port in audit.Ports)
        {
            yield return StyledLine.Empty;
            yield return new StyledLine(new StyledText(port.Name.Text, TextStyle.Strong));
            if (port.Readers.Count == 0)
                yield return new StyledLine(new StyledText("  nobody, by the files of that day"));
            foreach (var line in port.Readers.SelectMany(reader => Lines(reader, width)))
                yield return line;
            if (port.Further.Count > 0)
                foreach (var line in TextLines.Wrap($"What these make of it is read by {string.Join(", ", port.Further)}.", Math.Max(40, Math.Min(width, 160) - 2)))
                    yield return new StyledLine(new StyledText("  " + line, TextStyle.Muted));
        }
    }

    private static IEnumerable<StyledLine> Lines(AuditedReader reader, int width)
    {
        var (_, name, ground, agreement, _) = reader.Reader;
        yield return new StyledLine(
            new StyledText($"  {PlainText.Line(name)}", TextStyle.Plain),
            agreement is null
                ? new StyledText($"  {(ground == ReadingGround.None ? "without an agreement" : "in the same domain, which needs none")}", ground == ReadingGround.None ? TextStyle.Error : TextStyle.Muted)
                : new StyledText($"  {Since(agreement)}, {Until(agreement)}{(reader.Reader.Reads ? "" : "; no input port reads it")}", TextStyle.Muted));
        if (agreement is null)
            yield break;
        foreach (var line in TextLines.Wrap(PlainText.Line(agreement.Purpose), Math.Max(40, Math.Min(width, 160) - 4)))
            yield return new StyledLine(new StyledText("    " + line));
        yield return new StyledLine(new StyledText($"    {PlainText.Line(reader.File!)}", TextStyle.Muted));
    }

    private static string Since(Agreement agreement) => agreement.FirstDay is { } first ? $"since {Dates.Write(first)}" : "since it was approved";

    private static string Until(Agreement agreement) => agreement.LastDay is { } last ? $"until {Dates.Write(last)}" : "without an end";

    private static byte[] Json(Audit audit) => JsonText.Write(json =>
    {
        json.WriteString("format", Format);
        json.WriteString("mesh", audit.Mesh);
        json.WriteString("element", audit.Element.Text);
        json.WriteString("on", Dates.Write(audit.Day));
        json.WriteString("commit", audit.Commit);
        json.WriteArray("ports", audit.Ports, port =>
        {
            json.WriteString("element", port.Name.Text);
            json.WriteArray("readers", port.Readers, audited =>
            {
                var (_, name, ground, agreement, _) = audited.Reader;
                json.WriteString("name", name);
                json.WriteString("ground", ground switch { ReadingGround.SameDomain => "sameDomain", ReadingGround.None => "none", _ => "agreement" });
                json.WriteBoolean("reads", audited.Reader.Reads);
                json.WriteString("purpose", agreement?.Purpose);
                json.WriteDate("since", agreement?.FirstDay);
                json.WriteDate("until", agreement?.LastDay);
                json.WriteTexts("columns", agreement?.Columns ?? []);
                json.WriteString("file", audited.File);
            });
            json.WriteTexts("further", port.Further);
        });
    });
}
