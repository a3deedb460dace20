using System.Text.Json;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Removals;

/// <summary>A removal as JSON.</summary>
internal static class RemovalJson
{
    private const string Format = "meshgovernance/removal/v1";

    internal static byte[] Write(Removal removal) => JsonText.Write(json =>
    {
        json.WriteString("format", Format);
        json.WriteString("element", removal.Element);
        if (removal.Version is { } version)
            json.WriteNumber("version", version);
        else
            json.WriteNull("version");
        json.WriteBoolean("part", removal.IsPart);
        json.WriteTexts("ports", removal.Ports);
        json.WriteTexts("notRead", removal.NotRead);
        json.WriteArray("hits", removal.Hits, hit => Write(json, hit));
        json.WriteArray("losses", removal.Losses, loss =>
        {
            json.WriteString("port", loss.Port);
            json.WriteNumber("steps", loss.Steps);
            json.WriteTexts("inputs", loss.Inputs);
            json.WriteBoolean("withoutSource", loss.IsWithoutSource);
            json.WriteTexts("columns", loss.Columns);
        });
    });

    internal static void Write(Utf8JsonWriter json, ReachedConsumer consumer)
    {
        json.WriteString("port", consumer.Port);
        json.WriteNumber("steps", consumer.Steps);
        json.WriteString("domain", consumer.Domain);
        json.WriteString("owner", consumer.Owner);
        json.WriteTexts("contacts", consumer.Contacts);
        json.WriteString("source", consumer.Source);
        json.WriteBoolean("readsAll", consumer.ReadsAll);
        json.WriteTexts("columns", consumer.Columns);
    }
}
