using MeshGovernance.Databases.Dialects;
using MeshGovernance.Databases.Sources;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.DuckDb;

/// <summary>How DuckDB reads files, as what stands behind FROM. A CSV is read as texts: what they mean, the contract says.</summary>
internal sealed class FileReading(DataDialect dialect, DataFiles files, Server server)
{
    private string Paths => $"[{string.Join(", ", files.Paths.Select(dialect.Text))}]";

    /// <summary>The files with the types that can be found out.</summary>
    internal string Found => files.Format switch
    {
        DataFormat.Parquet => $"read_parquet({Paths}, hive_partitioning = true, union_by_name = true)",
        DataFormat.Csv => Csv(),
        _ => $"read_json({Paths}, format = '{JsonForm}', union_by_name = true, sample_size = -1)",
    };

    /// <summary>The files, read in a way that stumbles over whatever is broken in them.</summary>
    internal string Written => files.IsJson ? $"read_json({Paths}, format = '{JsonForm}', sample_size = 1, records = false, columns = {{json: 'JSON'}})" : Found;

    private string JsonForm => files.Format == DataFormat.JsonLines ? "newline_delimited" : "auto";

    private string Encoding => server.Encoding is { Length: > 0 } named ? $", encoding = {dialect.Text(named.ToLowerInvariant())}" : "";

    /// <summary>Files with the same columns are read at once; where some have others, the columns are put together by their names.</summary>
    private string Csv()
    {
        var parts = files.Paths.Select(path => (Path: path, Header: CsvHeader.Read(path, server)))
            .GroupBy(part => string.Join('\0', part.Header.Names.Prepend(part.Header.Delimiter)))
            .Select(alike => $"read_csv([{string.Join(", ", alike.Select(part => dialect.Text(part.Path)))}], auto_detect = false, header = true, quote = '\"', escape = '\"', "
                + $"delim = {dialect.Text(alike.First().Header.Delimiter)}, columns = {{{string.Join(", ", alike.First().Header.Names.Select(name => $"{dialect.Text(name)}: 'VARCHAR'"))}}}{Encoding})")
            .ToList();
        return parts is [var only] ? only : $"({string.Join(" UNION ALL BY NAME ", parts.Select(part => $"SELECT * FROM {part}"))})";
    }

    /// <summary>The files with columns as they were found, but for what JSON writes as text, of which DuckDB would guess that it is a day or a time, and for maps with few keys.</summary>
    internal string As(IReadOnlyList<ActualColumn> columns) => files.IsJson && columns.Any(column => IsGuessed(column.Type) || column.Type.StartsWith("MAP(", StringComparison.Ordinal))
        ? $"read_json({Paths}, format = '{JsonForm}', columns = {{{string.Join(", ", columns.Select(column => $"{dialect.Text(column.Name)}: {dialect.Text(IsGuessed(column.Type) ? "VARCHAR" : column.Type)}"))}}})"
        : Found;

    internal static bool IsGuessed(string type) => type is "DATE" or "TIME" or "UUID" || type.StartsWith("TIMESTAMP", StringComparison.Ordinal);
}
