using System.Text;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Exchange.Imports;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Imports;

/// <summary>Imports for tests, in memory: files of a source into the files of a mesh.</summary>
internal static class Imported
{
    internal static readonly DateOnly Day = new(2026, 11, 29);

    /// <summary>A contract of a few columns.</summary>
    internal static string Contract(string id, string domain, params string[] columns) =>
        $"""
        # Whose it is, and why.
        apiVersion: v3.1.0
        kind: DataContract
        id: {id}
        name: {id}
        version: 1.0.0 # of the contract
        status: active
        domain: {domain}
        schema:
          - name: rows
            properties:

        """ + string.Concat(columns.Select(column => $"      - name: {column}\n        # About {column}.\n        logicalType: string\n        description: The {column}.\n"));

    internal static (string Path, string Text)[] Settings { get; } = [("mesh.yaml", "apiVersion: meshgovernance/v1\nkind: Mesh\nname: Shop\n")];

    internal static ImportPlan Plan(IEnumerable<(string Path, string Text)> source, IFileTree mesh, ImportTerms? terms = null)
    {
        var reader = new YamlDescriptorReader();
        var files = source.Select(file => new SourceFile(file.Path, Encoding.UTF8.GetBytes(file.Text))).OrderBy(file => file.Path, StringComparer.Ordinal).ToList();
        var estate = SortedFiles.Of(files, SourceFormats.All).Aggregate(Estate.Empty, (read, group) => read.With(group.Format.Read(group.Files, reader)));
        return ImportPlanning.Of(estate, MeshLoader.Load(mesh, reader), terms ?? Terms, ImportRecord.All(mesh) is [var record, ..] ? record : null, reader);
    }

    internal static ImportTerms Terms { get; } = new("../contracts", "contracts", Day);

    internal static IFileTree Tree(params IEnumerable<(string Path, string Text)> files) => new NewTree(files.Select(file => NewFile.Of(file.Path, file.Text)));

    /// <summary>The mesh as it is once a plan is written.</summary>
    internal static IFileTree Written(IFileTree mesh, ImportPlan plan)
    {
        Assert.Empty(plan.Faults);
        return new PatchedTree(mesh, plan.Contents, [.. plan.Gone]);
    }

    internal static LoadedMesh Load(IFileTree files) => MeshLoader.Load(files, new YamlDescriptorReader());

    internal static string Text(IFileTree files, string path) => Encoding.UTF8.GetString(files.Read(files.Find(path)!));
}
