using System.Data.Common;
using System.Text.Json;
using MeshGovernance.Databases.Catalogs;
using MeshGovernance.Databases.Dialects;
using MeshGovernance.Databases.Sources;

namespace MeshGovernance.Databases.DuckDb;

/// <summary>DuckDB as a source of data: over files, or a database of its own.</summary>
internal abstract class DuckDbSource(DbConnection connection, SourceLimits limits) : IDataSource
{
    private const int LongestKind = 30;

    /// <summary>Kinds of errors that are about the words of a query, and not about what it reads.</summary>
    private static readonly HashSet<string> Harmless = ["Parser", "Binder", "Catalog", "Permission", "IO", "Out of Memory"];

    public DataDialect Dialect { get; } = new DuckDbDialect();

    public abstract string From(string name);

    public abstract IReadOnlyList<ActualColumn>? Columns(string name);

    public abstract string Missing(string name);

    public virtual IReadOnlyList<string> LeftOut(string name) => [];

    public virtual bool LeaveOut(string name) => false;

    public IReadOnlyList<object?> Row(string query) => First(query, limits.Own, "Nothing came back.");

    public object? Value(string query)
    {
        var written = query.Trim().TrimEnd(';');
        if (RefusalOf(written) is { } refusal)
            throw new DataSourceException(refusal);
        var row = First(Dialect.AtMost($"\n{written}\n", 2), limits.Foreign, "The query gives no row.", isOfStranger: true);
        return row.Length == 1 ? row[0] : throw new DataSourceException("The query gives several columns, and a rule needs one value.");
    }

    public virtual void Dispose()
    {
        connection.Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Runs a query of ours whose rows are few.</summary>
    protected List<T> Rows<T>(string query, Func<DbDataReader, T> read)
    {
        if (limits.Run.Over is { } over)
            throw over;
        try
        {
            return connection.Rows(query, read);
        }
        catch (DbException refused)
        {
            throw new DataSourceException(Said(refused.Message, isOfStranger: false), refused);
        }
    }

    /// <summary>
    /// A message of DuckDB in one line. One about a value repeats it, and a stranger can have any value repeated so: of these only the kind is said.
    /// </summary>
    protected virtual string Said(string message, bool isOfStranger)
    {
        var line = message.Split('\n')[0].Trim();
        var end = line.IndexOf(" Error: ", StringComparison.Ordinal);
        if (end is < 0 or > LongestKind)
            return isOfStranger ? "DuckDB cannot answer it." : $"DuckDB says: {line.TrimEnd('.')}.";
        var kind = line[..end];
        return Harmless.Contains(kind) || (!isOfStranger && kind == "Invalid Input") ? $"DuckDB says: {line[(end + " Error: ".Length)..].TrimEnd('.')}." : $"DuckDB cannot answer it: {kind}.";
    }

    /// <summary>DuckDB's own parser says whether it is one SELECT and nothing else.</summary>
    private string? RefusalOf(string query)
    {
        try
        {
            using var parsed = JsonDocument.Parse((string)First($"SELECT json_serialize_sql({Dialect.Text(query)})", limits.Foreign, "")[0]!, new JsonDocumentOptions { MaxDepth = 1000 });
            if (parsed.RootElement.GetProperty("error").GetBoolean())
                return parsed.RootElement.GetProperty("error_type").GetString() == "parser"
                    ? $"The query is refused: {parsed.RootElement.GetProperty("error_message").GetString()?.Split('\n')[0]}."
                    : "The query is refused: a rule may only read, with SELECT.";
            return parsed.RootElement.GetProperty("statements").GetArrayLength() == 1 ? DuckDbFence.RefusalOf(parsed.RootElement) : "The query is refused: a rule has one statement.";
        }
        catch (Exception unread) when (unread is DataSourceException { IsCutOff: false } or JsonException)
        {
            return "The query is refused: DuckDB cannot read it.";
        }
    }

    private object?[] First(string query, TimeSpan wanted, string nothing, bool isOfStranger = false)
    {
        var patience = limits.Run.AtMost(wanted);
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // a query of ours, or one that was parsed and found to be a single SELECT
        command.CommandText = query;
#pragma warning restore CA2100
        var isCutOff = false;
        using var clock = new Timer(
            _ =>
            {
                isCutOff = true;
                command.Cancel();
            },
            null,
            patience,
            Timeout.InfiniteTimeSpan);
        try
        {
            using var rows = command.ExecuteReader();
            if (!rows.Read())
                throw new DataSourceException(nothing);
            var row = new object?[rows.FieldCount];
            for (var at = 0; at < row.Length; at++)
                row[at] = rows.IsDBNull(at) ? null : rows.GetValue(at);
            return isOfStranger && rows.Read() ? throw new DataSourceException("The query gives several rows, and a rule needs one value.") : row;
        }
        catch (Exception ended) when (isCutOff && ended is DbException or OperationCanceledException)
        {
            throw limits.Run.Over ?? new DataSourceException($"The query was cut off after {patience.TotalSeconds:0} seconds.", ended) { IsCutOff = true };
        }
        catch (DbException refused)
        {
            throw new DataSourceException(Said(refused.Message, isOfStranger), refused);
        }
    }
}
