using System.Globalization;

namespace MeshGovernance.Policies;

/// <summary>The name of a policy in one major version: <c>category/name@major</c>, or <c>domain:category/name@major</c> for a domain's own.</summary>
internal sealed record PolicyId(string? Domain, string Category, string Name, int Major)
{
    /// <summary>Without the major: what <c>mesh.yaml</c> sets parameters for.</summary>
    internal string Id => Domain is null ? $"{Category}/{Name}" : $"{Domain}:{Category}/{Name}";

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Id}@{Major}");

    /// <summary>From the keys of a document: owning domain (or empty), category, name and major.</summary>
    internal static PolicyId Of(IReadOnlyList<string> keys) =>
        new(keys[0].Length == 0 ? null : keys[0], keys[1], keys[2], int.Parse(keys[3], NumberStyles.None, CultureInfo.InvariantCulture));
}
