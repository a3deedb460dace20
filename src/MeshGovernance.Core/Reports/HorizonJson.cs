using System.Text.Json;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Reports;

/// <summary>What lies ahead, as a part of the report as JSON.</summary>
internal static class HorizonJson
{
    internal static void Write(Utf8JsonWriter json, ReportHorizon horizon)
    {
        json.WriteString("until", Dates.Write(horizon.Until));
        json.WriteArray("domains", horizon.Domains, domain =>
        {
            json.WriteString("key", domain.Key);
            json.WriteString("name", domain.Name);
        });
        json.WriteArray("entries", horizon.Entries, entry =>
        {
            json.WriteString("kind", JsonText.Name(entry.Kind));
            json.WriteString("on", entry.On is { } day ? Dates.Write(day) : null);
            json.WriteString("domain", entry.Domain);
            json.WriteString("element", entry.Element);
            json.WriteString("message", entry.Message);
            json.WriteString("file", entry.File);
            json.WriteNumber("line", entry.Line);
            json.WriteTexts("findings", entry.Findings);
        });
        json.WriteNumber("untold", horizon.Untold);
    }

    internal static ReportHorizon Read(JsonElement horizon) => new(
        JsonReportReader.DayOf(JsonReportReader.Text(horizon, "until")),
        JsonReportReader.Items(horizon, "domains", domain => new HorizonDomain(JsonReportReader.Text(domain, "key"), JsonReportReader.Text(domain, "name"))),
        JsonReportReader.Items(horizon, "entries", EntryOf),
        horizon.GetProperty("untold").GetInt32());

    private static HorizonEntry EntryOf(JsonElement entry) => new(
        Enum.Parse<HorizonKind>(JsonReportReader.Text(entry, "kind"), ignoreCase: true),
        JsonReportReader.TextOrNull(entry, "on") is { } day ? JsonReportReader.DayOf(day) : null,
        JsonReportReader.TextOrNull(entry, "domain"),
        JsonReportReader.Text(entry, "element"),
        JsonReportReader.Text(entry, "message"),
        JsonReportReader.Text(entry, "file"),
        entry.GetProperty("line").GetInt32(),
        JsonReportReader.Texts(entry, "findings"));
}
