using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Core.Standards.Products;
using MeshGovernance.Policies;
using Xunit;

namespace MeshGovernance.Tests.Standards;

/// <summary>The official schemas and examples, which lie beside the repository on the machines of its developers.</summary>
internal static class OfficialFiles
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(RepositoryRoot, "..", "shared", "standards"));

    internal static string RepositoryRoot
    {
        get
        {
            var folder = AppContext.BaseDirectory;
            while (!File.Exists(Path.Combine(folder, "MeshGovernance.sln")))
                folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("The tests run outside the repository.");
            return folder;
        }
    }

    internal static void Need() => Assert.SkipUnless(Directory.Exists(Root), "The official files are not on this machine.");

    internal static string Schema(Standard standard, string apiVersion)
    {
        var name = standard.Name.ToLowerInvariant();
        return TextOfStandard.Corrected(Path.Combine(Root, name, "schema", $"{name}-json-schema-{apiVersion}.json"), apiVersion);
    }

    internal static string Content(params string[] path) => File.ReadAllText(Path.Combine([Root, .. path]));

    /// <summary>The files of any folder below the official ones.</summary>
    internal static IEnumerable<(string Name, Node Root)> FilesIn(params string[] folder) =>
        from path in Directory.EnumerateFiles(Path.Combine([Root, .. folder])).Order(StringComparer.Ordinal)
        where path.EndsWith("ml", StringComparison.Ordinal)
        select (Path.GetFileName(path), TestNodes.Yaml(File.ReadAllText(path)));

    internal static IEnumerable<(string Name, Standard Standard, Node Root)> Files(string folder) =>
        Paths(folder).Select(file => (Path.GetFileName(file.Path), file.Standard, TestNodes.Yaml(File.ReadAllText(file.Path))));

    /// <summary>Where they lie; none where they are not on this machine.</summary>
    internal static IEnumerable<(string Path, Standard Standard)> Paths(string folder) =>
        from standard in new[] { Odps.Standard, Odcs.Standard }
        let path = Path.Combine(Root, standard.Name.ToLowerInvariant(), folder)
        where Directory.Exists(path)
        from file in Directory.EnumerateFiles(path, "*.yaml").Order(StringComparer.Ordinal)
        select (file, standard);
}
