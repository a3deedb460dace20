using System.Buffers;
using System.Text.Json;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Imports;

/// <summary>
/// What was imported last from a source: <c>imports/NAME.json</c>. Of each file it has a short hash for each field as the source had it, so that the next
/// import tells what changed there from what people edited here.
/// </summary>
/// <param name="Path">Where it stands, relative to the mesh.</param>
/// <param name="Source">The source, as it was recorded.</param>
public sealed record ImportRecord(string Path, string Source)
{
    public const string Folder = "imports";

    private const string Known = "meshgovernance/imported/v1";

    private static readonly JsonWriterOptions Options = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The files that came from it, in ordinal order of their paths.</summary>
    internal IReadOnlyList<RecordedFile> Files { get; init; } = [];

    public string? Format { get; init; }

    public string? Domain { get; init; }

    public string? Product { get; init; }

    /// <summary>Whether a file of a mesh is one, by its path.</summary>
    public static bool IsOne(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.StartsWith($"{Folder}/", StringComparison.Ordinal) && path.EndsWith(".json", StringComparison.Ordinal);
    }

    /// <summary>All records of a mesh, in ordinal order of their paths.</summary>
    /// <exception cref="UserException">One of them is not what an import wrote.</exception>
    public static IReadOnlyList<ImportRecord> All(IFileTree files) =>
        [.. files.List(Folder).Where(file => file.Kind == FileKind.Regular && IsOne(file.Path)).Select(file => Read(file.Path, files.Read(file)))];

    /// <summary>Whether another one holds the same files, which were found to be as they were.</summary>
    internal bool IsSame(ImportRecord other) => (Source, Format, Domain, Product) == (other.Source, other.Format, other.Domain, other.Product) && Files.SequenceEqual(other.Files);

    /// <summary>One line for each file, so that a change of one is a change of one line.</summary>
    internal byte[] Text()
    {
        using var text = new MemoryStream();
        text.Write("{\n"u8);
        Line(text, "format", Known);
        Line(text, "source", Source);
        foreach (var (name, value) in new[] { ("as", Format), ("domain", Domain), ("product", Product) })
            if (value is not null)
                Line(text, name, value);
        text.Write("\"files\": ["u8);
        foreach (var (index, file) in Files.AsParallel().AsOrdered().Select(file => Raw(file.Write)).Index())
        {
            text.Write(index == 0 ? "\n"u8 : ",\n"u8);
            text.Write(file);
        }

        text.Write("\n]\n}\n"u8);
        return text.ToArray();
    }

    private static void Line(MemoryStream text, string name, string value)
    {
        text.Write(Raw(json => json.WriteStringValue(name)));
        text.Write(": "u8);
        text.Write(Raw(json => json.WriteStringValue(value)));
        text.Write(",\n"u8);
    }

    private static byte[] Raw(Action<Utf8JsonWriter> value)
    {
        var raw = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(raw, Options))
            value(json);
        return JsonText.Visible(raw.WrittenSpan.ToArray());
    }

    private static ImportRecord Read(string path, byte[] content)
    {
        try
        {
            using var document = JsonDocument.Parse(content);
            var root = document.RootElement;
            if (root.GetProperty("format").GetString() == Known && root.GetProperty("source").GetString() is { Length: > 0 } source)
                return new ImportRecord(path, source)
                {
                    Files = [.. root.GetProperty("files").EnumerateArray().Select(RecordedFile.Read)],
                    Format = Optional("as"),
                    Domain = Optional("domain"),
                    Product = Optional("product"),
                };

            string? Optional(string name) => root.TryGetProperty(name, out var value) ? value.GetString() : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException or KeyNotFoundException or FormatException)
        {
            // Said below, like the record of another version.
        }

        throw new UserException($"'{path}' is no record of an import that this version of mesh can read. Nothing was written.", "Take back what was changed in it by hand, or remove the file: what was imported then counts as written by people.");
    }
}

/// <summary>A file that was imported.</summary>
/// <param name="Path">The file, relative to the mesh.</param>
/// <param name="Name">What the source calls it.</param>
/// <param name="Digest">Of all that it held when it was imported.</param>
/// <param name="Said">What the source said, as it is asked for: for the record of thousands of files, on all cores.</param>
internal sealed record RecordedFile(string Path, string Name, string Digest, Lazy<FieldTree> Said)
{
    internal RecordedFile(string path, string name, string digest, FieldTree fields)
        : this(path, name, digest, new Lazy<FieldTree>(fields))
    {
    }

    /// <summary>What the source said, field by field.</summary>
    internal FieldTree Fields => Said.Value;

    internal void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("path", Path);
        json.WriteString("name", Name);
        json.WriteString("digest", Digest);
        json.WritePropertyName("fields");
        Fields.Write(json);
        json.WriteEndObject();
    }

    internal static RecordedFile Read(JsonElement json) => new(
        json.GetProperty("path").GetString()!, json.GetProperty("name").GetString()!, json.GetProperty("digest").GetString()!, FieldTree.Read(json.GetProperty("fields")) ?? throw new FormatException());

    internal static string DigestOf(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(content).AsSpan(0, 8));
}
