using System.Text;
using MeshGovernance.Databases.Dialects;
using MeshGovernance.Databases.Fences;
using MeshGovernance.Databases.Sources;

namespace MeshGovernance.Databases.Checks;

/// <summary>A condition in SQL that whoever runs a check puts around each table. It is about the tables that have the columns it names.</summary>
/// <param name="text">The condition.</param>
/// <param name="described">The names of columns that contracts describe: what it names of these, it means.</param>
public sealed class RowFilter(string text, IEnumerable<string> described)
{
    /// <summary>Words that are no names unless they stand in quotes.</summary>
    private static readonly HashSet<string> Reserved = new(
        ["AND", "OR", "NOT", "IN", "IS", "NULL", "LIKE", "BETWEEN", "CASE", "WHEN", "THEN", "ELSE", "END", "CAST", "AS", "TRUE", "FALSE", "INTERVAL", "SELECT", "FROM", "WHERE", "EXISTS"], StringComparer.OrdinalIgnoreCase);

    /// <summary>What databases put around the name of a column in what they say.</summary>
    private static readonly string[] Quotes = ["\"", "'", "`"];

    private readonly HashSet<string> known = new(described, StringComparer.OrdinalIgnoreCase);

    private readonly HashSet<string> had = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string> refused = new(StringComparer.OrdinalIgnoreCase);

    private bool hasTables;
    private bool isUnderstood;
    private string? refusal;

    public string Text => text;

    /// <summary>Whether tables were looked at, and none of them has a column that it names, or one that a database asks for.</summary>
    public bool IsStrange => hasTables && (had.Count == 0 || Refused.Count > 0);

    /// <summary>What it names that no table has, as far as any database could take it for a column.</summary>
    public IReadOnlyList<string> Names => Refused is { Count: > 0 } strange ? strange : Written;

    /// <summary>Why no database took it for a condition, as the first one says it; null where one did, or none was asked.</summary>
    public string? Fault => isUnderstood ? null : refusal;

    private List<string> Written => [.. NamesOf(QueryText.Read(text, new Lexis()).Tokens).Select(name => name.Text).Distinct(StringComparer.OrdinalIgnoreCase)];

    private List<string> Refused => isUnderstood ? [] : [.. refused.Where(name => !had.Contains(name))];

    /// <summary>The condition for a table, with its columns as the table writes them; null with a reason where the table lacks one.</summary>
    /// <exception cref="DataSourceException">It cannot be read.</exception>
    internal string? On(DataDialect dialect, IReadOnlyList<ActualColumn> columns, out string? reason)
    {
        var read = QueryText.Read(text, dialect.Lexis);
        if (read.Refusal is { } doubt)
        {
            refusal ??= $"{doubt}.";
            throw new DataSourceException($"The filter cannot be read: {doubt}.");
        }

        var names = NamesOf(read.Tokens).Select(name => (Token: name, Column: columns.FirstOrDefault(column => column.Name == name.Text) ?? columns.FirstOrDefault(column => IsSame(column.Name, name.Text)))).ToList();
        var found = names.FindAll(name => name.Column is not null);
        hasTables = true;
        had.UnionWith(found.Select(name => name.Token.Text));
        reason = names.Find(name => name.Column is null && known.Contains(name.Token.Text)) is { Token.Text: { } missing } ? $"It has no column '{missing}', which the filter names."
            : found.Count == 0 ? $"It has none of the columns that the filter names: {string.Join(", ", names.Select(name => $"'{name.Token.Text}'").Distinct())}."
            : null;
        if (reason is not null)
            return null;
        var condition = new StringBuilder(read.Kept);
        foreach (var (name, column) in found.AsEnumerable().Reverse().Where(name => IsWrittenOtherwise(dialect, name.Token, name.Column!.Name)))
            condition.Remove(name.From, name.Text.Length).Insert(name.From, dialect.Identifier(column!.Name));
        return condition.ToString();
    }

    /// <summary>Told what came of the condition in a table: not each name is one of a column, so that the database says which it takes for one.</summary>
    /// <param name="isRead">Whether the rows could be counted.</param>
    /// <param name="failure">Why not, as the database says it.</param>
    internal void Tried(bool isRead, string? failure)
    {
        isUnderstood |= isRead;
        if (failure is not null)
            refused.UnionWith(Written.Where(name => Quotes.Any(quote => failure.Contains($"{quote}{name}{quote}", StringComparison.OrdinalIgnoreCase))));
    }

    /// <summary>Finds out why the rows could not be counted: where a database refuses the condition for no row at all, it is at fault, and nothing that the table holds.</summary>
    /// <param name="source">Where the table is.</param>
    /// <param name="table">What stands for the table behind FROM.</param>
    /// <param name="condition">The condition for the table.</param>
    internal void TryOnNoRow(IDataSource source, string table, string condition)
    {
        if (Fault is null && !isUnderstood && Refusal(source, $"SELECT COUNT(*) FROM {table} WHERE 1 = 0 AND ({condition})") is { } why && Refusal(source, $"SELECT COUNT(*) FROM {table} WHERE 1 = 0") is null)
            refusal = why;
    }

    private static string? Refusal(IDataSource source, string query)
    {
        try
        {
            source.Row(query);
            return null;
        }
        catch (DataSourceException failure)
        {
            return failure.IsCutOff ? null : failure.Message;
        }
    }

    /// <summary>Not functions, what stands behind a dot, types (<c>AS date</c>, <c>DATE '2026-12-31'</c>) and units (<c>3 day</c>).</summary>
    private static IEnumerable<QueryToken> NamesOf(IReadOnlyList<QueryToken> tokens) => tokens.Where((token, at) =>
        token is { IsName: true, Text: [not (>= '0' and <= '9'), ..] }
        && !(token.Kind == QueryTokenKind.Word && Reserved.Contains(token.Text))
        && !(at + 1 < tokens.Count && (tokens[at + 1].IsMark('(') || tokens[at + 1].Kind == QueryTokenKind.Text))
        && !(at > 0 && (tokens[at - 1].IsMark('.') || tokens[at - 1] is { Kind: QueryTokenKind.Text } or { Kind: QueryTokenKind.Word, Text: [>= '0' and <= '9', ..] } || IsSame(tokens[at - 1].Text, "AS"))));

    /// <summary>What stands in quotes may be a text to the database, and is left as it is.</summary>
    private static bool IsWrittenOtherwise(DataDialect dialect, QueryToken name, string column) =>
        name.Kind == QueryTokenKind.Word && !dialect.IgnoresCase && dialect.Folded(name.Text) != column;

    private static bool IsSame(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);
}
