using System.Text.Json;
using MeshGovernance.Core.Kinds;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Standards;
using MeshGovernance.Tests.Architecture;

namespace MeshGovernance.Tests.Reference;

/// <summary>The formats of the project's own files, field by field, from the schemas by which they are judged; examples are files of the sample mesh.</summary>
internal static class FilesPage
{
    internal static string Text()
    {
        var page = new ReferenceText(
            "Files",
            """
            The files of a mesh, field by field. Data products and contracts follow open standards, [ODPS](https://github.com/bitol-io/open-data-product-standard) and
            [ODCS](https://github.com/bitol-io/open-data-contract-standard), and access agreements (`domains/*/*/agreements/*.yaml`) a draft of the same committee, OAAS v0.9.0:
            `mesh schema product`, `mesh schema contract` and `mesh schema agreement` print what is accepted in which version. `[]` stands for each item of a list, `*` for a name of your choice.
            """);
        foreach (var kind in DescriptorKinds.All.Where(kind => kind is not StandardKind))
        {
            using var schema = JsonDocument.Parse(kind.Schema());
            var table = new SchemaTable(schema.RootElement);
            page.Heading(kind.Name).Paragraph(table.Says).Paragraph($"Where: {string.Join(", ", kind.Patterns(MeshSettings.Default.Paths).Select(pattern => $"`{pattern}`"))}.");
            page.Table(SchemaTable.Heads, table.Rows());
            if (Example(kind.Patterns(MeshSettings.Default.Paths)[0]) is { } example)
                page.Paragraph($"`{example}` of this repository:").Code("yaml", File.ReadAllText(Path.Combine(Source.Root, example)));
        }

        return page.ToString();
    }

    /// <summary>The shortest file of the sample mesh at such a place, the first of equals.</summary>
    private static string? Example(string pattern) => new[] { "mesh.yaml", "domains", "guild", "policies" }.SelectMany(Below)
        .Where(path => MatchesOf(pattern).IsMatch(path))
        .OrderBy(path => new FileInfo(Path.Combine(Source.Root, path)).Length)
        .ThenBy(path => path, StringComparer.Ordinal)
        .FirstOrDefault();

    private static IEnumerable<string> Below(string name)
    {
        var path = Path.Combine(Source.Root, name);
        return (File.Exists(path) ? [path] : Directory.GetFiles(path, "*.yaml", SearchOption.AllDirectories)).Select(file => Path.GetRelativePath(Source.Root, file).Replace('\\', '/'));
    }

    private static System.Text.RegularExpressions.Regex MatchesOf(string pattern) => new(
        $"^{System.Text.RegularExpressions.Regex.Escape(pattern).Replace("\\*", "[^/]*", StringComparison.Ordinal)}$", System.Text.RegularExpressions.RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));
}
