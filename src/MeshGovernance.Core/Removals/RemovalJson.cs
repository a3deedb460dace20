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
        json.WriteArray("hits", removal.Hits, hit =>
        {
            json.WriteString("port", hit.Port);
            json.WriteNumber("steps", hit.Steps);
            json.WriteString("domain", hit.Domain);
            json.WriteString("owner", hit.Owner);
            json.WriteTexts("contacts", hit.Contacts);
            json.WriteString("source", hit.Source);
            json.WriteBoolean("readsAll", hit.ReadsAll);
            json.WriteTexts("columns", hit.Columns);
        });
        json.WriteArray("losses", removal.Losses, loss =>
        {
            json.WriteString("port", loss.Port);
            json.WriteNumber("steps", loss.Steps);
            json.WriteTexts("inputs", loss.Inputs);
            json.WriteBoolean("withoutSource", loss.IsWithoutSource);
            json.WriteTexts("columns", loss.Columns);
        });
    });
}
