using System.Text.Json;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Promises;

/// <summary>A check on data as JSON: each promise of what was seen, and one reason for each contract of which nothing was.</summary>
internal static class CheckedDataJson
{
    private const string Format = "meshgovernance/data-check/v1";

    internal static byte[] Write(CheckedData data) => JsonText.Write(json =>
    {
        json.WriteString("format", Format);
        json.WriteString("outcome", JsonText.Name(data.Outcome));
        json.WriteString("filter", data.Filter);
        json.WriteObject("counts", () =>
        {
            foreach (var status in Enum.GetValues<EvidenceStatus>())
                json.WriteNumber(JsonText.Name(status), data.Count(status));
        });
        json.WriteArray("contracts", data.Contracts, contract =>
        {
            json.WriteString("product", contract.Product);
            json.WriteString("contract", contract.Run.ContractId);
            json.WriteString("version", contract.Run.ContractVersion);
            json.WriteString("server", contract.Run.Server);
            json.WriteString("serverType", contract.ServerType);
            json.WriteString("observedAt", Moments.Write(contract.Run.ObservedAt));
            json.WriteString("status", JsonText.Name(contract.Run.Status));
            json.WriteString("file", contract.Places.File);
            json.WriteString("unseen", contract.Unseen);
            json.WriteArray("results", contract.IsSeen ? contract.Run.Results : [], result => Write(json, result, contract.Places.LineOf(result.RelatesTo)));
        });
    });

    private static void Write(Utf8JsonWriter json, EvidenceResult result, int? line)
    {
        json.WriteString("relatesTo", result.RelatesTo);
        if (line is { } known)
            json.WriteNumber("line", known);
        else
            json.WriteNull("line");
        json.WriteString("name", result.Name);
        json.WriteString("status", JsonText.Name(result.Status));
        json.WriteString("severity", result.Severity);
        json.WriteString("dimension", result.Dimension);
        json.WriteString("message", result.Message);
        if (result.Measure is not { } measure)
            return;
        json.WriteObject("measure", () =>
        {
            json.WriteString("metric", measure.Metric);
            Number("value", measure.Value);
            json.WriteString("unit", measure.Unit);
            Number("rowCount", measure.RowCount);
            Number("failedRowCount", measure.FailedRowCount);
            if (measure.Threshold is { } threshold)
                json.WriteObject("threshold", () =>
                {
                    json.WriteStartArray(threshold.Operator);
                    foreach (var number in threshold.Values)
                        json.WriteNumberValue(number);
                    json.WriteEndArray();
                });
        });

        void Number(string name, decimal? number)
        {
            if (number is { } counted)
                json.WriteNumber(name, counted);
            else
                json.WriteNull(name);
        }
    }
}
