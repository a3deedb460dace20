using System.Data;
using System.Data.Common;
using System.Globalization;
using MeshGovernance.Databases.Connections;
using MeshGovernance.Databases.Dialects;
using MeshGovernance.Databases.Fences;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Sources;

/// <summary>A server behind a library of .NET: what is the same for all of them.</summary>
internal abstract class ServerSource : IDataSource
{
    /// <summary>How much longer than the database we wait before we cut a query off ourselves.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromMilliseconds(500);

    private const int LongestText = 4096;

    private readonly Dictionary<string, KnownTable> tables = new(StringComparer.Ordinal);
    private readonly Server server;
    private readonly SourceLimits limits;

    private protected ServerSource(DbConnection connection, DataDialect dialect, Server server, SourceLimits limits)
    {
        (Connection, Dialect, this.server, this.limits) = (connection, dialect, server, limits);
    }

    public DataDialect Dialect { get; }

    /// <summary>What messages must not repeat.</summary>
    private protected IReadOnlyList<string> Secret { get; init; } = [];

    private protected DbConnection Connection { get; }

    /// <summary>The transaction that is open, where the library and not a statement began it.</summary>
    private protected DbTransaction? Transaction { get; set; }

    public string From(string name) => Known(name).From;

    public IReadOnlyList<ActualColumn>? Columns(string name) => Known(name).Columns;

    public string Missing(string name) => Known(name).Alike is { Count: > 0 } alike
        ? $"There is no table '{name}' on the server, and several of other cases: {alike.Listed()}."
        : $"There is no table '{name}' on the server.";

    public IReadOnlyList<object?> Row(string query) => Read(query, limits.Own, row =>
    {
        var values = new object?[row.FieldCount];
        for (var at = 0; at < values.Length; at++)
            values[at] = row.IsDBNull(at) ? null : row.GetValue(at);
        return values;
    });

    public object? Value(string query)
    {
        var fence = Fence.Of(Dialect, query);
        if (fence.Query is not { } fenced)
            throw new DataSourceException($"The query is not run: {fence.Refusal}.");
        Begin(limits.Foreign);
        try
        {
            return Read(fenced, limits.Foreign, row => row.FieldCount == 1 ? One(row) : throw new DataSourceException($"The query gives {row.FieldCount.ToString(CultureInfo.InvariantCulture)} columns, and not one value."));
        }
        finally
        {
            End();
        }
    }

    public void Dispose() => Connection.Dispose();

    /// <summary>What an error means to whoever asked, in one sentence; null where it is one of ours.</summary>
    private protected abstract string? Explain(Exception error);

    /// <summary>Begins what strangers run in.</summary>
    private protected virtual void Begin(TimeSpan limit)
    {
        if (Dialect.Reading is { } reading)
            Do(reading);
    }

    /// <summary>Ends it, with whatever was changed within it taken back. A connection that broke meanwhile says so when it is used next.</summary>
    private protected virtual void End()
    {
        try
        {
            if (Dialect.Reading is not null)
                Do("ROLLBACK");
        }
        catch (DataSourceException)
        {
        }
    }

    /// <summary>A source once it is connected and has begun; one that cannot is disposed of.</summary>
    /// <exception cref="DataSourceException">There is no connection to be had.</exception>
    private protected static T Opened<T>(T source, Action<T> begin)
        where T : ServerSource
    {
        try
        {
            source.Connect();
            begin(source);
            return source;
        }
        catch
        {
            source.Dispose();
            throw;
        }
    }

    /// <summary>Runs statements of ours that give nothing.</summary>
    private protected void Do(string statement) => Run(statement, limits.Own, command => command.ExecuteNonQuery());

    private protected void BeginSession()
    {
        foreach (var statement in Dialect.Session(limits.OwnSeconds))
            Do(statement);
    }

    private T Read<T>(string query, TimeSpan limit, Func<DbDataReader, T> read) => Run(query, limit, command =>
    {
        using var rows = command.ExecuteReader(CommandBehavior.SequentialAccess);
        if (!rows.Read())
            throw new DataSourceException("The query gives no row.");
        var value = read(rows);
        if (!rows.Read())
            return value;

        // Whatever else there is would be read to its end when the reader is closed.
        command.Cancel();
        throw new DataSourceException("The query gives more than one row.");
    });

    private T Run<T>(string query, TimeSpan patience, Func<DbCommand, T> run)
    {
        var limit = limits.Run.AtMost(patience);
        if (query.Contains('\0', StringComparison.Ordinal))
            throw new DataSourceException("A name or a value holds a character that ends a text for some programs.");
        using var command = Connection.CreateCommand();
        command.Transaction = Transaction;
#pragma warning disable CA2100 // what strangers wrote was fenced before, and ours quotes names and values
        command.CommandText = query;
#pragma warning restore CA2100
        command.CommandTimeout = SourceLimits.Seconds(limit + Grace + Grace + Grace);
        using var late = new CancellationTokenSource(limit + Grace);
        using var cut = late.Token.Register(() => Cancel(command));
        try
        {
            return run(command);
        }
        catch (DataSourceException)
        {
            throw;
        }
        catch (Exception error) when (late.IsCancellationRequested || IsCutOff(error))
        {
            throw limits.Run.Over ?? new DataSourceException(string.Create(CultureInfo.InvariantCulture, $"The query takes longer than {limit.TotalSeconds:0.#} seconds, and was cut off."), error) { IsCutOff = true };
        }
        catch (Exception error) when (Explain(error) is { } told)
        {
            throw new DataSourceException(Secret.Aggregate(told, Secrets.Without), error);
        }
    }

    /// <summary>Whether the database itself cut a query off.</summary>
    private protected virtual bool IsCutOff(Exception error) => error is TimeoutException or OperationCanceledException;

    private static void Cancel(DbCommand command)
    {
        try
        {
            command.Cancel();
        }
        catch (Exception error) when (error is DbException or InvalidOperationException or NotSupportedException or ObjectDisposedException)
        {
            // It ended by itself meanwhile, or the time limit of the command ends it.
        }
    }

    private void Connect()
    {
        try
        {
            Connection.Open();
        }
        catch (Exception error) when (Explain(error) is { } told)
        {
            throw new DataSourceException(Secret.Aggregate(told, Secrets.Without), error);
        }
    }

    private static object? One(DbDataReader row)
    {
        if (row.IsDBNull(0))
            return null;
        if (row.GetFieldType(0) == typeof(byte[]))
            throw new DataSourceException("The query gives bytes, and not a value.");
        if (row.GetFieldType(0) != typeof(string))
            return row.GetValue(0);
        var text = new char[LongestText];
        var read = (int)row.GetChars(0, 0, text, 0, text.Length);
        return read < text.Length ? new string(text, 0, read) : throw new DataSourceException("The query gives a long text, and not a value.");
    }

    private KnownTable Known(string name)
    {
        if (!tables.TryGetValue(name, out var known))
            tables[name] = known = Found(name);
        return known;
    }

    /// <summary>
    /// A table as it is written; else as the database makes a name of it that somebody wrote without quotes; else the only one that is called so in any case.
    /// </summary>
    private KnownTable Found(string name)
    {
        foreach (var written in new[] { name, Dialect.Folded(name) }.Distinct(StringComparer.Ordinal))
            if (Asked(Dialect.Columns(server, written)) is { Count: > 0 } columns)
                return new KnownTable(Dialect.Table(server, written), columns);
        if (Dialect.Alike(server, name) is not { } query)
            return new KnownTable(Dialect.Table(server, name), null);
        var alike = Listed(query, row => (Schema: Said(row, 0), Name: Said(row, 1)));
        return alike is [var only] && Asked(Dialect.Columns(server, only.Schema, only.Name)) is { Count: > 0 } found
            ? new KnownTable(Dialect.Table(server, only.Schema, only.Name), found)
            : new KnownTable(Dialect.Table(server, name), null) { Alike = [.. alike.Skip(alike.Count == 1 ? 1 : 0).Select(table => $"{table.Schema}.{table.Name}")] };
    }

    private List<ActualColumn> Asked(string query) =>
        Listed(query, row => new ActualColumn(Said(row, 0), Said(row, 1), Said(row, 2).ToUpperInvariant() switch { "YES" => true, "NO" => false, _ => null }));

    private List<T> Listed<T>(string query, Func<DbDataReader, T> read) => Run(query, limits.Own, command =>
    {
        using var rows = command.ExecuteReader();
        var listed = new List<T>();
        while (rows.Read())
            listed.Add(read(rows));
        return listed;
    });

    /// <summary>A table that was asked for.</summary>
    /// <param name="From">What stands for it behind FROM.</param>
    /// <param name="Columns">Its columns; null where it is not there.</param>
    private sealed record KnownTable(string From, IReadOnlyList<ActualColumn>? Columns)
    {
        /// <summary>Several that are called so but for the case.</summary>
        internal IReadOnlyList<string> Alike { get; init; } = [];
    }

    private static string Said(DbDataReader row, int at) => row.IsDBNull(at) ? "" : Convert.ToString(row.GetValue(at), CultureInfo.InvariantCulture) ?? "";
}
