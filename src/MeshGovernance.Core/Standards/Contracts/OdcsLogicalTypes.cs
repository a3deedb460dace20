using static MeshGovernance.Core.Standards.CommonEffects;
using static MeshGovernance.Core.Standards.Contracts.OdcsParts;
using static MeshGovernance.Core.Standards.Contracts.SchemaEffects;
using static MeshGovernance.Core.Standards.Release;
using static MeshGovernance.Core.Standards.Releases;

namespace MeshGovernance.Core.Standards.Contracts;

/// <summary>The logical types of columns, and what each allows beside it.</summary>
internal static class OdcsLogicalTypes
{
    internal static readonly Choice[] Types =
    [
        new("string", "Text."),
        new("date", "A day, or a moment up to v3.0.2."),
        new("timestamp", "A moment.") { In = Since(Odcs310) },
        new("time", "A time of day.") { In = Since(Odcs310) },
        new("number", "A number with a fraction."),
        new("integer", "A whole number."),
        new("object", "Fields of its own: see properties."),
        new("array", "A list: see items."),
        new("boolean", "True or false."),
        new("map", "Keys with values: see map.") { In = Since(Odcs320) },
        new("vector", "Numbers of a fixed count, such as an embedding.") { In = Since(Odcs320) },
    ];

    private static readonly Field[] NoEnum =
    [
        new(
            "enum",
            new RefusedShape("is no option of the standard: list the allowed values in a quality rule with 'metric: invalidValues' and 'arguments'."),
            "Allowed values belong into a quality rule.", Refused) { In = Until(Odcs310) },
        new(
            "enum",
            new RefusedShape("is no option of the standard: it stands beside 'logicalType', with an entry '- value: ...' for each allowed value."),
            "Allowed values stand at the column itself.", Refused) { In = Since(Odcs320) },
    ];

    private static readonly MapShape KeyAndValue = new("A map definition", () =>
    [
        new("key", OdcsSchema.Item, "What the keys are.", Offer) { Required = Always },
        new("value", OdcsSchema.Item, "What the values are.", Offer) { Required = Always },
    ]);

    internal static Variant[] Variants() =>
    [
        Of("string",
        [
            new("minLength", Shape.Count, "The least number of characters.", LowerBound),
            new("maxLength", Shape.Count, "The greatest number of characters.", UpperBound) { Examples = ["255"] },
            new("pattern", Shape.Text, "A regular expression (ECMA-262) that each value matches.", Limit),
            new("format", Shape.Text, "A known form of text.", Notation) { Examples = ["email", "uri", "uuid", "hostname", "ipv4", "ipv6", "password", "byte", "binary"] },
            .. NoEnum,
        ]),
        Of("date", Bounds("yyyy-MM-dd")),
        Of("timestamp", [.. Bounds("yyyy-MM-dd HH:mm:ss"), .. Zones()]) with { In = Since(Odcs310) },
        Of("time", [.. Bounds("HH:mm:ss"), .. Zones()]) with { In = Since(Odcs310) },
        Of("integer", Numbers("i32", "i8", "i16", "i32", "i64", "i128", "u8", "u16", "u32", "u64", "u128")),
        Of("number", Numbers("f32", "f32", "f64")),
        Of("object",
        [
            new("minProperties", Shape.Count, "The least number of fields.", LowerBound) { Default = "0" },
            new("maxProperties", Shape.Count, "The greatest number of fields.", UpperBound),
            new("required", new ListShape(Shape.Text) { Least = 1, IsUnique = true }, "The fields that each value has.", Offer),
        ],
        Properties()),
        Of("array",
        [
            new("minItems", Shape.Count, "The least number of items.", LowerBound) { Default = "0" },
            new("maxItems", Shape.Count, "The greatest number of items.", UpperBound),
            new("uniqueItems", Shape.Truth, "Whether all items of a value differ.", Switch) { Default = "false" },
        ],
        Items()),

        new("Logical type 'map'", ["map"], [new("map", KeyAndValue, "What the keys and the values of the map are.", Offer) { Required = Always }]) { In = Since(Odcs320) },
        new(
            "Logical type 'vector'", ["vector"],

            // The text wants the number of dimensions always, the schema only among options.
            [new("logicalTypeOptions", new MapShape("The options of logical type 'vector'", Vector), "How long a vector is, and what made it.", Limit) { Required = Always }])
        { In = Since(Odcs320) },

        // Without a type the rules of every type hold at once, and no option satisfies them all.
        new("A column without 'logicalType'", [], [
            new("logicalTypeOptions", NoOptions, "Options need a logical type beside them.", Limit), Properties(), Items()]) { OrMissing = true },
    ];

    private static readonly MapShape NoOptions = new("Options without a logical type", () => [])
    {
        EmptyBecause = "needs 'logicalType' beside it, which says what options there are.",
    };

    private static Variant Of(string type, Field[] options, params Field[] more) =>
        new($"Logical type '{type}'", [type], [new("logicalTypeOptions", new MapShape($"The options of logical type '{type}'", () => options), $"Limits on the values of a column of type {type}.", Limit), .. more]);

    private static Field[] Vector() =>
    [
        new("dimensions", new NumberShape { IsWhole = true, Least = 1 }, "How many numbers each vector has.", Dimensions) { Required = Always, Examples = ["768"] },
        new("elementType", Shape.OneOf("bfloat16", "binary", "float16", "float32", "float64", "int8", "uint8"), "The type of the numbers.", DataType) { Default = "float32" },
        new("distanceMetric", Shape.OneOf("cosine", "dotProduct", "euclidean", "hamming", "manhattan"), "How the distance of two vectors is meant to be measured.", Measure),
        new("normalized", Shape.Truth, "Whether each vector has the length 1.", Normal) { Default = "false" },
        new("embeddingModel", Shape.Text, "The model that made the vectors.", Embedding) { Examples = ["openai/text-embedding-3-small"] },
        new("embeddingModelVersion", Shape.Text, "The version of that model.", Embedding),
        .. NoEnum,
    ];

    private static Field Properties() => new("properties", new ListShape(OdcsSchema.Column), "The fields of each value.", Offer);

    private static Field Items() => new("items", OdcsSchema.Item, "What the list holds.", Offer);

    private static Field[] Bounds(string format) =>
    [
        new("format", Shape.Text, "How values are written, as the JDK's DateTimeFormatter says it.", Notation) { Examples = [format] },
        new("minimum", Shape.Text, "The least value.", LowerBound),
        new("maximum", Shape.Text, "The greatest value.", UpperBound),
        .. Exclusive(Shape.Text),
        .. NoEnum,
    ];

    private static Field[] Zones() =>
    [
        new("timezone", Shape.Truth, "Whether values carry a time zone.", Zone),
        new("defaultTimezone", Shape.Text, "The time zone of values that carry none.", Zone) { Default = "Etc/UTC" },
    ];

    private static Field[] Numbers(string usual, params Choice[] formats) =>
    [
        new("multipleOf", new NumberShape { Above = 0 }, "Each value is a multiple of this number.", Limit),
        new("minimum", Shape.Number, "The least value.", LowerBound),
        new("maximum", Shape.Number, "The greatest value.", UpperBound),
        .. Exclusive(Shape.Number),
        new("format", Shape.OneOf(formats), "How many bits a value has, and whether it has a sign.", Size) { Default = usual },
        .. NoEnum,
    ];

    /// <summary>Up to v3.0.2 these only said whether the bound itself belongs to the values.</summary>
    private static Field[] Exclusive(Shape bound) =>
    [
        new("exclusiveMinimum", Shape.Truth, "Whether the minimum itself is not allowed.", Switch) { In = Until(Odcs302), Default = "false" },
        new("exclusiveMaximum", Shape.Truth, "Whether the maximum itself is not allowed.", Switch) { In = Until(Odcs302), Default = "false" },
        new("exclusiveMinimum", bound, "Every value is greater than this one.", LowerBound) { In = SinceClosed },
        new("exclusiveMaximum", bound, "Every value is less than this one.", UpperBound) { In = SinceClosed },
    ];
}
