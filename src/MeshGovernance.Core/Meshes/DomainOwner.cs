using MeshGovernance.Policies;

namespace MeshGovernance.Core.Meshes;

/// <summary>Who answers for a domain, as reports name them.</summary>
internal static class DomainOwner
{
    /// <summary>The person who owns the domain on a day, else its team; null where neither has a name.</summary>
    internal static string? Of(Domain domain, DateOnly day) => domain.Team is { } team
        ? team.Members.Where(member => member.IsActive(day) && member.HasRole("owner")).Select(member => member.DisplayName ?? member.Username).FirstOrDefault() ?? team.Name
        : null;
}
