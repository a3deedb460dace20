using System.Globalization;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Core.Insight;

/// <summary>A policy whose <c>policy.yaml</c> or script is missing or cannot be read: it judges nobody, and must not vanish for that.</summary>
/// <param name="Name">The name of its element.</param>
/// <param name="Id">Its id without the major version.</param>
/// <param name="Major">The major version.</param>
/// <param name="File">The file that it lacks.</param>
/// <param name="IsThere">Whether there is such a file.</param>
internal sealed record UnreadPolicy(ElementName Name, string Id, int Major, string File, bool IsThere)
{
    /// <summary>All of a mesh, in the order of their ids.</summary>
    internal static IReadOnlyList<UnreadPolicy> Of(LoadedMesh loaded)
    {
        var judging = loaded.Policies.Select(source => source.Key).ToHashSet();
        var described = loaded.Mesh.Policies.Select(policy => policy.Key).ToHashSet();
        return
        [
            .. loaded.Diagnostics.Select(diagnostic => diagnostic.Element.Name.Head)
                .Concat(loaded.Mesh.Policies.Select(policy => ElementName.OfPolicy(policy.PolicyId)))
                .Where(name => name.PolicyKey is { } key && !judging.Contains(key))
                .Distinct()
                .Select(name => Of(loaded, name, described.Contains(name.PolicyKey!))).OfType<UnreadPolicy>()
                .OrderBy(policy => policy.Id, StringComparer.Ordinal).ThenBy(policy => policy.Major),
        ];
    }

    /// <summary>What was found in its folder.</summary>
    internal IReadOnlyList<Finding> FindingsIn(Report report) => [.. report.Findings.Where(finding => finding.Element.Head == Name)];

    private static UnreadPolicy? Of(LoadedMesh loaded, ElementName name, bool isDescribed)
    {
        if (name.PolicyKey?.Split('@') is not [var id, var major] || !int.TryParse(major, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            return null;
        var file = loaded.FolderOfPolicy(id, number) + (isDescribed ? PolicyFolders.Script : PolicyKind.File);
        return new UnreadPolicy(name, id, number, file, loaded.Files.Find(file) is not null);
    }
}
