using static MeshGovernance.Core.Standards.CommonEffects;
using static MeshGovernance.Core.Standards.Contracts.OdcsParts;
using static MeshGovernance.Core.Standards.Contracts.QualityEffects;
using static MeshGovernance.Core.Standards.Contracts.SchemaEffects;
using static MeshGovernance.Core.Standards.Release;
using static MeshGovernance.Core.Standards.Releases;

namespace MeshGovernance.Core.Standards.Contracts;

/// <summary>The data model of a contract: schema objects, their columns, and what is inside those.</summary>
internal static class OdcsSchema
{
    internal static readonly MapShape Column = new("A column", () => [.. Element("The name of the column.", "order_id"), .. ColumnFields()], OdcsLogicalTypes.Variants) { By = "logicalType" };

    internal static readonly MapShape Object = new("A schema object", () =>
    [
        .. Element("The name of the object.", "orders"),
        new("logicalType", Shape.OneOf("object"), "A schema object is always of type object.", DataType) { Default = "object" },
        new("physicalName", Shape.Text, "The name of the object where the data is, such as the table or the topic.", StoredName) { DefaultsTo = "name" },
        new("dataGranularityDescription", Shape.Text, "What one row or message stands for.", Grain) { Examples = ["One row for each order."] },
        ContextField,
        new("properties", new ListShape(Column), "The columns of the object.", Offer),
        Habit("columns", "is no field of a schema object: ODCS calls its columns 'properties', a list."),
        Habit("fields", "is no field of a schema object: ODCS calls its columns 'properties', a list."),
        new("relationships", new ListShape(OdcsRelationships.OfObject), "How rows of this object refer to other objects.", Join) { In = Since(Odcs310) },
        new("quality", new ListShape(OdcsQuality.Rule), "What must be true of the data as a whole.", Check),
    ]);

    /// <summary>What a list holds: a column whose name is optional. Up to v3.0.2 it could have columns whatever its type.</summary>
    internal static readonly MapShape Item = new(
        "An item",
        () =>
        [
            .. Element("The name of the item.", "order_id").Select(field => field with { Required = Never }),
            .. ColumnFields(),
            new("properties", new ListShape(Column), "The fields of each item.", Offer) { In = Until(Odcs302) },
        ],
        OdcsLogicalTypes.Variants)
    { By = "logicalType" };

    private static readonly MapShape AllowedValue = new("An allowed value", () =>
    [
        Id,
        new("value", Shape.Scalar, "The value as it stands in the data.", AllowedValues) { Required = Always, UniqueAmong = Always, Examples = ["open"] },
        new("label", Shape.Text, "The value as people read it.", Words) { Examples = ["Open"] },
        new("description", Shape.Text, "What the value means.", Words),
        Links,
        Tags,
        CustomProperties,
    ]);

    private static Field[] Element(string name, string example) =>
    [
        Id with { Effect = Identity },
        new("name", Shape.Text, name, Key) { Required = Always, Examples = [example] },
        new("physicalType", Shape.Text, "The type in the system that holds the data.", DataType) { Examples = ["table", "view", "topic", "file", "VARCHAR(18)"] },
        new("description", Shape.Text, "What this is, for people who do not know it.", Words),
        new("businessName", Shape.Text, "The name that the business knows this by.", Words),
        Synonyms,
        Deprecated,
        Links,
        Tags with { Effect = Labels },
        CustomProperties,
    ];

    private static Field[] ColumnFields() =>
    [
        new("logicalType", Shape.OneOf(OdcsLogicalTypes.Types), "The type, whatever system holds the data.", DataType),
        new("logicalTypeOptions", Shape.AnyMap, "Limits on the values; which ones there are depends on the logical type.", Limit),
        new("enum", new ListShape(AllowedValue) { Least = 1, IsUnique = true }, "The values that there are, where they are few.", AllowedValues) { In = Since(Odcs320) },
        new("semanticType", Shape.OneOf(
            new("column", "A column of the data itself."),
            new("measure", "An aggregate, computed as transformLogic says."),
            new("dimension", "What measures are grouped and filtered by.")), "The part that the column plays in analyses.", SemanticRole) { In = Since(Odcs320), Default = "column" },
        new("primaryKey", Shape.Truth, "Whether the column is part of the primary key.", KeyColumn) { Default = "false" },
        new("primaryKeyPosition", Shape.Whole, "Where the column stands in the primary key, counted from 1.", KeyOrder) { Default = "-1", Examples = ["1"] },
        new("physicalName", Shape.Text, "The name of the column where the data is.", StoredName) { In = Since(Odcs302), DefaultsTo = "name" },
        new("required", Shape.Truth, "Whether every row must have a value.", NotNull) { Default = "false" },
        new("unique", Shape.Truth, "Whether no two rows may have the same value.", Unique) { Default = "false" },
        new("partitioned", Shape.Truth, "Whether the data is partitioned by the column.", Partition) { Default = "false" },
        new("partitionKeyPosition", Shape.Whole, "Where the column stands in the partition key, counted from 1.", KeyOrder) { Default = "-1", Examples = ["1"] },
        new("classification", Shape.Text, "How sensitive the values are: a level of the scale in mesh.yaml. Without one, they count as the most closed.", Secrecy) { Examples = ["public", "internal", "restricted", "sensitive"] },
        new("encryptedName", Shape.Text, "The name of the column that holds the same values encrypted.", Key),
        new("transformSourceObjects", Shape.Texts, "The objects that the values are computed from.", Lineage),
        new("transformLogic", Shape.Text, "The code that computes the values.", Lineage),
        new("transformDescription", Shape.Text, "How the values are computed, in words.", Words),
        new("examples", new ListShape(Shape.Any), "Sample values.", Words),
        new("criticalDataElement", Shape.Truth, "Whether the business depends on the column.", Importance) { Default = "false" },
        new("relationships", new ListShape(OdcsRelationships.OfColumn), "The columns that this one refers to.", Join) { In = Since(Odcs310) },
        new("quality", new ListShape(OdcsQuality.Rule), "What must be true of the values.", Check),
        Habit("nullable", "is no field of a column: ODCS has 'required: true' for one that is never empty, and nothing for one that may be."),
        Habit("isNullable", "is no field of a column: ODCS has 'required: true' for one that is never empty, and nothing for one that may be."),
        Habit("isUnique", "is no field of a column: ODCS has 'unique: true' for that."),
        Habit("isPrimaryKey", "is no field of a column: ODCS has 'primaryKey: true' for that."),
    ];

    /// <summary>What other formats, and earlier versions of this one, call something that the standard has under another name.</summary>
    private static Field Habit(string name, string says) => new(name, new RefusedShape(says), "The standard has another name for this.", Refused);
}
