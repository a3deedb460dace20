using System.Text.Json.Nodes;

namespace MeshGovernance.Exchange.Imports.Drafts;

/// <summary>Who owns something, as the standards write it.</summary>
internal static class DraftTeam
{
    /// <summary>A team of owners; null where nobody is known.</summary>
    internal static JsonObject? Of(string? name, IEnumerable<string> owners)
    {
        var team = new JsonObject()
            .Put("name", name)
            .Put("members", new JsonArray([.. owners.Distinct(StringComparer.Ordinal).Select(owner => new JsonObject { ["username"] = owner, ["role"] = "owner" })]));
        return team.Count == 0 ? null : team;
    }
}
