using MeshGovernance.Core.Meshes;
using MeshGovernance.Tests.Architecture;
using MeshGovernance.Tests.Catalog;

namespace MeshGovernance.Tests.Reference;

/// <summary>The mesh of this repository, from which the reference takes its examples.</summary>
internal static class ThisMesh
{
    private static readonly Lazy<LoadedMesh> Read = new(() => SampleMesh.Load([.. Paths().Select(path => (path, File.ReadAllText(Path.Combine(Source.Root, path))))]));

    internal static LoadedMesh Mesh => Read.Value;

    private static IEnumerable<string> Paths() => new[] { "domains", "guild", "policies" }
        .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Source.Root, folder), "*", SearchOption.AllDirectories))
        .Select(path => Path.GetRelativePath(Source.Root, path).Replace('\\', '/'))
        .Where(path => path.EndsWith(".yaml", StringComparison.Ordinal) || path.EndsWith(".csx", StringComparison.Ordinal) || path.EndsWith("README.md", StringComparison.Ordinal))
        .Append("mesh.yaml")
        .Order(StringComparer.Ordinal);
}
