using System.Globalization;
using System.Text.RegularExpressions;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>
/// How to get the data of an object from a server of its contract: a few lines to copy, quoted for whoever reads them. A descriptor is
/// hostile input to an analyst's terminal, so there are none where a value is not on the list of <see cref="Harmless"/>.
/// </summary>
/// <param name="Server">The server.</param>
/// <param name="Object">The table, topic or file.</param>
/// <param name="Language"><c>sql</c> or <c>shell</c>.</param>
/// <param name="Text">The lines; null where none can be shown.</param>
/// <param name="Reason">Why none can be shown.</param>
/// <param name="Closed">The columns that hold personal data or are as closed as any.</param>
internal sealed partial record Snippet(Server Server, SchemaObject Object, string Language, string? Text, string? Reason, ClosedColumns Closed)
{
    private const string Sql = "sql";
    private const string Shell = "shell";
    private const int Rows = 100;

    /// <summary>The snippets of a port: each object of its contract on each of the contract's servers.</summary>
    internal static IReadOnlyList<Snippet> Of(OutputPort port) =>
        port.Contract is { } contract ? [.. contract.Servers.SelectMany(server => contract.Objects.Select(item => Of(server, item)))] : [];

    internal static Snippet Of(Server server, SchemaObject item) => server.Type switch
    {
        "bigquery" => BigQuery(server, item),
        "athena" => Athena(server, item),
        "postgresql" or "postgres" => PostgreSql(server, item),
        "kafka" => Kafka(server, item),
        "s3" => S3(server, item),
        "local" or "file" => File(server, item),
        "duckdb" => DuckDb(server, item),
        _ => None(server, item, $"There is no snippet for a server of the type '{PlainText.Cap(server.Type)}' yet: ask the owner."),
    };

    private static Snippet BigQuery(Server server, SchemaObject item)
    {
        var table = TableOf(item).Split('.');
        string[] parts = table.Length switch
        {
            1 => [server.Project ?? "", server.Dataset ?? "", .. table],
            2 => [server.Project ?? "", .. table],
            _ => table,
        };
        var closed = ClosedColumns.Of(item);
        return (closed.Obstacle ?? Harms(("project", server.Project, Harmless.IsName), ("dataset", server.Dataset, Harmless.IsName), (NameField(item), TableOf(item), Harmless.IsDotted))) is { } harm
            ? None(server, item, harm)
            : new Snippet(server, item, Sql, $"SELECT {closed.Except}\nFROM `{string.Join('.', parts)}`\n{Limit}", null, closed);
    }

    private static Snippet Athena(Server server, SchemaObject item)
    {
        var closed = ClosedColumns.Of(item);
        return (closed.Obstacle ?? Harms(("catalog", server.Catalog ?? "awsdatacatalog", Harmless.IsName), ("schema", server.Schema, Harmless.IsName), (NameField(item), TableOf(item), Harmless.IsDotted))) is { } harm
            ? None(server, item, harm)
            : new Snippet(server, item, Sql, $"SELECT {closed.Open}\nFROM {Quoted([server.Catalog ?? "awsdatacatalog", server.Schema!], TableOf(item))}\n{Limit}", null, closed);
    }

    private static Snippet PostgreSql(Server server, SchemaObject item)
    {
        var port = server.Port ?? 5432;
        var schema = server.Schema ?? "public";
        var closed = ClosedColumns.Of(item);
        return (closed.Obstacle ?? Harms(("host", server.Host, Harmless.IsDotted), ("database", server.Database, Harmless.IsName), ("schema", schema, Harmless.IsName), (NameField(item), TableOf(item), Harmless.IsDotted))) is { } harm
            ? None(server, item, harm)
            : new Snippet(
                server,
                item,
                Shell,
                string.Create(CultureInfo.InvariantCulture, $"psql --host='{server.Host}' --port={port} --dbname='{server.Database}' \\\n  --command='SELECT {closed.Open} FROM {Quoted([schema], TableOf(item))} {Limit}'"),
                null,
                closed);
    }

    private static Snippet Kafka(Server server, SchemaObject item) =>
        Harms(("host", server.Host, IsBrokers), (NameField(item), TableOf(item), Harmless.IsDotted)) is { } harm
            ? None(server, item, harm)
            : new Snippet(
                server,
                item,
                Shell,
                string.Create(CultureInfo.InvariantCulture, $"kafka-console-consumer.sh --bootstrap-server '{server.Host}' \\\n  --topic '{TableOf(item)}' --from-beginning --max-messages {Rows}"),
                null,
                ClosedColumns.Of(item) with { AreFetched = true });

    private static Snippet S3(Server server, SchemaObject item)
    {
        const string Scheme = "s3://";
        const string Secure = "https://";
        var location = server.Location ?? "";
        var (folder, isFile) = location.StartsWith(Scheme, StringComparison.Ordinal) ? Folder(location[Scheme.Length..]) : ("", false);
        if (Harms(("location", folder, Harmless.IsPath), ("endpointUrl", server.EndpointUrl ?? Secure, IsEndpoint)) is { } harm)
            return None(server, item, harm);
        var endpoint = server.EndpointUrl is null ? "" : $" --endpoint-url '{server.EndpointUrl}'";
        return new Snippet(server, item, Shell, isFile ? $"aws s3 cp{endpoint} '{Scheme}{folder}' ." : $"aws s3 cp{endpoint} --recursive '{Scheme}{folder}' .", null, ClosedColumns.Of(item) with { AreFetched = true });

        static bool IsEndpoint(string? url) => url is not null && url.StartsWith(Secure, StringComparison.Ordinal) && (url.Length == Secure.Length || Harmless.IsHost(url[Secure.Length..].TrimEnd('/')));
    }

    private static Snippet File(Server server, SchemaObject item)
    {
        var path = PathOf(server.Path ?? server.Location ?? "", item);
        if (Harms(("path", path, Harmless.IsPattern)) is { } harm)
            return None(server, item, harm);
        if (FormatOf(server, path) is not var (read, extension))
            return None(server, item, $"The data are files: '{Folder(path).Path}' is where they lie, and you need a program that reads {(server.Format is { Length: > 0 } format ? $"'{PlainText.Cap(format)}'" : "them")}.");
        var closed = ClosedColumns.Of(item);
        return closed.Obstacle is { } obstacle
            ? None(server, item, obstacle)
            : new Snippet(server, item, Shell, $"duckdb -c \"SELECT {closed.Exclude} FROM {read}('{(path.EndsWith('/') ? $"{path}*{extension}" : path)}') {Limit}\"", null, closed);
    }

    private static Snippet DuckDb(Server server, SchemaObject item)
    {
        var closed = ClosedColumns.Of(item);
        return (closed.Obstacle ?? Harms(("database", server.Database, Harmless.IsPath), ("schema", server.Schema ?? "main", Harmless.IsName), (NameField(item), TableOf(item), Harmless.IsDotted))) is { } harm
            ? None(server, item, harm)
            : new Snippet(server, item, Shell, $"duckdb -readonly '{server.Database}' \\\n  -c 'SELECT {closed.Exclude} FROM {Quoted([server.Schema ?? "main"], TableOf(item))} {Limit}'", null, closed);
    }

    /// <summary>The path of an object: what stands for its name is that, and so is a star where other objects lie beside it.</summary>
    private static string PathOf(string path, SchemaObject item)
    {
        path = path.Replace("{model}", TableOf(item), StringComparison.Ordinal);
        if (item.Contract.Objects.Count > 1 && path.IndexOf('*', StringComparison.Ordinal) is >= 0 and var star)
            path = $"{path[..star]}{TableOf(item)}{path[(star + 1)..]}";
        return Placeholder.Replace(path, "*");
    }

    [GeneratedRegex(@"\{[^{}/]*\}|\?", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder { get; }

    /// <summary>What of DuckDB reads the files of a server, and how such files end; null where nothing does.</summary>
    private static (string Read, string Extension)? FormatOf(Server server, string path) => (server.Format ?? path[(path.LastIndexOf('.') + 1)..]).ToLowerInvariant() switch
    {
        "csv" or "tsv" or "txt" => ("read_csv", ".csv"),
        "json" => ("read_json", ".json"),
        "jsonl" or "ndjson" => ("read_json", ".jsonl"),
        "parquet" => ("read_parquet", ".parquet"),
        _ => null,
    };

    /// <summary>What stands before the first wildcard or placeholder, up to its last slash, and whether that is the whole.</summary>
    private static (string Path, bool IsFile) Folder(string path)
    {
        var wild = path.IndexOfAny(['*', '?', '[', '{']);
        return wild < 0 ? (path, path.Length > 0 && !path.EndsWith('/') && path[(path.LastIndexOf('/') + 1)..].Contains('.')) : (path[..(path.LastIndexOf('/', wild) + 1)], false);
    }

    private static string Limit => string.Create(CultureInfo.InvariantCulture, $"LIMIT {Rows}");

    private static string TableOf(SchemaObject item) => item.PhysicalName ?? item.Name;

    private static string NameField(SchemaObject item) => item.PhysicalName is null ? "name" : "physicalName";

    /// <summary>A table as SQL names it; a physical name that says where it lies needs no more.</summary>
    private static string Quoted(string[] around, string table) =>
        string.Join('.', table.Split('.') is { Length: > 1 } whole ? whole.Select(part => $"\"{part}\"") : around.Append(table).Select(part => $"\"{part}\""));

    private static bool IsBrokers(string? hosts) => hosts is not null && hosts.Split(',').All(Harmless.IsHost);

    /// <summary>What keeps a snippet from being shown, in words; null where nothing does.</summary>
    private static string? Harms(params (string Field, string? Value, Func<string?, bool> IsHarmless)[] values)
    {
        foreach (var (field, value, isHarmless) in values)
        {
            if (string.IsNullOrEmpty(value))
                return $"The contract does not say '{field}' in a way that a snippet could be made of: ask the owner.";
            if (!isHarmless(value))
                return $"'{field}' holds something that a terminal or a database could take for a command, so no snippet is shown.";
        }

        return null;
    }

    private static Snippet None(Server server, SchemaObject item, string reason) => new(server, item, Shell, null, reason, ClosedColumns.None);
}
