using MeshGovernance.Core.Imports;
using MeshGovernance.Databases.Dialects;
using MeshGovernance.Databases.Sources;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.DuckDb;

/// <summary>The columns of files that know no types, read as the contract says that they are: what cannot be read so becomes empty, beside the text as it is written.</summary>
internal sealed class WrittenColumns
{
    private const string Suffix = " as written";

    internal WrittenColumns(DataDialect dialect, DataFormat format, IReadOnlyList<ActualColumn> found, SchemaObject item)
    {
        var (selected, columns) = (new List<string>(), new List<ActualColumn>());
        foreach (var column in found)
        {
            var name = dialect.Identifier(column.Name);
            var type = format != DataFormat.Parquet && FileReading.IsGuessed(column.Type) ? "VARCHAR" : column.Type;
            var text = type == "JSON" ? $"({name}->>'$')" : name;
            if (format == DataFormat.Parquet || type is not ("VARCHAR" or "JSON") || Described(item, column.Name) is not { } described || Read(dialect, text, type == "JSON" ? name : null, described) is not var (value, read))
            {
                selected.Add(name);
                columns.Add(column with { Type = type });
                continue;
            }

            selected.Add($"{value} AS {name}");
            selected.Add($"{text} AS {dialect.Identifier(column.Name + Suffix)}");
            columns.Add(new ActualColumn(column.Name, read, column.IsNullable) { Written = column.Name + Suffix });
        }

        (Selected, Columns) = (string.Join(", ", selected), columns);
    }

    internal string Selected { get; }

    internal IReadOnlyList<ActualColumn> Columns { get; }

    /// <summary>What the contract says of a column; null where it says nothing.</summary>
    internal static Column? Described(SchemaObject item, string name) =>
        item.Columns.FirstOrDefault(column => column.PhysicalName == name || column.Name == name)
        ?? item.Columns.FirstOrDefault(column => string.Equals(column.PhysicalName, name.Trim(), StringComparison.OrdinalIgnoreCase) || string.Equals(column.Name, name.Trim(), StringComparison.OrdinalIgnoreCase));

    /// <summary>The value of a text, which may be JSON, as the contract calls it, and the type that it then has; null where a text is what it calls it.</summary>
    private static (string Value, string Type)? Read(DataDialect dialect, string text, string? json, Column column)
    {
        var physical = column.PhysicalType is { Length: > 0 } written ? DataType.Read(written) : null;
        return (column.LogicalType ?? physical?.Column("").LogicalType) switch
        {
            "integer" => ($"CASE WHEN NOT contains({text}, '.') OR TRY_CAST({text} AS DOUBLE) = trunc(TRY_CAST({text} AS DOUBLE)) THEN TRY_CAST({text} AS BIGINT) END", "BIGINT"),
            "number" when physical?.Name is "decimal" or "numeric" or "number" => ($"TRY_CAST({text} AS DECIMAL(38, 10))", "DECIMAL(38,10)"),
            "number" => ($"TRY_CAST({text} AS DOUBLE)", "DOUBLE"),
            "boolean" => ($"TRY_CAST({text} AS BOOLEAN)", "BOOLEAN"),
            "date" => (JavaDates.Format(column) is { } format ? $"CAST(TRY_STRPTIME({text}, {dialect.Text(format)}) AS DATE)" : $"TRY_CAST({text} AS DATE)", "DATE"),
            "timestamp" => (JavaDates.Format(column) is { } format ? $"CAST(TRY_STRPTIME({text}, {dialect.Text(format)}) AS TIMESTAMPTZ)" : $"TRY_CAST({text} AS TIMESTAMPTZ)", "TIMESTAMP WITH TIME ZONE"),
            "time" => ($"TRY_CAST({text} AS TIME)", "TIME"),
            "array" when json is not null => ($"TRY_CAST({json} AS JSON[])", "JSON[]"),
            _ => null,
        };
    }
}
