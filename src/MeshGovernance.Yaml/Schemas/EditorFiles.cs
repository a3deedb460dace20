using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Settings;

namespace MeshGovernance.Yaml.Schemas;

/// <summary>
/// What VS Code needs to complete and check the files of a mesh: the schemas, the settings that bind them to files, and the extension to install.
/// Paths are seen from the top of the mesh.
/// </summary>
public static class EditorFiles
{
    public const string Settings = ".vscode/settings.json";

    private const string Extensions = ".vscode/extensions.json";
    private const string BoundSchemas = "yaml.schemas";
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <summary>All the files, as a new mesh gets them.</summary>
    public static IReadOnlyList<(string Path, string Content)> Of(MeshPaths paths, IReadOnlyList<DescriptorKind> kinds) =>
    [
        (Extensions, Text(new JsonObject { ["recommendations"] = new JsonArray("redhat.vscode-yaml") })),
        (Settings, Text(new JsonObject { [BoundSchemas] = Binding(paths, kinds) })),
        .. kinds.Select(kind => (SchemaOf(kind), kind.Schema())),
    ];

    /// <summary>Whether a file is written anew with each version of the tool. The others belong to the people who edit them.</summary>
    public static bool IsGenerated(string path) => path is not (Settings or Extensions);

    /// <summary>Whether settings that people have written bind every schema to its files.</summary>
    public static bool IsBoundBy(string settings, MeshPaths paths, IReadOnlyList<DescriptorKind> kinds)
    {
        try
        {
            return JsonNode.Parse(settings, documentOptions: WithComments) is JsonObject all
                && all[BoundSchemas] is JsonObject bound
                && Binding(paths, kinds).All(schema => JsonNode.DeepEquals(schema.Value, bound[schema.Key]));
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static JsonObject Binding(MeshPaths paths, IReadOnlyList<DescriptorKind> kinds) => new(kinds.Select(kind => KeyValuePair.Create(SchemaOf(kind), Patterns(kind, paths))));

    private static JsonNode? Patterns(DescriptorKind kind, MeshPaths paths) => kind.Patterns(paths) switch
    {
        [var only] => only,
        var several => new JsonArray([.. several.Select(pattern => JsonValue.Create(pattern))]),
    };

    private static string SchemaOf(DescriptorKind kind) => $".vscode/schemas/{kind.Name}.schema.json";

    private static string Text(JsonObject json) => json.ToJsonString(Format) + "\n";
}
