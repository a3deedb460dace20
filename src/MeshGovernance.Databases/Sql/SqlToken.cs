using System.Text;

namespace MeshGovernance.Databases.Sql;

internal enum SqlTokenKind
{
    Word,
    Quoted,
    Text,
    Mark,
}

/// <summary>A word, a name in quotes, a text, or a mark of a statement.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">The word or the mark; of a name or a text, what stands within its quotes.</param>
/// <param name="From">Where it begins in the file.</param>
/// <param name="To">Where it ends.</param>
/// <param name="Line">Its line, from 1.</param>
internal sealed record SqlToken(SqlTokenKind Kind, string Text, int From, int To, int Line)
{
    internal bool Is(string word) => Kind is SqlTokenKind.Word or SqlTokenKind.Mark && Text.Equals(word, StringComparison.OrdinalIgnoreCase);

    internal bool IsAny(params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (Is(word))
                return true;
        return false;
    }

    /// <summary>Whether points in a name may part a schema from a table: in backticks some dialects quote a whole path at once.</summary>
    internal bool MayBePath { get; init; }

    internal bool IsName => Kind is SqlTokenKind.Word or SqlTokenKind.Quoted;

    /// <summary>As DuckDB takes it: other dialects have other quotes.</summary>
    internal string Written => Kind switch
    {
        SqlTokenKind.Quoted => Name(Text),
        SqlTokenKind.Text => $"'{Text.Replace("'", "''", StringComparison.Ordinal)}'",
        _ => Text,
    };

    /// <summary>Tokens as DuckDB takes them, apart where they were.</summary>
    internal static string Join(IEnumerable<SqlToken> tokens)
    {
        var (text, end) = (new StringBuilder(), -1);
        foreach (var token in tokens)
        {
            text.Append(end >= 0 && token.From > end ? " " : "").Append(token.Written);
            end = token.To;
        }

        return text.ToString();
    }

    internal static string Name(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
