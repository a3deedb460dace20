using System.Text.Json;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>How a report tells which evidence it was made with.</summary>
internal static class EvidenceForms
{
    internal static string Line(ReportEvidence evidence) =>
        $"Evidence of {evidence.Source}{(evidence.Commit is { } commit ? $" at {ReportWords.Short(commit)}" : "")}: {PlainText.Counted(evidence.Runs, "run")} on {PlainText.Counted(evidence.Contracts, "contract")}.";

    internal static IEnumerable<StyledLine> Lines(ReportEvidence evidence)
    {
        yield return new StyledLine(new StyledText(Line(evidence), TextStyle.Muted));
        foreach (var note in evidence.Notes)
            yield return new StyledLine(new StyledText($"  {note}", TextStyle.Warning));
    }

    internal static void Write(Utf8JsonWriter json, ReportEvidence evidence)
    {
        json.WriteString("source", evidence.Source);
        json.WriteString("commit", evidence.Commit);
        json.WriteNumber("runs", evidence.Runs);
        json.WriteNumber("contracts", evidence.Contracts);
        json.WriteTexts("notes", evidence.Notes);
    }

    internal static ReportEvidence Read(JsonElement evidence) => new(
        JsonReportReader.Text(evidence, "source"),
        JsonReportReader.TextOrNull(evidence, "commit"),
        evidence.GetProperty("runs").GetInt32(),
        evidence.GetProperty("contracts").GetInt32(),
        JsonReportReader.Texts(evidence, "notes"));
}
