using MeshGovernance.Databases.Catalogs;

namespace MeshGovernance.Databases.Sql;

/// <summary>A statement that makes a table, in whatever dialect: its columns with their types as they are written, its keys, its comments. The rest is left out.</summary>
internal sealed class CreateTable
{
    /// <summary>What may follow the type of a column.</summary>
    private static readonly HashSet<string> AfterType = new(StringComparer.OrdinalIgnoreCase)
    {
        "NOT", "NULL", "PRIMARY", "UNIQUE", "DEFAULT", "CHECK", "REFERENCES", "CONSTRAINT", "GENERATED", "IDENTITY", "AUTO_INCREMENT", "AUTOINCREMENT", "COLLATE", "COMMENT", "ENCODE",
        "DISTKEY", "SORTKEY", "ON", "AS", "OPTIONS", "KEY", "MASKING", "TAG", "WITH", "STORED", "VIRTUAL", "INVISIBLE", "CODEC", "TTL", "MATERIALIZED", "EPHEMERAL", "ALIAS", "SPARSE",
        "ROWGUIDCOL", "FORMAT", "COMPRESS", "TITLE", "CASESPECIFIC", "STORAGE", "ENABLE", "DISABLE",
    };

    private static readonly HashSet<string> WithTimeZone = new(StringComparer.OrdinalIgnoreCase) { "TIMESTAMP", "TIME" };

    private readonly IReadOnlyList<SqlToken> tokens;
    private readonly List<SqlColumn> columns = [];
    private readonly List<CatalogKey> keys = [];

    private CreateTable(TableName name, IReadOnlyList<SqlToken> tokens) => (Name, this.tokens) = (name, tokens);

    internal TableName Name { get; }

    internal IReadOnlyList<SqlColumn> Columns => columns;

    /// <summary>Keys that lead elsewhere, and checks: DuckDB would want the other table first.</summary>
    internal IReadOnlyList<CatalogKey> Keys => keys;

    internal string? Comment { get; private set; }

    /// <summary>Whether it has further columns from other tables.</summary>
    internal bool Inherits { get; private set; }

    /// <summary>Reads a statement; null where it makes no table by a list of columns.</summary>
    internal static CreateTable? Read(SqlStatement statement)
    {
        var words = statement.Tokens;
        var at = statement.AfterKind;
        if (SqlName.Table(words, at) is not var (name, open) || open >= words.Count || !words[open].Is("("))
            return null;
        var table = new CreateTable(name, words);
        var end = SqlName.End(words, open);
        table.Items(open + 1, end - 1);
        table.Comment = table.CommentFrom(end);
        table.Rest(end);
        return table.columns.Count > 0 ? table : null;
    }

    /// <summary>The statement as DuckDB takes it.</summary>
    /// <param name="isPlain">Whether all types are text: what other dialects call theirs says nothing to DuckDB.</param>
    internal string Written(bool isPlain)
    {
        var items = columns.Select(column => $"{SqlToken.Name(column.Name)} {(isPlain ? "VARCHAR" : column.Type)}{(column.IsRequired ? " NOT NULL" : "")}")
            .Concat(keys.Where(key => key.Kind is KeyKind.Primary or KeyKind.Unique).Select(key => $"{(key.Kind == KeyKind.Primary ? "PRIMARY KEY" : "UNIQUE")} ({string.Join(", ", key.Columns.Select(SqlToken.Name))})"));
        return $"CREATE TABLE {SqlName.Written(Name)} ({string.Join(", ", items)})";
    }

    /// <summary>What follows the columns and still is about them: Hive has further columns there, PostgreSQL those of other tables.</summary>
    private void Rest(int from)
    {
        for (var at = from; at + 4 < tokens.Count; at++)
            if (tokens[at].Is("PARTITIONED") && tokens[at + 2].Is("(") && tokens[at + 4].IsName)
                Items(at + 3, SqlName.End(tokens, at + 2) - 1);
        Inherits = tokens.Skip(from).Any(token => token.Is("INHERITS"));
    }

    private void Items(int from, int to)
    {
        for (var begin = from; begin < to;)
        {
            var end = begin;
            while (end < to && !tokens[end].Is(","))
                end = Next(end, to);
            Item(begin, Math.Min(end, to));
            begin = end + 1;
        }
    }

    /// <summary>The place behind a token, or behind the brackets that open with it.</summary>
    private int Next(int at, int to) => tokens[at].Is("(") ? SqlName.End(tokens, at) : tokens[at].Is("<") ? EndOfAngles(at, to) : at + 1;

    private int EndOfAngles(int open, int to)
    {
        var level = 0;
        for (var at = open; at < to; at++)
        {
            level += tokens[at].Is("<") ? 1 : tokens[at].Is(">") ? -1 : 0;
            if (level == 0)
                return at + 1;
        }

        return open + 1;
    }

    private void Item(int from, int to)
    {
        if (from >= to)
            return;
        var at = tokens[from].Is("CONSTRAINT") ? from + 2 : from;
        if (TableKey.Read(Name, tokens, at) is { } key)
            keys.Add(key);
        else if (at == from && !IsIndex(from) && !tokens[from].IsAny("LIKE", "PERIOD", "EXCLUDE", "PROJECTION") && tokens[from].IsName)
            Column(from, to);
    }

    /// <summary>KEY name (column), which some dialects have among the columns; a column may be called so, too.</summary>
    private bool IsIndex(int at) => tokens[at].Kind == SqlTokenKind.Word
        && (tokens[at].IsAny("FULLTEXT", "SPATIAL") || (tokens[at].IsAny("INDEX", "KEY") && at + 3 < tokens.Count && (tokens[at + 1].Is("(") || (tokens[at + 1].IsName && tokens[at + 2].Is("(") && !IsLength(tokens[at + 3])))));

    private static bool IsLength(SqlToken token) => token.Is("MAX") || (token.Text.Length > 0 && char.IsAsciiDigit(token.Text[0]));

    private void Column(int from, int to)
    {
        var name = tokens[from].Text;
        var at = from + 1;
        while (at < to && !IsAfterType(at, from + 1))
            at = Next(at, to);
        var column = new SqlColumn(name, Type(from + 1, Math.Min(at, to)));
        for (; at < to; at++)
            column = Constraint(column, ref at, to);
        columns.Add(column);
    }

    private bool IsAfterType(int at, int begin)
    {
        if (tokens[at].Kind != SqlTokenKind.Word)
            return false;
        if (tokens[at].Is("CHARACTER") && at > begin)
            return true;
        return AfterType.Contains(tokens[at].Text) && !(tokens[at].Is("WITH") && at + 1 < tokens.Count && tokens[at + 1].IsAny("TIME", "LOCAL") && WithTimeZone.Contains(tokens[begin].Text));
    }

    private SqlColumn Constraint(SqlColumn column, ref int at, int to)
    {
        switch (tokens[at].Text.ToUpperInvariant())
        {
            case "NOT" when at + 1 < to && tokens[at + 1].Is("NULL"):
                at++;
                return column with { IsRequired = true };
            case "PRIMARY":
                keys.Add(new CatalogKey(Name, KeyKind.Primary, [column.Name]));
                at++;
                return column;
            case "UNIQUE":
                keys.Add(new CatalogKey(Name, KeyKind.Unique, [column.Name]));
                return column;
            case "REFERENCES" when SqlName.Table(tokens, at + 1) is var (target, end):
                var list = SqlName.List(tokens, end);
                keys.Add(new CatalogKey(Name, KeyKind.Foreign, [column.Name]) { Target = target, TargetColumns = list?.Names ?? [] });
                at = (list?.End ?? end) - 1;
                return column;
            case "CHECK" when at + 1 < to && tokens[at + 1].Is("("):
                var close = SqlName.End(tokens, at + 1);
                keys.Add(new CatalogKey(Name, KeyKind.Check, [column.Name]) { Text = Between(at, close) });
                at = close - 1;
                return column;
            case "DEFAULT":
                var begin = at + 1;
                at = EndOfDefault(begin, to) - 1;
                return column with { Default = Between(begin, at + 1) };
            case "COMMENT" when at + 1 < to && tokens[at + 1].Kind == SqlTokenKind.Text:
                at++;
                return column with { Comment = tokens[at].Text };
            case "ON" when at + 2 < to:
                at += 2;
                return column;
            default:
                at = at + 1 < to && tokens[at + 1].Is("(") ? SqlName.End(tokens, at + 1) - 1 : at;
                return column;
        }
    }

    private int EndOfDefault(int from, int to)
    {
        var at = from;
        while (at < to && !(at > from && tokens[at].Kind == SqlTokenKind.Word && AfterType.Contains(tokens[at].Text)))
            at = tokens[at].Is("(") ? SqlName.End(tokens, at) : at + 1;
        return Math.Min(at, to);
    }

    private string Type(int from, int to) => from >= to ? "" : Between(from, to);

    private string Between(int from, int to) => SqlToken.Join(tokens.Skip(from).Take(to - from));

    private string? CommentFrom(int at)
    {
        for (; at + 1 < tokens.Count; at++)
            if (tokens[at].Is("COMMENT"))
                return tokens.Skip(at + 1).Take(2).FirstOrDefault(token => token.Kind == SqlTokenKind.Text)?.Text;
        return null;
    }
}

/// <summary>A column as it is written.</summary>
internal sealed record SqlColumn(string Name, string Type)
{
    internal bool IsRequired { get; init; }

    internal string? Default { get; init; }

    internal string? Comment { get; init; }
}
