using System.Text.Json;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Api;

/// <summary>What several files of the API write alike.</summary>
internal static class ApiJson
{
    /// <summary>A file of the API: which format and which state it is of come first.</summary>
    internal static SiteFile File(MeshCatalog catalog, string path, Action<Utf8JsonWriter> fields) => new(ApiFiles.Folder + path, () => JsonText.Write(
        json =>
        {
            json.WriteString("format", ApiFiles.Format);
            json.WriteString("tool", catalog.Report.Head.Tool);
            json.WriteString("asOf", Dates.Write(catalog.AsOf));
            json.WriteString("commit", catalog.Report.Head.Commit);
            fields(json);
        },
        isIndented: false));

    internal static void WriteCompliance(this Utf8JsonWriter json, Compliance? compliance)
    {
        if (compliance is null)
        {
            json.WriteNull("compliance");
            return;
        }

        json.WriteObject("compliance", () =>
        {
            json.WriteNumber("products", compliance.Products);
            json.WriteNumber("keeping", compliance.Keeping);
            if (compliance.Percent is { } percent)
                json.WriteNumber("percent", percent);
            else
                json.WriteNull("percent");
        });
    }

    internal static void WriteCounts(this Utf8JsonWriter json, IReadOnlyCollection<Finding> findings) => json.WriteObject("counts", () =>
    {
        foreach (var level in new[] { Level.Error, Level.Warning, Level.Note })
            json.WriteNumber(JsonText.Name(level), findings.Count(finding => finding.Level == level && finding.Waiver is null));
        json.WriteNumber("waived", findings.Count(finding => finding.Waiver is not null));
    });

    internal static void WriteFinding(this Utf8JsonWriter json, Finding finding, Trend? trend)
    {
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteString("policy", finding.Policy);
        json.WriteKnown("version", finding.Version);
        json.WriteString("level", JsonText.Name(finding.Level));
        json.WriteString("element", finding.Element.Text);
        json.WriteString("kind", finding.Kind);
        json.WriteString("message", finding.Message);
        json.WriteString("file", finding.File);
        json.WriteNumber("line", finding.Range.Start.Line);
        json.WriteKnown("waiver", finding.Waiver);
        if (trend?.Ages.GetValueOrDefault(finding.Fingerprint) is not { } since)
            return;
        json.WriteString("since", Dates.Write(since.Day));
        if (since.OrEarlier)
            json.WriteBoolean("orEarlier", true);
    }

    /// <summary>Leaves away what would be null: of small things there are many.</summary>
    internal static void WriteKnown(this Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    internal static void WritePerson(this Utf8JsonWriter json, string name, ShownPerson? person)
    {
        if (person is not null)
            json.WriteString(name, person.Label);
    }
}
