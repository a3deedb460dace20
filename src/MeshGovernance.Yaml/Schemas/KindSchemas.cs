using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Standards;
using MeshGovernance.Policies;
using NJsonSchema;
using NJsonSchema.Validation;
using NJsonSchema.Validation.FormatValidators;

namespace MeshGovernance.Yaml.Schemas;

/// <summary>The JSON Schemas of the project's own kinds of files: to read, and to judge files by.</summary>
public static class KindSchemas
{
    private static readonly JsonSchemaValidator Validator = new(new JsonSchemaValidatorSettings { FormatValidators = [new DateFormatValidator()] });

    // Products and contracts are the standards' kinds, which the core judges.
    private static readonly Dictionary<FileRole, Lazy<JsonSchema>> Schemas = Enum.GetValues<FileRole>()
        .Where(kind => kind is not (FileRole.Product or FileRole.Contract))
        .ToDictionary(kind => kind, kind => new Lazy<JsonSchema>(() => SchemaReader.Read(Text(kind))));

    /// <summary>The kinds whose files are judged here.</summary>
    public static IReadOnlyCollection<FileRole> Kinds => Schemas.Keys;

    /// <summary>What people call a kind: contract.</summary>
    public static string NameOf(FileRole kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The schema of any kind as JSON, for people and editors.</summary>
    public static string Text(FileRole kind) => kind switch
    {
        FileRole.Product => DescriptorStandards.ProductSchema(),
        FileRole.Contract => DescriptorStandards.ContractSchema(),
        _ => Embedded(kind),
    };

    /// <summary>Where a file departs from the schema of its kind, in the order of the file; empty where it keeps to it.</summary>
    public static IReadOnlyList<Fault> Judge(FileRole kind, Node root)
    {
        var schema = Schemas[kind].Value;
        if (Header.Judge(root, schema) is { } fault)
            return [fault];

        var errors = Validator.Validate(NodeTokens.Of(root), schema);
        return errors.Count == 0
            ? []
            : [.. Causes.Of(errors).Select(Explanation.Of).OrderBy(fault => fault.Node.Ordinal)];
    }

    private static string Embedded(FileRole kind)
    {
        var name = $"{NameOf(kind)}.schema.json";
        using var stream = typeof(KindSchemas).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
