using System.Collections.Concurrent;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Policies;
using NJsonSchema;
using NJsonSchema.Validation;
using NJsonSchema.Validation.FormatValidators;

namespace MeshGovernance.Yaml.Schemas;

/// <summary>Judges files by the JSON Schema of their kind, each of which is read once.</summary>
public static class KindSchemas
{
    private static readonly JsonSchemaValidator Validator = new(new JsonSchemaValidatorSettings { FormatValidators = [new DateFormatValidator()] });

    private static readonly ConcurrentDictionary<DescriptorKind, Lazy<JsonSchema>> Schemas = new();

    /// <summary>Where a file departs from the schema of its kind, in the order of the file; empty where it keeps to it.</summary>
    public static IReadOnlyList<Fault> Judge(DescriptorKind kind, Node root)
    {
        var schema = Schemas.GetOrAdd(kind, static kind => new Lazy<JsonSchema>(() => SchemaReader.Read(kind.Schema()))).Value;
        if (Header.Judge(root, schema) is { } fault)
            return [fault];

        var errors = Validator.Validate(NodeTokens.Of(root), schema);
        return errors.Count == 0
            ? []
            : [.. Causes.Of(errors).Select(Explanation.Of).OrderBy(fault => fault.Node.Ordinal)];
    }
}
