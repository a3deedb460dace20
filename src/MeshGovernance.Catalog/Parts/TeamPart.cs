using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>Who belongs to a team today, as they may be shown.</summary>
public sealed record TeamPart(PageFrame Frame, Team Team) : IPage
{
    internal const int MembersShown = 12;

    /// <summary>What the list says of a member in its own way.</summary>
    internal static readonly string[] Shown = ["username", "name", "role", "replacedByUsername"];
}
