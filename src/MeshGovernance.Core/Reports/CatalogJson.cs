using System.Text.Json;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>What becomes of the catalog, as a part of the report as JSON.</summary>
internal static class CatalogJson
{
    internal static void Write(Utf8JsonWriter json, CatalogChanges changes)
    {
        json.WriteNumber("added", changes.Added);
        json.WriteNumber("removed", changes.Removed);
        json.WriteNumber("changed", changes.Changed);
        json.WriteString("unseen", changes.Unseen);
        json.WriteArray("pages", changes.Pages, page =>
        {
            json.WriteString("change", JsonText.Name(page.Fate));
            json.WriteString("path", page.Path);
            json.WriteString("title", page.Title);
        });
        json.WriteNumber("flowCount", changes.AllFlows);
        json.WriteArray("flows", changes.Flows, flow =>
        {
            json.WriteString("change", flow.IsNew ? "added" : "removed");
            json.WriteString("consumer", flow.Consumer);
            json.WriteString("offer", flow.Offer);
        });
    }

    internal static CatalogChanges Read(JsonElement changes) => new(
        changes.GetProperty("added").GetInt32(),
        changes.GetProperty("removed").GetInt32(),
        changes.GetProperty("changed").GetInt32(),
        JsonReportReader.Items(changes, "pages", page => new CatalogPage(
            Enum.Parse<PageFate>(JsonReportReader.Text(page, "change"), ignoreCase: true), JsonReportReader.Text(page, "path"), JsonReportReader.Text(page, "title"))),
        JsonReportReader.Items(changes, "flows", flow => new FlowChange(JsonReportReader.Text(flow, "change") == "added", JsonReportReader.Text(flow, "consumer"), JsonReportReader.Text(flow, "offer"))),
        changes.GetProperty("flowCount").GetInt32())
    {
        Unseen = JsonReportReader.TextOrNull(changes, "unseen"),
    };
}
