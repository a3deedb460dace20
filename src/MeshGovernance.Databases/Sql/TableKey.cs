using MeshGovernance.Databases.Catalogs;

namespace MeshGovernance.Databases.Sql;

/// <summary>A key that stands for itself: within a table, or added to it later.</summary>
internal static class TableKey
{
    /// <summary>Reads a key that begins at a place; null where something else does.</summary>
    internal static CatalogKey? Read(TableName table, IReadOnlyList<SqlToken> tokens, int at)
    {
        if (at >= tokens.Count || tokens[at].Kind != SqlTokenKind.Word)
            return null;
        var open = at;
        while (open < tokens.Count && !tokens[open].Is("(") && open < at + 4)
            open++;
        if (open >= tokens.Count || !tokens[open].Is("("))
            return null;
        if (tokens[at].Is("CHECK") && open == at + 1)
            return new CatalogKey(table, KeyKind.Check, []) { Text = $"CHECK {Text(tokens, open)}" };
        if (SqlName.List(tokens, open) is not var (columns, end))
            return null;
        if (tokens[at].Is("PRIMARY") && tokens[at + 1].Is("KEY"))
            return new CatalogKey(table, KeyKind.Primary, columns);
        if (tokens[at].Is("UNIQUE"))
            return new CatalogKey(table, KeyKind.Unique, columns);
        if (!tokens[at].Is("FOREIGN") || end >= tokens.Count || !tokens[end].Is("REFERENCES") || SqlName.Table(tokens, end + 1) is not var (target, after))
            return null;
        return new CatalogKey(table, KeyKind.Foreign, columns) { Target = target, TargetColumns = SqlName.List(tokens, after)?.Names ?? [] };
    }

    /// <summary>ALTER TABLE … ADD with a key; null where it does something else.</summary>
    internal static CatalogKey? Added(SqlStatement statement)
    {
        var tokens = statement.Tokens;
        var at = 2;
        while (at < tokens.Count && tokens[at].IsAny("ONLY", "IF", "EXISTS"))
            at++;
        if (SqlName.Table(tokens, at) is not var (table, add))
            return null;
        while (add < tokens.Count && !tokens[add].Is("ADD"))
            add++;
        var key = add + 1 < tokens.Count && tokens[add + 1].Is("CONSTRAINT") ? add + 3 : add + 1;
        return Read(table, tokens, key);
    }

    /// <summary>CREATE UNIQUE INDEX on plain columns, which is a key in all but name; null for any other index.</summary>
    internal static CatalogKey? Indexed(SqlStatement statement)
    {
        var tokens = statement.Tokens;
        var on = tokens.TakeWhile(token => !token.Is("ON")).Count() + 1;
        while (on < tokens.Count && tokens[on].Is("ONLY"))
            on++;
        if (!statement.Tokens.Take(3).Any(token => token.Is("UNIQUE")) || tokens.Any(token => token.Is("WHERE")) || SqlName.Table(tokens, on) is not var (table, open))
            return null;
        if (open + 1 < tokens.Count && tokens[open].Is("USING"))
            open += 2;
        return SqlName.List(tokens, open) is var (columns, _) ? new CatalogKey(table, KeyKind.Unique, columns) : null;
    }

    private static string Text(IReadOnlyList<SqlToken> tokens, int open) => SqlToken.Join(tokens.Skip(open).Take(SqlName.End(tokens, open) - open));
}
