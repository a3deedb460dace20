using System.Text.Json.Nodes;
using MeshGovernance.Exchange.Imports.Drafts;

namespace MeshGovernance.Exchange.Imports.Backstage;

/// <summary>Who owns what: groups and users, by their address where they have one.</summary>
internal sealed class BackstageOwners(BackstageCatalog catalog)
{
    private readonly Dictionary<string, int> missing = new(StringComparer.Ordinal);

    /// <summary>Owners that no file describes, and how many name them.</summary>
    internal IReadOnlyDictionary<string, int> Missing => missing;

    /// <summary>The address of the owner, else the name.</summary>
    internal string? NameOf(BackstageEntity entity) => Find(entity) is var (reference, owner) ? Mail(owner) ?? Shown(reference, owner) : null;

    internal JsonObject? TeamOf(BackstageEntity entity)
    {
        if (Find(entity) is not var (reference, owner))
            return null;
        var isUser = reference.StartsWith("user:", StringComparison.Ordinal);
        var who = Mail(owner) ?? (isUser ? BackstageReference.NameIn(reference) : null);
        return DraftTeam.Of(isUser ? null : Shown(reference, owner), who is null ? [] : [who]);
    }

    private (string Reference, BackstageEntity? Owner)? Find(BackstageEntity entity)
    {
        if (entity.Named("owner", "group").FirstOrDefault() is not { } reference)
            return null;
        var owner = catalog.Find(reference);
        if (owner is null)
            missing[reference] = missing.GetValueOrDefault(reference) + 1;
        return (reference, owner);
    }

    private static string? Mail(BackstageEntity? owner) => owner?.SpecNode("profile")?["email"]?.Text;

    private static string Shown(string reference, BackstageEntity? owner) =>
        owner?.SpecNode("profile")?["displayName"]?.Text ?? owner?.Title ?? owner?.Name ?? BackstageReference.NameIn(reference);
}
