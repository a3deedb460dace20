using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Reports;

/// <summary>The report as JSON (<c>meshgovernance/report/v1</c>): UTF-8, indented, the same bytes for the same report.</summary>
public static class JsonReport
{
    private const string Format = "meshgovernance/report/v1";

    public static byte[] Write(Report report)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.Default }))
        {
            json.WriteStartObject();
            json.WriteString("format", Format);
            json.WriteString("tool", report.Head.Tool);
            json.WriteString("mesh", report.Mesh);
            json.WriteString("asOf", Dates.Write(report.AsOf));
            json.WriteStartObject("base");
            json.WriteNull("commit");
            json.WriteNull("mergeBase");
            json.WriteEndObject();
            json.WriteStartObject("head");
            json.WriteString("commit", report.Head.Commit);
            json.WriteBoolean("dirty", report.Head.Dirty);
            json.WriteEndObject();
            json.WriteString("gate", report.Gate);
            json.WriteString("outcome", Name(report.Outcome));
            WriteCounts(json, report);
            WriteAll(json, "policies", report.Policies, WritePolicy);
            WriteAll(json, "problems", report.Problems, WriteProblem);
            WriteAll(json, "findings", report.Findings, WriteFinding);
            json.WriteEndObject();
        }

        return [.. buffer.WrittenSpan, (byte)'\n'];
    }

    private static void WriteCounts(Utf8JsonWriter json, Report report)
    {
        json.WriteStartObject("counts");
        foreach (var level in new[] { Level.Error, Level.Warning, Level.Note })
            json.WriteNumber(Name(level), report.Count(level));
        json.WriteNumber("waived", report.Waived);
        json.WriteNumber("blocking", report.Blocking);
        json.WriteEndObject();
    }

    private static void WritePolicy(Utf8JsonWriter json, PolicyVerdict policy)
    {
        json.WriteString("id", policy.Id);
        json.WriteString("version", policy.Version);
        json.WriteString("digest", policy.Digest);
        json.WriteString("level", Name(policy.Level));
        json.WriteNumber("judged", policy.Judged);
        json.WriteNumber("notApplicable", policy.NotApplicable);
    }

    private static void WriteProblem(Utf8JsonWriter json, Problem problem)
    {
        json.WriteString("policy", problem.Policy);
        json.WriteString("product", problem.Product);
        json.WriteString("fence", problem.Fence);
        json.WriteString("message", problem.Message);
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteString("policy", finding.Policy);
        json.WriteString("version", finding.Version);
        json.WriteString("key", finding.Key);
        json.WriteString("level", Name(finding.Level));
        json.WriteBoolean("blocking", finding.Blocking);
        json.WriteNull("state");
        json.WriteString("waiver", finding.Waiver);
        json.WriteString("message", finding.Message);
        json.WriteString("element", finding.Element);
        json.WriteString("kind", finding.Kind);
        json.WriteString("file", finding.File);
        WriteRange(json, finding.Range);
        json.WriteStartArray("related");
        json.WriteEndArray();
        WriteFix(json, finding.Fix);
        if (finding.Becomes is { } becomes)
        {
            json.WriteStartObject("becomes");
            json.WriteString("level", becomes.Level is { } level ? Name(level) : null);
            json.WriteString("on", Dates.Write(becomes.On));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("becomes");
        }

        json.WriteString("help", finding.Help);
    }

    private static void WriteFix(Utf8JsonWriter json, Fix? fix)
    {
        if (fix is null)
        {
            json.WriteNull("fix");
            return;
        }

        json.WriteStartObject("fix");
        json.WriteBoolean("certain", fix.Certain);
        json.WriteString("title", fix.Title);
        WriteAll(json, "edits", fix.Edits, (writer, edit) =>
        {
            writer.WriteString("file", edit.File);
            WriteRange(writer, edit.Range);
            writer.WriteString("text", edit.Text);
        });
        json.WriteEndObject();
    }

    private static void WriteRange(Utf8JsonWriter json, TextRange range)
    {
        WritePosition(json, "start", range.Start);
        WritePosition(json, "end", range.End);
    }

    private static void WritePosition(Utf8JsonWriter json, string name, Position position)
    {
        json.WriteStartObject(name);
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
        json.WriteEndObject();
    }

    private static void WriteAll<T>(Utf8JsonWriter json, string name, IReadOnlyList<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string Name<T>(T value)
        where T : struct, Enum => value.ToString().ToLower(CultureInfo.InvariantCulture);
}
