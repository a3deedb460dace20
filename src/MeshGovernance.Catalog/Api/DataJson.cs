using System.Text.Json;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Api;

/// <summary>Writes how data stand: the second light.</summary>
internal static class DataJson
{
    internal static void WriteLight(this Utf8JsonWriter json, DataStanding standing)
    {
        json.WriteString("light", JsonText.Name(standing.Light));
        json.WriteString("lookedAt", standing.LookedAt is { } last ? Moments.Write(last) : null);
    }

    internal static void WriteData(this Utf8JsonWriter json, DataStanding standing)
    {
        json.WriteLight(standing);
        json.WriteArray("promises", standing.Promises, promise =>
        {
            var newest = promise.Newest.Result;
            json.WriteString("contractId", promise.Contract.ContractId);
            json.WriteKnown("server", promise.Server);
            json.WriteString("process", promise.Process);
            json.WriteString("relatesTo", promise.Place);
            json.WriteString("name", promise.Name);
            json.WriteString("light", JsonText.Name(promise.Light));
            json.WriteKnown("severity", newest.Severity);
            json.WriteKnown("metric", newest.Measure?.Metric);
            json.WriteKnown("operator", newest.Measure?.Threshold?.Operator);
            json.WriteKnown("unit", newest.Measure?.Unit);
            json.WriteKnown("message", newest.Message);
            if (newest.Measure?.Threshold is { } threshold)
                WriteNumbers(json, threshold.Values);
            json.WriteArray("looks", promise.Looks.TakeLast(DataStandings.Runs), look => WriteLook(json, look));
        });
        json.WriteArray("values", standing.Values, measured =>
        {
            json.WriteString("contractId", measured.Contract.ContractId);
            json.WriteKnown("server", measured.Server);
            json.WriteString("process", measured.Process);
            json.WriteString("relatesTo", measured.Place);
            json.WriteString("name", measured.Name);
            json.WriteKnown("metric", measured.Newest.Result.Measure?.Metric);
            json.WriteKnown("unit", measured.Newest.Result.Measure?.Unit);
            json.WriteArray("looks", measured.Looks.TakeLast(DataStandings.Runs), look => WriteLook(json, look));
        });
    }

    private static void WriteLook(Utf8JsonWriter json, DataLook look)
    {
        json.WriteString("at", Moments.Write(look.At));
        json.WriteString("outcome", JsonText.Name(look.Result.Status));
        if (look.Result.Measure?.Value is { } value)
            json.WriteNumber("value", value);
        if (look.Result.Measure?.RowCount is { } rows)
            json.WriteNumber("rowCount", rows);
        if (look.Result.Measure?.FailedRowCount is { } failed)
            json.WriteNumber("failedRowCount", failed);
    }

    private static void WriteNumbers(Utf8JsonWriter json, IReadOnlyList<decimal> numbers)
    {
        json.WriteStartArray("threshold");
        foreach (var number in numbers)
            json.WriteNumberValue(number);
        json.WriteEndArray();
    }
}
