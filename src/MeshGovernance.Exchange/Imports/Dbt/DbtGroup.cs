using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Imports.Drafts;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Imports.Dbt;

/// <summary>Models that belong together, and who owns them.</summary>
internal sealed record DbtGroup(string Name)
{
    internal string? Description { get; private init; }

    internal string? OwnerName { get; private init; }

    internal IReadOnlyList<string> OwnerMails { get; private init; } = [];

    /// <summary>What else the group says, such as where its owner can be asked.</summary>
    internal IReadOnlyList<(string Property, JsonNode? Value)> More { get; private init; } = [];

    internal static DbtGroup Of(string name, JsonElement group) => new(name)
    {
        Description = group.Text("description"),
        OwnerName = group.Text("owner", "name"),
        OwnerMails = group.Texts("owner", "email"),
        More =
        [
            .. group.Entries("owner").Where(entry => entry.Name is not ("name" or "email")).Concat(group.Entries("config", "meta")).Concat(group.Entries("meta"))
                .Select(entry => (entry.Name, entry.Value.Copy())),
        ],
    };

    internal JsonObject? Team() => DraftTeam.Of(OwnerName, OwnerMails);
}
