using MeshGovernance.Core;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Settings;
using MeshGovernance.Databases.Dialects;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Connections;

/// <summary>The file of connections. Nothing in it is passed over: a word that is misspelt could widen what is allowed.</summary>
internal static class ConnectionFile
{
    private static readonly string[] Fields = ["name", "server", "type", "host", "port", "database", "user", "password", "tls", "connection", "folder", "dialect", "for"];
    private static readonly string[] ScopeFields = ["server", "type", "host", "port", "database"];

    internal static IReadOnlyList<ConnectionEntry> Read(byte[] content, string path, IDescriptorReader reader)
    {
        var parsed = reader.Parse(content, new ReadingLimits());
        if (parsed.Faults.Count > 0)
            throw new UserException(FormattableString.Invariant($"'{path}' is no YAML: line {parsed.Faults[0].Range.Start.Line}: {parsed.Faults[0].Message}"));
        if (parsed.Root is null or { Kind: NodeKind.Null })
            return [];
        UserException Wrong(Node node, string message) => new(FormattableString.Invariant($"'{path}', line {parsed.Places.Anchor(node).Start.Line}: {message}"));
        if (parsed.Root["connections"] is not { Kind: NodeKind.List } list || parsed.Root.Keys.Count > 1)
            throw Wrong(parsed.Root, "it has a list 'connections', and nothing else.");
        var entries = new List<ConnectionEntry>();
        foreach (var item in list.Items)
        {
            var entry = Entry(item, Wrong);
            if (entries.Exists(known => known.Name == entry.Name))
                throw Wrong(item, $"there are two connections '{entry.Name}'.");
            entries.Add(entry);
        }

        return entries;
    }

    private static ConnectionEntry Entry(Node item, Func<Node, string, UserException> wrong)
    {
        Hold(item, Fields, wrong);
        string? Text(string field) => item[field] is { Kind: not NodeKind.Null } node ? node.Text ?? throw wrong(node, $"'{field}' is a text.") : null;
        var name = Text("name") ?? throw wrong(item, "a connection has a 'name'.");
        if (Secrets.Variable(name) is null)
            throw wrong(item, $"the name '{name}' begins with a letter, and has letters, digits, - and _ alone.");
        var (type, folder) = (Text("type"), Text("folder"));
        var kind = folder is not null && type is null ? ConnectionKind.Folder
            : ConnectionText.Kinds.TryGetValue(type ?? (Text("connection") is { } begun && begun.IndexOf(':', StringComparison.Ordinal) is var end and > 0 ? begun[..end] : ""), out var known) ? known
            : throw wrong(item, $"the 'type' of '{name}' is one of {string.Join(", ", ConnectionText.Kinds.Keys)}; other databases are reached by odbc.");
        if (Text("password") is { } password && ConnectionEntry.Variable.Replace(password, "").Length > 0)
            throw wrong(item["password"]!, "a password does not stand here: write the variable of the environment that has it, as in ${SALES_PASSWORD}.");
        if (Text("connection") is { } secret && ConnectionText.HasSecret(secret))
            throw wrong(item["connection"]!, "a password does not stand here: write the variable of the environment that has it, as in PWD=${SALES_PASSWORD}.");
        if (Text("dialect") is { } dialect && DataDialects.Named(dialect) is null)
            throw wrong(item["dialect"]!, $"there is no dialect '{dialect}'. These are known: {string.Join(", ", DataDialects.Names)}.");
        var written = Written(new Connection(name, kind)
        {
            Host = Text("host"),
            Port = Port(item, wrong),
            Database = Text("database"),
            User = Text("user"),
            Password = Text("password"),
            Text = Text("connection"),
            Folder = folder,
            Dialect = Text("dialect"),
            Encryption = ConnectionText.EncryptionOf(Text("tls")) ?? throw wrong(item["tls"]!, "'tls' is one of prefer, off, require, verify."),
        }) ?? throw wrong(item, $"connection '{name}' does not say where: {(kind == ConnectionKind.Folder ? "it needs a 'folder'" : kind == ConnectionKind.Odbc ? "it needs the 'connection' that its driver wants to know" : "it needs a 'host'")}.");
        var scope = Scope(item, written, wrong);
        if (scope is { Server: null, Types: null, Host: null, Database: null })
            throw wrong(item, $"connection '{name}' does not say for which servers it is: add 'for' with a server, type, host or database.");
        return new ConnectionEntry(written, scope);
    }

    /// <summary>A connection that says where; null where it does not.</summary>
    private static Connection? Written(Connection said) => said.Kind switch
    {
        ConnectionKind.Folder => said.Folder is null ? null : said,
        ConnectionKind.Odbc when said.Text is { } text => said with { Text = text.StartsWith("odbc:", StringComparison.OrdinalIgnoreCase) ? text[5..] : text },
        ConnectionKind.Odbc => null,
        _ when said.Host is not null => said,
        _ => said.Text is { } text && ConnectionText.Read(said.Name, text) is { } read && read.Kind == said.Kind ? read with { Dialect = said.Dialect } : null,
    };

    private static ConnectionScope Scope(Node item, Connection written, Func<Node, string, UserException> wrong)
    {
        var of = item["for"];
        if (of is not null)
            Hold(of, ScopeFields, wrong);
        string? Text(string field) => of?[field]?.Text;

        // Where the server is called otherwise than it is reached, what reaches it says nothing about what it is called.
        var isElsewhere = Text("host") is not null;
        return new ConnectionScope
        {
            Server = Text("server") ?? item["server"]?.Text,
            Types = Text("type") is { } type ? DataDialects.OfServer(type)?.Servers ?? [type] : ConnectionEntry.TypesOf(written.Kind, written.Dialect),
            Host = Text("host") ?? (written.Kind == ConnectionKind.Odbc ? item["host"]?.Text : written.Host),
            Port = of is null ? written.Port : Port(of, wrong) ?? (isElsewhere ? null : written.Port),
            Database = Text("database") ?? (isElsewhere ? null : written.Kind == ConnectionKind.Odbc ? item["database"]?.Text : written.Database),
        };
    }

    private static int? Port(Node item, Func<Node, string, UserException> wrong) => item["port"] switch
    {
        null or { Kind: NodeKind.Null } => null,
        { Number: >= 1 and <= ushort.MaxValue } node => (int)node.Number!.Value,
        var node => throw wrong(node, "'port' is a number from 1 to 65535."),
    };

    private static void Hold(Node map, string[] fields, Func<Node, string, UserException> wrong)
    {
        if (map.Kind != NodeKind.Map)
            throw wrong(map, "a connection is a map of fields.");
        for (var at = 0; at < map.Keys.Count; at++)
            if (!fields.Contains(map.Keys[at], StringComparer.Ordinal))
                throw wrong(map.Items[at], $"there is no field '{map.Keys[at]}' here. These are known: {string.Join(", ", fields)}.");
    }
}
