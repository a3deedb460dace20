using System.Text.Json;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Evidence;

/// <summary>How a report tells which evidence it was made with.</summary>
public static class EvidenceForms
{
    private const int ShortCommit = 8;

    internal static string Line(ReportEvidence evidence) =>
        $"Evidence of {evidence.Source}{(evidence.Commit is { } commit ? $" at {commit[..Math.Min(ShortCommit, commit.Length)]}" : "")}: {PlainText.Counted(evidence.Runs, "run")} on {PlainText.Counted(evidence.Contracts, "contract")}.";

    /// <summary>For the terminal; nothing where nothing is recorded.</summary>
    public static IEnumerable<StyledLine> Lines(ReportEvidence? evidence)
    {
        if (evidence is null)
            yield break;
        yield return new StyledLine(new StyledText(Line(evidence), TextStyle.Muted));
        foreach (var note in evidence.Notes)
            yield return new StyledLine(new StyledText($"  {note}", TextStyle.Warning));
    }

    /// <summary>The field <c>evidence</c>; nothing where nothing is recorded.</summary>
    internal static void Write(Utf8JsonWriter json, ReportEvidence? evidence)
    {
        if (evidence is not null)
            json.WriteObject("evidence", () => WriteFields(json, evidence));
    }

    private static void WriteFields(Utf8JsonWriter json, ReportEvidence evidence)
    {
        json.WriteString("source", evidence.Source);
        json.WriteString("commit", evidence.Commit);
        json.WriteNumber("runs", evidence.Runs);
        json.WriteNumber("contracts", evidence.Contracts);
        json.WriteTexts("notes", evidence.Notes);
    }
}
