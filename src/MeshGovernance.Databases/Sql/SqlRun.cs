using System.Data.Common;
using System.Diagnostics;
using MeshGovernance.Core.Imports;
using MeshGovernance.Databases.Catalogs;
using MeshGovernance.Databases.DuckDb;

namespace MeshGovernance.Databases.Sql;

/// <summary>Statements of strangers, run one by one behind the fences of <see cref="LockedDuckDb"/>: those that say what there is, and no others.</summary>
/// <param name="longest">How long one of them may take.</param>
internal sealed class SqlRun(TimeSpan longest) : IDisposable
{
    private const int MostRounds = 8;
    private const int LongestStatement = 1024 * 1024;

    /// <summary>What statements begin with: anything else is a piece of one that holds others.</summary>
    private static readonly HashSet<string> Verbs =
    [
        "ALTER", "ANALYZE", "ATTACH", "BEGIN", "CALL", "COMMENT", "COMMIT", "COPY", "CREATE", "DELETE", "DETACH", "DROP", "EXEC", "EXECUTE", "EXPORT", "GRANT", "INSERT", "INSTALL", "LOAD", "LOCK",
        "MERGE", "PRAGMA", "PRINT", "REVOKE", "ROLLBACK", "SELECT", "SET", "START", "TRUNCATE", "UNLOCK", "UPDATE", "USE", "WITH",
    ];

    private static readonly TimeSpan LongestOfAll = TimeSpan.FromSeconds(60);

    /// <summary>Names as DuckDB tells them apart.</summary>
    private static readonly EqualityComparer<TableName> Alike = EqualityComparer<TableName>.Create(
        (one, other) => string.Equals(one?.Schema, other?.Schema, StringComparison.OrdinalIgnoreCase) && string.Equals(one?.Name, other?.Name, StringComparison.OrdinalIgnoreCase),
        name => HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(name.Schema), StringComparer.OrdinalIgnoreCase.GetHashCode(name.Name)));

    private readonly DbConnection connection = LockedDuckDb.Memory();
    private readonly Stopwatch clock = Stopwatch.StartNew();
    private readonly List<(string Path, SqlStatement Statement)> waiting = [];
    private readonly Dictionary<TableName, CreateTable> tables = new(Alike);
    private readonly Dictionary<TableName, string> paths = new(Alike);

    /// <summary>By file the tables and views that it makes though another one has made them: what it says of them further is not about what is here.</summary>
    private readonly Dictionary<string, HashSet<TableName>> repeated = [];

    private readonly List<(string Path, int Line, CatalogKey Key)> added = [];
    private readonly Dictionary<(string Path, string Kind), (int Line, int Count)> skipped = [];
    private readonly HashSet<string> schemas = [];

    /// <summary>The files that only SQLite writes or reads.</summary>
    private readonly HashSet<string> ofSqlite = [];

    internal List<SourceRemark> Untold { get; } = [];

    public void Dispose() => connection.Dispose();

    /// <summary>Takes in the statements of a file; those that wait for others wait.</summary>
    internal void Add(string path, IReadOnlyList<SqlStatement> statements)
    {
        foreach (var statement in statements)
        {
            if (IsOfSqlite(statement))
                ofSqlite.Add(path);
            if (statement.Text.Length > LongestStatement)
                Untold.Add(new SourceRemark(new Origin(path, Line: statement.Line), "The statement is longer than a megabyte, and is not read."));
            else if (IsOfTables(statement))
                waiting.Add((path, statement));
            else if (Key(statement) is { } key)
                added.Add((path, statement.Line, key));
            else
                Skip(path, statement);
        }
    }

    /// <summary>The files that make something in a schema, in ordinal order.</summary>
    internal IReadOnlyList<string> FilesOf(string schema) => [.. paths.Where(one => one.Key.Schema == schema).Select(one => one.Value).Distinct().Order(StringComparer.Ordinal)];

    internal Catalog Catalog()
    {
        Run();
        foreach (var file in skipped.GroupBy(one => one.Key.Path).OrderBy(file => file.Key, StringComparer.Ordinal))
        {
            var kinds = file.OrderBy(one => one.Value.Line).ToList();
            Untold.Add(new SourceRemark(new Origin(file.Key, Line: kinds[0].Value.Line), $"Not run, since it says nothing about what tables there are: {string.Join(", ", kinds.Select(one => one.Key.Kind + Times(one.Value.Count)))}."));
        }

        return Told(DuckDbCatalog.Read(connection));
    }

    private static string Times(int count) => count > 1 ? FormattableString.Invariant($" ({count} times)") : "";

    private static bool IsOfTables(SqlStatement statement)
    {
        if (statement.Begins("COMMENT", "ON"))
            return statement.Tokens.Count > 2 && statement.Tokens[2].IsAny("TABLE", "VIEW", "COLUMN");
        if (statement.Begins("ALTER", "TABLE"))
            return statement.Tokens.Any(token => token.Is("ADD")) && TableKey.Added(statement) is null && !statement.Tokens.Any(token => token.IsAny("CONSTRAINT", "INDEX", "PARTITION"));
        return statement.Begins("CREATE") && statement.Kind is { } kind && kind.IsAny("TABLE", "VIEW", "TYPE", "SCHEMA");
    }

    private static bool IsOfSqlite(SqlStatement statement) =>
        statement.Begins("PRAGMA", "foreign_keys") || (statement.Begins("CREATE") && statement.Tokens.Any(token => token.IsAny("AUTOINCREMENT", "ROWID")) && !statement.Tokens.Any(token => token.Is("CLUSTER")));

    private static CatalogKey? Key(SqlStatement statement) =>
        statement.Begins("ALTER", "TABLE") ? TableKey.Added(statement)
        : statement.Begins("CREATE") && statement.Kind?.Is("INDEX") == true ? TableKey.Indexed(statement)
        : null;

    private void Skip(string path, SqlStatement statement)
    {
        var first = statement.Tokens[0];
        var kind = Verbs.Contains(first.Text.ToUpperInvariant()) ? first.Text.ToUpperInvariant() + (statement.Kind is { } made && first.IsAny("CREATE", "ALTER", "DROP", "COMMENT") ? " " + made.Text.ToUpperInvariant() : "") : "what stands within procedures and triggers";
        skipped[(path, kind)] = skipped.TryGetValue((path, kind), out var before) ? (before.Line, before.Count + 1) : (statement.Line, 1);
    }

    /// <summary>A view may stand before its table, in this file or another: what fails is tried again as long as anything else succeeds.</summary>
    private void Run()
    {
        var (open, reasons) = (waiting.ToList(), new Dictionary<SqlStatement, string>(ReferenceEqualityComparer.Instance));
        for (var round = 0; round < MostRounds && open.Count > 0; round++)
        {
            var failed = open.Where(one => Refusal(one.Path, one.Statement, reasons) is not null).ToList();
            if (failed.Count == open.Count)
                break;
            open = failed;
        }

        foreach (var alike in open.GroupBy(one => (one.Path, Reason: reasons[one.Statement])))
            Untold.Add(new SourceRemark(new Origin(alike.Key.Path, Line: alike.First().Statement.Line), $"The statement is not understood, and is passed over: {alike.Key.Reason}{Times(alike.Count())}."));
    }

    private string? Refusal(string path, SqlStatement statement, Dictionary<SqlStatement, string> reasons)
    {
        var reason = clock.Elapsed > LongestOfAll ? "the files took longer than a minute" : Refusal(path, statement);
        if (reason is not null)
            reasons[statement] = reason;
        return reason;
    }

    private string? Refusal(string path, SqlStatement statement)
    {
        if (MadeElsewhere(path, statement) is { } made)
        {
            Repeat(path, statement, made);
            return null;
        }

        if (!statement.Begins("CREATE") || statement.Kind?.Is("TABLE") != true || CreateTable.Read(statement) is not { } table)
            return IsRepeated(path, About(statement)) ? null : Schema(statement) ?? Execute(Plain(statement), statement, path);
        if (tables.TryGetValue(table.Name, out var before))
        {
            Repeat(path, statement, before.Name);
            return null;
        }

        var reason = Make(table.Name.Schema) ?? Execute(table.Written(isPlain: false));
        if (reason is not null)
            reason = Execute(table.Written(isPlain: true));
        if (reason is null)
        {
            (tables[table.Name], paths[table.Name]) = (table, path);
            if (table.Inherits)
                Untold.Add(new SourceRemark(new Origin(path, Line: statement.Line), $"'{table.Name.Name}' takes further columns from other tables (INHERITS), which are not read."));
        }

        return reason;
    }

    /// <summary>The table or view that a statement makes where another file has made one of that name, which it would replace or leave alone in silence.</summary>
    private TableName? MadeElsewhere(string path, SqlStatement statement) => Made(statement) is { } name && paths.TryGetValue(name, out var first) && first != path ? name : null;

    private static TableName? Made(SqlStatement statement) =>
        statement.Begins("CREATE") && statement.Kind?.IsAny("TABLE", "VIEW") == true ? SqlName.Table(statement.Tokens, statement.AfterKind)?.Name : null;

    /// <summary>Tells of a table or view that there is already: as another file has made it, it may well be another one.</summary>
    private void Repeat(string path, SqlStatement statement, TableName name)
    {
        var first = paths[name];
        if (first == path && statement.MakesIfMissing)
            return;
        var kind = statement.Kind!.Text.ToLowerInvariant();
        if (first != path && !repeated.TryAdd(path, new HashSet<TableName>(Alike) { name }))
            repeated[path].Add(name);
        var further = first == path ? "" : $", with what else the file says of the {kind}";
        Untold.Add(new SourceRemark(new Origin(path, Line: statement.Line), $"The {kind} '{name.Name}' is there already, from {first}: this statement is passed over{further}. Rename one of the two, or take out the one that does not count."));
    }

    private bool IsRepeated(string path, TableName? name) => name is not null && repeated.GetValueOrDefault(path)?.Contains(name) == true;

    /// <summary>The table that a statement changes or comments on; null for one that makes something.</summary>
    private static TableName? About(SqlStatement statement) =>
        statement.Begins("CREATE") ? null
        : statement.Kind?.Is("COLUMN") == true ? SqlName.OfColumn(statement.Tokens, statement.AfterKind)
        : SqlName.Table(statement.Tokens, statement.AfterKind)?.Name;

    /// <summary>Statements without a table of their own are those of DuckDB, but for quotes.</summary>
    private static string Plain(SqlStatement statement) => statement.Text.Contains('`', StringComparison.Ordinal) || statement.Text.Contains('[', StringComparison.Ordinal)
        ? SqlToken.Join(statement.Tokens)
        : statement.Text;

    /// <summary>Schemas that nobody makes are those that every database of another kind has.</summary>
    private string? Schema(SqlStatement statement) =>
        statement.Kind?.IsAny("TABLE", "VIEW", "TYPE") == true && SqlName.Table(statement.Tokens, statement.AfterKind) is var (name, _) ? Make(name.Schema) : null;

    private string? Make(string schema) => !schemas.Add(schema) ? null : Execute($"CREATE SCHEMA IF NOT EXISTS {SqlToken.Name(schema)}");

    private string? Execute(string text, SqlStatement statement, string path)
    {
        var reason = Execute(text);
        if (reason is null && Made(statement) is { } name)
            paths.TryAdd(name, path);
        return reason;
    }

    /// <summary>Runs a statement; why it could not be, comes back.</summary>
    private string? Execute(string text)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // statements of strangers are what this is for: the database is empty, in memory, and reaches nothing
        command.CommandText = text;
#pragma warning restore CA2100
        using var limit = new CancellationTokenSource(longest);
        using var cancel = limit.Token.Register(command.Cancel);
        try
        {
            command.ExecuteNonQuery();
            return null;
        }
        catch (DbException refused)
        {
            return limit.IsCancellationRequested ? "it takes too long" : First(refused.Message);
        }
        catch (OperationCanceledException)
        {
            return "it takes too long";
        }
    }

    private static string First(string message) => message.Split('\n')[0].Trim().TrimEnd('.', '!');

    /// <summary>What DuckDB says, with types, defaults and comments as they are written in the dialect of the file.</summary>
    private Catalog Told(Catalog catalog)
    {
        var known = catalog.Columns.Select(column => (column.Table, column.Name)).ToHashSet();
        var keys = new List<CatalogKey>(catalog.Keys);
        foreach (var key in tables.Values.SelectMany(table => table.Keys).Where(key => key.Kind is KeyKind.Foreign or KeyKind.Check))
            keys.Add(key);
        foreach (var (path, line, key) in added.Where(one => !IsRepeated(one.Path, one.Key.Table)))
        {
            if (key.Columns.All(column => known.Contains((key.Table, column))) && catalog.Tables.Any(table => table.Name == key.Table))
                keys.Add(key);
            else
                Untold.Add(new SourceRemark(new Origin(path, Line: line), $"A key is added to columns that there are not: {key.Table} ({string.Join(", ", key.Columns)})."));
        }

        var primary = keys.Where(key => key.Kind == KeyKind.Primary).ToLookup(key => key.Table);
        return catalog with
        {
            Tables = [.. catalog.Tables.Select(table => tables.TryGetValue(table.Name, out var own) && own.Comment is not null ? table with { Comment = table.Comment ?? own.Comment } : table)],
            Columns = [.. catalog.Columns.Select(column => tables.TryGetValue(column.Table, out var own) && own.Columns.FirstOrDefault(one => one.Name.Equals(column.Name, StringComparison.OrdinalIgnoreCase)) is { } written ? Written(column, written, ofSqlite.Contains(paths[column.Table])) : column)],
            Keys = [.. keys.Select(key => key is { Kind: KeyKind.Foreign, TargetColumns.Count: 0, Target: { } target } && primary[target].FirstOrDefault() is { } led ? key with { TargetColumns = led.Columns } : key)],
        };
    }

    private static CatalogColumn Written(CatalogColumn column, SqlColumn written, bool isOfSqlite) => written.Type.Length == 0 ? column : column with
    {
        Type = written.Type,

        // A type of the file's own is known to DuckDB alone, one of another dialect to us alone.
        BaseType = isOfSqlite ? DataType.OfSqlite(written.Type) : DataType.Read(written.Type).Column("").LogicalType is null && column.Type != "VARCHAR" ? column.Type : null,
        Default = written.Default,
        Comment = column.Comment ?? written.Comment,
    };
}
