using MeshGovernance.Tests.Standards;

namespace MeshGovernance.Tests.Fixes;

/// <summary>Every YAML file at hand: the mesh of this repository, the cases of its policies, and the official examples where they are on this machine.</summary>
internal static class Corpus
{
    private static readonly string[] Folders = ["domains", "guild", "policies"];

    internal static readonly IReadOnlyList<string> Texts =
    [
        .. Folders.SelectMany(folder => Directory.EnumerateFiles(Path.Combine(OfficialFiles.RepositoryRoot, folder), "*.yaml", SearchOption.AllDirectories))
            .Concat(OfficialFiles.Paths("valid").Select(file => file.Path))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllText)
            .Distinct(),
    ];
}
