namespace MeshGovernance.Core.Names;

/// <summary>What a member of the guild represents: a domain, or a role that all domains share.</summary>
public static class Represented
{
    private const string DomainKind = "domain:";
    private const string RoleKind = "role:";

    public static string Domain(string domain) => DomainKind + domain;

    public static string Role(string role) => RoleKind + role;

    /// <summary>The domain that a member represents; null for one who represents none.</summary>
    public static string? DomainOf(string represents) => Behind(DomainKind, represents);

    /// <summary>The role that a member has; null for one who has none.</summary>
    public static string? RoleOf(string represents) => Behind(RoleKind, represents);

    private static string? Behind(string kind, string represents) => represents.StartsWith(kind, StringComparison.Ordinal) ? represents[kind.Length..] : null;
}
