using System.Text.Json;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Reports;

/// <summary>One finding as a result of SARIF.</summary>
internal static class SarifResult
{
    internal static void Write(Utf8JsonWriter json, Finding finding, int ruleIndex, Report report, string prefix)
    {
        json.WriteString("ruleId", finding.RuleId);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("level", JsonText.Name(finding.Level));
        SarifText.WriteMessage(json, "message", finding.Message);
        if (finding.State is { } state)
            json.WriteString("baselineState", state switch
            {
                FindingState.New => "new",
                FindingState.Existing => "unchanged",
                _ => "absent",
            });
        json.WriteArray("locations", [finding], _ => WriteLocation(json, prefix + finding.File, finding.Range, finding.Element, finding.Kind));
        if (finding.Related.Count > 0)
            json.WriteArray("relatedLocations", finding.Related, place =>
            {
                WriteLocation(json, prefix + place.File, place.Range, place.Element, place.Kind);
                SarifText.WriteMessage(json, "message", place.Message);
            });
        json.WriteObject("partialFingerprints", () =>
        {
            json.WriteString("meshgovernance/v1", finding.Fingerprint);

            // GitHub follows a finding by this one alone, and would make it of the line that the finding stands on.
            json.WriteString("primaryLocationLineHash", finding.Fingerprint);
        });
        // A fix of SARIF replaces text: that a file gets another name is none.
        if (finding.Fix is { Edits.Count: > 0 } fix)
            json.WriteArray("fixes", [fix], _ => WriteFix(json, fix, prefix));

        // An empty list says that nothing suppresses the result; none at all, that nobody has looked.
        json.WriteArray("suppressions", finding.Waiver is { } waiver ? [ReportWords.WaiverFile(report, waiver)] : Array.Empty<string>(), file =>
        {
            json.WriteString("kind", "external");
            json.WriteString("status", "accepted");
            json.WriteString("justification", $"Waived by {file}");
            json.WriteObject("location", () => json.WriteObject("physicalLocation", () => WriteArtifact(json, prefix + file)));
        });
        json.WriteObject("properties", () =>
        {
            json.WriteString("key", finding.Key);
            json.WriteBoolean("blocking", finding.Blocking);
            if (finding.Becomes is { } becomes)
                json.WriteObject("becomes", () =>
                {
                    json.WriteString("level", becomes.Level is { } level ? JsonText.Name(level) : null);
                    json.WriteString("on", Dates.Write(becomes.On));
                });
        });
    }

    private static void WriteFix(Utf8JsonWriter json, Fix fix, string prefix)
    {
        SarifText.WriteMessage(json, "description", ReportWords.FixOf(fix));
        json.WriteArray("artifactChanges", fix.Edits.GroupBy(edit => edit.File), edits =>
        {
            WriteArtifact(json, prefix + edits.Key);
            json.WriteArray("replacements", edits, edit =>
            {
                WriteRegion(json, "deletedRegion", edit.Range);
                if (edit.Text.Length > 0)
                    json.WriteObject("insertedContent", () => json.WriteString("text", edit.Text));
            });
        });
        json.WriteObject("properties", () => json.WriteBoolean("certain", fix.Certain));
    }

    private static void WriteLocation(Utf8JsonWriter json, string file, TextRange range, ElementName element, string kind)
    {
        json.WriteObject("physicalLocation", () => WritePlace(json, file, range));
        json.WriteArray("logicalLocations", [element], name =>
        {
            json.WriteString("fullyQualifiedName", name.Text);
            json.WriteString("kind", kind);
        });
    }

    private static void WritePlace(Utf8JsonWriter json, string file, TextRange range)
    {
        WriteArtifact(json, file);
        WriteRegion(json, "region", range);
    }

    private static void WriteArtifact(Utf8JsonWriter json, string file) =>
        json.WriteObject("artifactLocation", () => json.WriteString("uri", SarifText.Uri(file)));

    private static void WriteRegion(Utf8JsonWriter json, string name, TextRange range) => json.WriteObject(name, () =>
    {
        json.WriteNumber("startLine", range.Start.Line);
        json.WriteNumber("startColumn", range.Start.Column);
        json.WriteNumber("endLine", range.End.Line);
        json.WriteNumber("endColumn", range.End.Column);
    });
}
