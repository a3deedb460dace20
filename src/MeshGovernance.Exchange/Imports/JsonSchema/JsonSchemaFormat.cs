using System.Text.Json;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Imports.JsonSchema;

/// <summary>JSON Schema, draft-04 to 2020-12: a contract for each file that is no part of another.</summary>
internal sealed class JsonSchemaFormat : ISourceFormat
{
    /// <summary>How far into a file its dialect is looked for.</summary>
    private const int Beginning = 64 * 1024;

    private static readonly string[] Endings = [".schema.json", ".jsonschema.json", ".jsonschema", ".json"];

    public string Name => "json-schema";

    public string One => "a JSON Schema";

    public bool Knows(SourceFile file) =>
        Endings[..^1].Any(ending => file.Path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
        || (file.Path.EndsWith(Endings[^1], StringComparison.OrdinalIgnoreCase) && NamesDialect(file));

    public Estate Read(IReadOnlyList<SourceFile> files, IDescriptorReader reader)
    {
        var stems = FileStems.Of(files, Endings);
        var (schemas, faults) = SchemaFiles.Parse(files);
        var outermost = Outermost.Of([.. schemas.All.Select(file => file.Path)], schemas.Uses).ToHashSet();
        var estate = new Estate
        {
            Faults = faults,
            Untold = [.. schemas.All.Where(file => !outermost.Contains(file.Path)).Select(file => new SourceRemark(
                new Origin(file.Path), "Other schemas refer to this one: it is described there, and is no contract of its own. For one, import the file alone."))],
        };
        var contracts = schemas.All.Where(file => outermost.Contains(file.Path)).Select(file => new SchemaContract(schemas, file, stems[file.Path]).Read()).ToList();
        return estate.With(new Estate
        {
            Contracts = [.. contracts.SelectMany(one => one.Contracts)],
            Untold = [.. contracts.SelectMany(one => one.Untold)],
            Faults = [.. contracts.SelectMany(one => one.Faults)],
        });
    }

    private static bool NamesDialect(SourceFile file)
    {
        var json = new Utf8JsonReader(JsonBytes.Beginning(file, Beginning), JsonBytes.Of(file).Length <= Beginning, new JsonReaderState(JsonSource.Reading));
        try
        {
            if (!json.Read() || json.TokenType != JsonTokenType.StartObject)
                return false;
            while (json.Read() && json.TokenType == JsonTokenType.PropertyName)
            {
                var isDialect = json.ValueTextEquals("$schema"u8);
                if (!json.Read())
                    return false;
                if (isDialect)
                    return json.TokenType == JsonTokenType.String && json.GetString()!.Contains("json-schema.org/", StringComparison.Ordinal);
                if (!json.TrySkip())
                    return false;
            }

            return false;
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException)
        {
            return false;
        }
    }
}
