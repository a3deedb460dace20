using System.Text.Json;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Api;

/// <summary>The policies for programs: a list, a file for each major version, and what has changed in them.</summary>
internal static class PolicyFiles
{
    internal static IEnumerable<SiteFile> Of(MeshCatalog catalog)
    {
        yield return ApiJson.File(catalog, "policies.json", json =>
        {
            json.WriteArray("policies", catalog.Mesh.Policies, policy =>
            {
                json.WriteString("id", policy.PolicyId.Id);
                json.WriteString("version", policy.Version);
                json.WriteString("title", policy.Title);
                json.WriteString("status", policy.Status);
                json.WriteString("level", Lifecycle.LevelOn(policy, catalog.AsOf) is { } level ? JsonText.Name(level) : null);
                json.WriteString("file", ApiFiles.PathOfPolicy(policy));
            });
            json.WriteArray("changes", catalog.PolicyChanges, change =>
            {
                json.WriteString("date", Dates.Write(change.Day));
                json.WriteString("id", change.Policy.PolicyId.Id);
                json.WriteString("version", change.Version);
                json.WriteString("change", change.Words);
            });
        });
        foreach (var policy in catalog.Mesh.Policies)
            yield return ApiJson.File(catalog, ApiFiles.PathOfPolicy(policy), json => Write(json, catalog, policy));
    }

    private static void Write(Utf8JsonWriter json, MeshCatalog catalog, Policy policy)
    {
        json.WriteString("id", policy.PolicyId.Id);
        json.WriteObject("policy", () => new NodeJson(catalog.People).WriteFields(json, policy));
        json.WriteString("script", catalog.Loaded.FindPolicy(policy.Key)?.Script);
        json.WriteArray("decisions", policy.Decisions, decision =>
        {
            json.WriteString("version", decision.Version);
            json.WriteString("outcome", decision.Outcome);
            json.WriteDate("date", decision.Day);
            json.WriteBoolean("verified", false);
            json.WriteString("method", decision.Method);
            json.WriteString("digest", decision.Digest);
            json.WriteTexts("consented", DecisionPeople.Consented(decision, catalog.People).Select(person => person.Label));
            json.WriteArray("objected", DecisionPeople.Objections(decision, catalog.People), objection =>
            {
                json.WritePerson("by", objection.By);
                json.WriteString("reason", objection.Reason);
                json.WriteDate("withdrawn", objection.Withdrawn);
            });
        });
        json.WriteCounts([.. catalog.FindingsOf(policy)]);
    }
}
