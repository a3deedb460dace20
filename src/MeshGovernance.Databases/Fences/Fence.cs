using System.Text;
using MeshGovernance.Databases.Dialects;

namespace MeshGovernance.Databases.Fences;

/// <summary>What a query of a stranger may be: one statement that reads tables. What is let through runs without its comments, and a database that can holds it to reading by itself, too.</summary>
/// <param name="Query">The query as it may run; null where it may not.</param>
/// <param name="Refusal">Why it may not, for the middle of a sentence.</param>
internal sealed record Fence(string? Query, string? Refusal)
{
    private const int Longest = 100_000;

    /// <summary>Words that begin what changes something, or is no query; a database that wants no semicolon takes them anywhere.</summary>
    private static readonly HashSet<string> Doing = new(
        ["INSERT", "UPDATE", "DELETE", "MERGE", "UPSERT", "DROP", "CREATE", "ALTER", "TRUNCATE", "GRANT", "REVOKE", "INTO", "EXEC", "EXECUTE", "CALL", "COPY", "UNLOAD", "ATTACH", "DETACH", "INSTALL", "PRAGMA", "VACUUM"],
        StringComparer.OrdinalIgnoreCase);

    internal static Fence Of(DataDialect dialect, string query)
    {
        if (query.Length > Longest)
            return Refused("it is longer than 100,000 characters");
        var text = QueryText.Read(query, dialect.Lexis);
        if (text.Refusal is { } doubt)
            return Refused(doubt);
        var tokens = text.Tokens.ToList();
        while (tokens.Count > 0 && tokens[^1].IsMark(';'))
            tokens.RemoveAt(tokens.Count - 1);
        if (tokens.Exists(token => token.IsMark(';')))
            return Refused("it is more than one statement");
        if (tokens.Count == 0 || !IsAny(tokens[0], "SELECT", "WITH"))
            return Refused("it does not begin with SELECT or WITH");
        for (var at = 0; at < tokens.Count; at++)
            if (Reason(dialect.Lexis, tokens, at) is { } reason)
                return Refused(reason);
        return new Fence(text.Kept.Trim(';', ' ', '\n', '\r', '\t'), null);
    }

    private static string? Reason(Lexis lexis, List<QueryToken> tokens, int at)
    {
        var (token, next) = (tokens[at], at + 1 < tokens.Count ? tokens[at + 1] : default);
        if (!token.IsName)
            return null;
        var isCall = next.IsMark('(') || next.IsMark('.');
        if (Has(lexis.Names, token.Text) || (isCall && Has(lexis.Calls, token.Text)))
            return $"'{token.Text}' reaches beyond the tables";
        if (next.IsMark('(') && !Ascii.IsValid(token.Text))
            return $"'{token.Text}' is called, and may be another function to the database than it looks";
        if (token.Kind == QueryTokenKind.Word && (Doing.Contains(token.Text) || Has(lexis.Words, token.Text)))
            return $"'{token.Text}' does more than read: if it is a name, write it in quotes";
        if (IsAny(token, "FOR") && IsAny(next, "UPDATE", "SHARE", "NO", "KEY"))
            return "it locks rows";
        if (lexis.HasBrackets && Parts(tokens, at) > 3)
            return $"'{token.Text}' is on another server";
        return null;
    }

    /// <summary>Of how many parts a name consists that begins here; databases with brackets leave some of them out.</summary>
    private static int Parts(List<QueryToken> tokens, int at)
    {
        var dots = 0;
        for (at++; at < tokens.Count && (tokens[at].IsMark('.') || (tokens[at - 1].IsMark('.') && tokens[at].IsName)); at++)
            dots += tokens[at].IsMark('.') ? 1 : 0;
        return dots + 1;
    }

    private static bool IsAny(QueryToken token, params ReadOnlySpan<string> words)
    {
        foreach (var word in words)
            if (token.Kind == QueryTokenKind.Word && token.Text?.Equals(word, StringComparison.OrdinalIgnoreCase) == true)
                return true;
        return false;
    }

    private static bool Has(IReadOnlyList<string> names, string name) => names.Any(one =>
        one.EndsWith('*') ? name.StartsWith(one[..^1], StringComparison.OrdinalIgnoreCase)
        : one.StartsWith('*') ? name.EndsWith(one[1..], StringComparison.OrdinalIgnoreCase)
        : name.Equals(one, StringComparison.OrdinalIgnoreCase));

    private static Fence Refused(string why) => new(null, why);
}
