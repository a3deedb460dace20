using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Imports.Drafts;

namespace MeshGovernance.Exchange.Imports.Catalogs;

/// <summary>Who owns something: teams by their name, people by what they log in with.</summary>
internal sealed class CatalogOwners
{
    private readonly List<string> people = [];
    private string? team;

    /// <summary>One of them, for a domain.</summary>
    internal string? First => people.Count > 0 ? people[0] : team;

    internal void AddTeam(string? name) => team ??= name;

    internal void AddPerson(string? name)
    {
        if (name is not null)
            people.Add(name);
    }

    internal JsonObject? Team() => DraftTeam.Of(team, people);
}
