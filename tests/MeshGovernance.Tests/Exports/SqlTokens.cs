using System.Text;
using MeshGovernance.Exchange.Exports.Sql;

namespace MeshGovernance.Tests.Exports;

/// <summary>A script as a database splits it: what stands in quotes, and how many statements there are.</summary>
internal sealed record SqlTokens(IReadOnlyList<string> Quoted, int Statements)
{
    internal static SqlTokens Of(string script, Dialect dialect)
    {
        var (quoted, statements) = (new List<string>(), 0);
        for (var at = 0; at < script.Length; at++)
        {
            if (script[at] == ';')
                statements++;
            else if (script[at] == '-' && at + 1 < script.Length && script[at + 1] == '-')
                at = script.IndexOf('\n', at) is var end and >= 0 ? end : script.Length;
            else if (script[at] == '\'')
                quoted.Add(Read(script, ref at, '\'', dialect.HasBackslashes));
            else if (script[at] == dialect.Opens)
                quoted.Add(Read(script, ref at, dialect.Closes, dialect.EscapesNames));
        }

        return new SqlTokens(quoted, statements);
    }

    /// <summary>Reads up to the closing quote, at which it stops.</summary>
    private static string Read(string script, ref int at, char quote, bool hasEscapes)
    {
        var text = new StringBuilder();
        for (at++; at < script.Length; at++)
            if (hasEscapes && script[at] == '\\')
                text.Append(script[++at] switch { 'n' => '\n', 'r' => '\r', var other => other });
            else if (script[at] == quote && at + 1 < script.Length && script[at + 1] == quote)
                text.Append(script[at++]);
            else if (script[at] == quote)
                return text.ToString();
            else
                text.Append(script[at]);
        throw new FormatException("A quote is never closed.");
    }
}
