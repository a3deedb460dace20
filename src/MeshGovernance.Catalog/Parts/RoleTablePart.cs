using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>Which roles grant access to data, and who decides about them.</summary>
public sealed record RoleTablePart(PageFrame Frame, IReadOnlyList<Role> Roles) : IPage
{
    internal const int RolesShown = 60;

    /// <summary>The roles of contracts and of their servers, each once.</summary>
    internal static RoleTablePart Of(PageFrame frame, IEnumerable<Contract> contracts) =>
        new(frame, [.. contracts.SelectMany(contract => contract.Roles.Concat(contract.Servers.SelectMany(server => server.Roles))).DistinctBy(role => role.Name)]);

    /// <summary>Whoever a text with user names means, as they may be shown.</summary>
    internal string? Who(string? text) => text is null ? null : string.Join(" or ", text.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
        .Select(part => part.Contains('@', StringComparison.Ordinal) ? Frame.Site.Catalog.People.Named(part)?.Label : Frame.Site.Catalog.People.InText(part)).OfType<string>());
}
