using System.Text.Json;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports.JsonSchema;

/// <summary>The schemas of a source, and what their references lead to.</summary>
internal sealed class SchemaFiles
{
    private readonly Dictionary<string, SchemaFile> byPath;
    private readonly Dictionary<string, SchemaFile> byId = [];

    private SchemaFiles(IReadOnlyList<SchemaFile> all)
    {
        All = all;
        byPath = all.ToDictionary(file => file.Path);
        foreach (var file in all)
            if (file.Id is { } id)
                byId.TryAdd(id, file);
    }

    internal IReadOnlyList<SchemaFile> All { get; }

    internal static SchemaFiles Of(SchemaFile only) => new([only]);

    internal static (SchemaFiles Schemas, IReadOnlyList<SourceRemark> Faults) Parse(IReadOnlyList<SourceFile> files)
    {
        var (schemas, faults) = (new List<SchemaFile>(), new List<SourceRemark>());
        foreach (var file in files)
            if (JsonSource.Parse(file, faults) is { } root)
            {
                if (root.ValueKind == JsonValueKind.Object)
                    schemas.Add(new SchemaFile(file.Path, root));
                else
                    faults.Add(new SourceRemark(new Origin(file.Path), "The file is no schema: a JSON Schema is an object that begins with '{'."));
            }

        return (new SchemaFiles(schemas), faults);
    }

    /// <summary>The other files that one refers to.</summary>
    internal IEnumerable<string> Uses(string path) =>
        byPath[path].References.Select(reference => FileOf(byPath[path], reference)?.Path).OfType<string>().Where(other => other != path);

    /// <summary>What a reference leads to; null where the source does not have it.</summary>
    internal SchemaPlace? Find(SchemaFile from, string reference) =>
        FileOf(from, reference) is { } file && file.Find(Fragment(reference)) is { } schema ? new SchemaPlace(file, schema) : null;

    private SchemaFile? FileOf(SchemaFile from, string reference)
    {
        var file = reference.Split('#')[0];
        if (file.Length == 0 || file == from.Id)
            return from;
        if (byId.TryGetValue(file, out var named))
            return named;
        if (from.Id is { } id && Uri.TryCreate(id, UriKind.Absolute, out var own) && Uri.TryCreate(own, file, out var address) && byId.TryGetValue(address.AbsoluteUri, out named))
            return named;
        return Beside(from.Path, file) is { } path ? byPath.GetValueOrDefault(path) : null;
    }

    private static string Fragment(string reference) => reference.Contains('#', StringComparison.Ordinal) ? reference[(reference.IndexOf('#', StringComparison.Ordinal) + 1)..] : "";

    /// <summary>A path as seen from a file; null where it leads out of the source.</summary>
    private static string? Beside(string from, string path)
    {
        var parts = from.Split('/')[..^1].ToList();
        foreach (var part in Uri.UnescapeDataString(path).Split('/'))
        {
            if (part is "" or ".")
                continue;
            if (part != "..")
                parts.Add(part);
            else if (parts.Count > 0)
                parts.RemoveAt(parts.Count - 1);
            else
                return null;
        }

        return string.Join('/', parts);
    }
}

/// <summary>A schema within a file.</summary>
internal sealed record SchemaPlace(SchemaFile File, JsonElement Schema);
