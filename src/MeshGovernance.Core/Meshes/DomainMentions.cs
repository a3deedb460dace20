using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Meshes;

/// <summary>Whom a domain wants mentioned on GitHub (<c>github.mentions</c>), where it says so in a way that GitHub understands.</summary>
public static class DomainMentions
{
    private const int Most = 10;

    /// <param name="domain">What <c>domain.yaml</c> says.</param>
    public static IReadOnlyList<string> Of(Node? domain) =>
        [.. (domain?["github"]?["mentions"]?.Items ?? []).Select(handle => handle.Text).OfType<string>().Where(GitHubHandle.IsOne).Distinct(StringComparer.OrdinalIgnoreCase).Take(Most)];

    /// <summary>Those of all domains of a mesh that name somebody, by the key of the domain.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Of(Mesh mesh) => mesh.Domains.DistinctBy(domain => domain.Key)
        .Select(domain => KeyValuePair.Create(domain.Key, Of(domain.Node))).Where(domain => domain.Value.Count > 0).ToDictionary(StringComparer.Ordinal);
}
