using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Kinds.Contracts;

/// <summary>A column of a new contract.</summary>
public sealed record NewColumn(string Name, string Type, string Classification, string Description)
{
    /// <summary>How a column is written on a command line.</summary>
    public const string Form = "NAME:TYPE:CLASSIFICATION:DESCRIPTION";

    /// <summary>The logical types that need nothing beside them.</summary>
    public static IReadOnlyList<string> Types { get; } =
        [.. OdcsLogicalTypes.Types.Select(type => type.Value).Except(["object", "array", "map", "vector"])];

    /// <summary>Reads a column from its short form; what is wrong with it otherwise.</summary>
    public static (NewColumn? Column, string? Fault) Read(string text, IReadOnlyList<string> scale)
    {
        if (text.Split(':', 4) is not [var name, var type, var classification, var description])
            return (null, $"'{PlainText.Cap(text)}' is not written as {Form}, such as 'order_id:string:{scale[0]}:Identity of the order.'");
        var column = new NewColumn(name.Trim(), type.Trim(), classification.Trim(), description.Trim());
        return column.Fault(scale) is { } fault ? (null, fault) : (column, null);
    }

    private string? Fault(IReadOnlyList<string> scale) => this switch
    {
        { Name: "" } => "A column needs a name.",
        { Description: "" } => $"Column '{PlainText.Cap(Name)}' needs a description: what do its values mean?",
        _ when !Types.Contains(Type) => $"'{PlainText.Cap(Type)}' is no type of a column: choose one of {string.Join(", ", Types)}.{Spelling.Question(Type, Types)}",
        _ when !scale.Contains(Classification) => $"'{PlainText.Cap(Classification)}' is not on the scale of this mesh: choose one of {string.Join(", ", scale)}.{Spelling.Question(Classification, scale)}",
        _ => null,
    };

    internal string Text(bool isKey) => YamlText.Of(
        $"""
              - name: {Name}
                description: {Description}
                logicalType: {Type}

        """)
        + (Type is "timestamp" ? "        logicalTypeOptions: {timezone: true}\n" : "")
        + (isKey ? "        primaryKey: true\n        required: true\n" : "")
        + YamlText.Of($"        classification: {Classification}\n");
}
