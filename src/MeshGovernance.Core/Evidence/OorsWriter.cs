using System.Text.Json;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evidence;

/// <summary>A run as JSON of OORS: the same bytes for the same run.</summary>
public static class OorsWriter
{
    private const int IdDigits = 32;

    public static byte[] Write(EvidenceRun run)
    {
        ArgumentNullException.ThrowIfNull(run);
        return Write(run, run.Id ?? IdOf(run));
    }

    /// <summary>Several as a list, and one alone as it is.</summary>
    public static byte[] Write(IReadOnlyList<EvidenceRun> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return runs is [var only] ? Write(only) : JsonText.WriteList(runs, (json, run) => Write(json, run, run.Id ?? IdOf(run)));
    }

    /// <summary>Made of what the document says, in the form of a UUID: whoever reads two of them knows a run that comes twice.</summary>
    private static string IdOf(EvidenceRun run)
    {
        var digits = new HashInput("evidence").Add(Convert.ToHexString(Write(run, ""))).ToDigits()[..IdDigits];
        return $"{digits[..8]}-{digits[8..12]}-8{digits[13..16]}-a{digits[17..20]}-{digits[20..]}";
    }

    private static byte[] Write(EvidenceRun run, string id) => JsonText.Write(json => Write(json, run, id));

    private static void Write(Utf8JsonWriter json, EvidenceRun run, string id)
    {
        json.WriteString("apiVersion", Oors.Version);
        json.WriteString("kind", Oors.Kind);
        json.WriteString("id", id);
        json.WriteString("observedAt", Moments.Write(run.ObservedAt));
        json.WriteString("status", JsonText.Name(run.Status));
        json.WriteObject("source", () =>
        {
            json.WriteString("process", run.Process);
            WriteText(json, "runId", run.RunId);
            WriteText(json, "vendor", run.Vendor);
        });
        if (run.StartedAt is not null || run.IsInterim)
            json.WriteObject("run", () =>
            {
                json.WriteString("state", run.IsInterim ? Oors.Running : "completed");
                if (run.StartedAt is { } started)
                    json.WriteString("startedAt", Moments.Write(started));
            });
        if ((run.ContractId ?? run.ContractVersion ?? run.Server) is not null)
            json.WriteObject("contract", () =>
            {
                WriteText(json, "contractId", run.ContractId);
                json.WriteString("standard", "ODCS");
                WriteText(json, "version", run.ContractVersion);
                WriteText(json, "server", run.Server);
            });
        json.WriteArray("results", run.Results, result => Write(json, result));
    }

    private static void Write(Utf8JsonWriter json, EvidenceResult result)
    {
        json.WriteString("id", result.Id);
        json.WriteString("type", result.IsMetric ? Oors.Metric : Oors.Check);
        json.WriteString("name", result.Name);
        json.WriteString("status", JsonText.Name(result.Status));
        WriteText(json, "relatesTo", result.RelatesTo);
        WriteText(json, "severity", result.Severity);
        WriteText(json, "dimension", result.Dimension);
        if (result.Resources.Count > 0 || (result.ResourceType ?? result.Filter) is not null)
            json.WriteObject("target", () => WriteTarget(json, result));
        if (result.Measure is { } measure)
            json.WriteObject("measure", () => Write(json, measure));
        WriteText(json, "message", result.Message);
        if (result.Tags.Count > 0)
            json.WriteTexts("tags", result.Tags);
    }

    private static void WriteTarget(Utf8JsonWriter json, EvidenceResult result)
    {
        WriteText(json, "resourceType", result.ResourceType);
        if (result.Resources is [var only])
            json.WriteString("resourceIdentifier", only);
        else if (result.Resources.Count > 0)
            json.WriteTexts("resourceIdentifier", result.Resources);
        WriteText(json, "filter", result.Filter);
    }

    private static void Write(Utf8JsonWriter json, EvidenceMeasure measure)
    {
        json.WriteString("metric", measure.Metric);
        if (measure.Value is { } value)
            json.WriteNumber("value", value);
        else
            json.WriteNull("value");
        if (measure.Threshold is { } threshold)
            json.WriteObject("threshold", () =>
            {
                if (threshold.Values is [var only])
                    json.WriteNumber(threshold.Operator, only);
                else
                {
                    json.WriteStartArray(threshold.Operator);
                    foreach (var number in threshold.Values)
                        json.WriteNumberValue(number);
                    json.WriteEndArray();
                }
            });
        WriteText(json, "unit", measure.Unit);
        if (measure.RowCount is { } rows)
            json.WriteNumber("rowCount", rows);
        if (measure.FailedRowCount is { } failed)
            json.WriteNumber("failedRowCount", failed);
    }

    private static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
            json.WriteString(name, text);
    }
}
