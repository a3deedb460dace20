using MeshGovernance.Databases.Catalogs;
using MeshGovernance.Databases.DuckDb;

namespace MeshGovernance.Databases.Sql;

/// <summary>Names within statements.</summary>
internal static class SqlName
{
    /// <summary>The name of a table at a place, and where it ends; null where there is none. What stands before the schema is the database, which does not count here.</summary>
    internal static (TableName Name, int End)? Table(IReadOnlyList<SqlToken> tokens, int at)
    {
        var (parts, end) = Path(tokens, at);
        return Name(parts) is { } name ? (name, end) : null;
    }

    /// <summary>The table of the column whose name stands at a place; null where it names none.</summary>
    internal static TableName? OfColumn(IReadOnlyList<SqlToken> tokens, int at) => Path(tokens, at).Parts is [.. var table, _] ? Name(table) : null;

    private static TableName? Name(List<string> parts) => parts.Count == 0 ? null : new TableName(parts.Count > 1 ? parts[^2] : DuckDbCatalog.UsualSchema, parts[^1]);

    private static (List<string> Parts, int End) Path(IReadOnlyList<SqlToken> tokens, int at)
    {
        var parts = new List<string>();
        while (at < tokens.Count && tokens[at].IsName)
        {
            parts.AddRange(tokens[at].MayBePath ? tokens[at].Text.Split('.') : [tokens[at].Text]);
            at++;
            if (at >= tokens.Count || !tokens[at].Is("."))
                break;
            at++;
        }

        return (parts, at);
    }

    /// <summary>Plain names in brackets, such as those of a key, and where the brackets end; null where something else stands in them.</summary>
    internal static (IReadOnlyList<string> Names, int End)? List(IReadOnlyList<SqlToken> tokens, int at)
    {
        if (at >= tokens.Count || !tokens[at].Is("("))
            return null;
        var names = new List<string>();
        for (at++; at < tokens.Count && tokens[at].IsName; at++)
        {
            names.Add(tokens[at].Text);
            at++;

            // How long a part counts, and in which order, changes nothing about which columns there are.
            if (at < tokens.Count && tokens[at].Is("("))
                at = End(tokens, at);
            while (at < tokens.Count && tokens[at].IsAny("ASC", "DESC"))
                at++;
            if (at < tokens.Count && tokens[at].Is(")"))
                return (names, at + 1);
            if (at >= tokens.Count || !tokens[at].Is(","))
                return null;
        }

        return null;
    }

    /// <summary>The place behind the brackets that open at one.</summary>
    internal static int End(IReadOnlyList<SqlToken> tokens, int open)
    {
        var level = 0;
        for (var at = open; at < tokens.Count; at++)
        {
            level += tokens[at].Is("(") ? 1 : tokens[at].Is(")") ? -1 : 0;
            if (level == 0)
                return at + 1;
        }

        return tokens.Count;
    }

    internal static string Written(TableName name) => $"{SqlToken.Name(name.Schema)}.{SqlToken.Name(name.Name)}";
}
