using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Databases.Catalogs;

/// <summary>A catalog becomes an estate: a contract for each schema, with an object for each table and view.</summary>
/// <param name="source">The database as it may be shown.</param>
/// <param name="database">What the database is called.</param>
/// <param name="usualSchema">The schema that nobody names: its contract is called as the database.</param>
/// <param name="server">The server entry for a schema; null where there is none, as for statements in files.</param>
internal sealed partial class CatalogEstate(string source, string database, string usualSchema, Func<string, JsonObject?> server)
{
    private const int MostShown = 3;

    private readonly SortedDictionary<string, List<string>> untold = new(StringComparer.Ordinal);

    internal Estate Of(Catalog catalog)
    {
        var columns = catalog.Columns.ToLookup(column => column.Table);
        var keys = catalog.Keys.ToLookup(key => key.Table);
        var known = catalog.Tables.Select(table => table.Name).ToHashSet();
        var contracts = catalog.Tables
            .GroupBy(table => table.Name.Schema)
            .Select(schema => Contract(schema.Key, [.. schema.Select(table => Object(table, [.. columns[table.Name]], [.. keys[table.Name]], known))]))
            .ToList();
        return new Estate
        {
            Contracts = contracts,
            Untold = [.. catalog.Untold.Concat(untold.Select(one => $"{one.Key}: {Shown(one.Value)}.")).Select(message => new SourceRemark(new Origin(source), message))],
        };
    }

    private FoundContract Contract(string schema, IReadOnlyList<ObjectDraft> objects)
    {
        var name = schema == usualSchema || schema.Length == 0 ? database : schema;
        var draft = new ContractDraft { Name = name, Server = server(schema), Objects = objects };
        return new FoundContract(name, draft.ToFields(), new Origin(source, schema));
    }

    private ObjectDraft Object(CatalogTable table, IReadOnlyList<CatalogColumn> columns, IReadOnlyList<CatalogKey> keys, HashSet<TableName> known)
    {
        var primary = keys.FirstOrDefault(key => key.Kind == KeyKind.Primary)?.Columns ?? [];
        var unique = keys.Where(key => key is { Kind: KeyKind.Unique, Columns.Count: 1 }).Select(key => key.Columns[0]).ToHashSet();
        var references = keys.Where(key => key.Kind == KeyKind.Foreign).Select(key => Reference(key, known)).OfType<Reference>().ToList();
        foreach (var key in keys.Where(key => key is { Kind: KeyKind.Unique, Columns.Count: > 1 }))
            Tell("A contract has no word for several columns that are unique together", $"{table.Name} ({string.Join(", ", key.Columns)})");
        var (limits, rules) = Checks(keys, columns);
        var drafts = columns.Select(column =>
        {
            var position = primary.Index().Where(one => one.Item == column.Name).Select(one => (int?)(one.Index + 1)).FirstOrDefault();
            return Limited(Column(column), limits[column.Name]) with
            {
                KeyPosition = position,
                IsRequired = !column.IsNullable || position is not null,
                IsUnique = unique.Contains(column.Name) || primary is [var only] && only == column.Name,
                References = [.. references.Where(reference => reference.From is [var from] && from == $"{table.Name.Name}.{column.Name}").Select(reference => reference.To[0])],
            };
        });
        return new ObjectDraft(table.Name.Name)
        {
            PhysicalType = table.Kind,
            Description = table.Comment,
            Columns = [.. drafts],
            References = [.. references.Where(reference => reference.From.Count > 1).Select(reference => (reference.From, reference.To))],
            Rules = rules,
        };
    }

    /// <summary>What checks ask of single columns, by their names, and the other checks as they stand.</summary>
    private static (ILookup<string, ColumnLimit> Limits, IReadOnlyList<string> Rules) Checks(IReadOnlyList<CatalogKey> keys, IReadOnlyList<CatalogColumn> columns)
    {
        var (limits, rules) = (new List<ColumnLimit>(), new List<string>());
        foreach (var text in keys.Where(key => key.Kind == KeyKind.Check).Select(key => key.Text).OfType<string>())
            if (CheckText.Read(text) is { } read && read.DistinctBy(limit => (limit.Column.ToUpperInvariant(), limit.Option)).Count() == read.Count && read.All(limit => columns.FirstOrDefault(column => Is(column, limit)) is { } about && IsWord(about, limit) && !limits.Exists(other => Is(about, other) && other.Option == limit.Option)))
                limits.AddRange(read);
            else
                rules.Add(text);
        return (limits.ToLookup(limit => limit.Column, StringComparer.OrdinalIgnoreCase), rules);

        static bool Is(CatalogColumn column, ColumnLimit limit) => column.Name.Equals(limit.Column, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether the standard has a word for a limit of such a column.</summary>
    private static bool IsWord(CatalogColumn column, ColumnLimit limit) => Column(column).LogicalType is var type && (limit.Option is null ? type is "string" or "integer" or "number" && column.Values.Count == 0 : type is "integer" or "number");

    private static ColumnDraft Limited(ColumnDraft draft, IEnumerable<ColumnLimit> limits)
    {
        var options = draft.Options.DeepClone().AsObject();
        foreach (var limit in limits)
            if (limit.Option is { } option)
                options[option] = limit.Bound;
            else
                draft = draft with { Values = limit.Values };
        return draft with { Options = options };
    }

    private static ColumnDraft Column(CatalogColumn column)
    {
        var type = DataType.Read(column.BaseType ?? column.Type);
        var draft = type.Column(column.Name) with { Description = column.Comment, PhysicalType = column.Type };
        if (column.Values.Count > 0)
            draft = draft with { LogicalType = "string", Options = [], Values = [.. column.Values.Select(value => (JsonNode)JsonValue.Create(value))] };
        return column.Default is null ? draft : draft with { More = [new("default", JsonValue.Create(column.Default))] };
    }

    private Reference? Reference(CatalogKey key, HashSet<TableName> known)
    {
        var place = $"{key.Table} ({string.Join(", ", key.Columns)})";
        if (key.Target is not { } target || key.Columns.Count != key.TargetColumns.Count || !known.Contains(target))
            Tell("A reference leads to what cannot be seen here", place);
        else if (target.Schema != key.Table.Schema)
            Tell("A reference leads to another schema, whose contract has no name yet", place);
        else
        {
            var reference = new Reference([.. key.Columns.Select(column => $"{key.Table.Name}.{column}")], [.. key.TargetColumns.Select(column => $"{target.Name}.{column}")]);
            if (reference.From.Concat(reference.To).All(Short.IsMatch))
                return reference;
            Tell("A reference of ODCS takes names of ASCII letters, digits, _ and - alone", place);
        }

        return null;
    }

    private void Tell(string what, string place)
    {
        if (!untold.TryGetValue(what, out var places))
            untold[what] = places = [];
        places.Add(place);
    }

    private static string Shown(List<string> places) =>
        string.Join(", ", places.Take(MostShown)) + (places.Count > MostShown ? $" and {places.Count - MostShown} more" : "");

    [GeneratedRegex(@"\A[A-Za-z_][A-Za-z0-9_\-]*\.[A-Za-z_][A-Za-z0-9_\-]*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Short { get; }
}

/// <summary>A foreign key as ODCS writes it: object.column.</summary>
internal sealed record Reference(IReadOnlyList<string> From, IReadOnlyList<string> To);
