using System.Globalization;
using System.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Text;

/// <summary>Writes a scalar so that YAML reads the same value again, with as few quotes as that takes.</summary>
internal static class ScalarText
{
    private static readonly string[] Words = ["", "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", ".nan", ".inf"];

    /// <summary>A text keeps the quotes of what stands in its place or beside it, <paramref name="like"/>.</summary>
    internal static string Write(string value, NodeKind kind, string like = "") => kind == NodeKind.Text ? Write(value, like, inBlock: false) : value;

    /// <summary>The same for a new text that stands in no brackets, where a sentence needs no quotes.</summary>
    internal static string WriteInBlock(string value) => Write(value, like: "", inBlock: true);

    private static string Write(string value, string like, bool inBlock)
    {
        if (like.StartsWith('"') || value.Any(IsUnseen))
            return DoubleQuoted(value);
        return !like.StartsWith('\'') && IsPlain(value, inBlock) ? value : $"'{value.Replace("'", "''")}'";
    }

    /// <summary>Letters first, and nothing that YAML 1.1 or 1.2 could take for something else, inside brackets or out.</summary>
    private static bool IsPlain(string value, bool inBlock) =>
        !Words.Contains(value, StringComparer.OrdinalIgnoreCase)
        && (char.IsLetter(value[0]) || IsVersion(value))
        && value[^1] != ' '
        && Enumerable.Range(0, value.Length).All(at => IsHarmless(value[at]) || (inBlock && IsHarmlessInBlock(value, at)));

    /// <summary>Numbers with two dots between them or more, such as <c>1.4.0</c>, are no number to any reader of YAML.</summary>
    private static bool IsVersion(string value) => value.Split('.') is [_, _, _, ..] parts && parts.All(part => part.Length > 0 && part.All(char.IsAsciiDigit));

    private static bool IsHarmless(char letter) => char.IsLetterOrDigit(letter) || letter is ' ' or '_' or '-' or '.' or '/' or '@' or '+' or '(' or ')';

    /// <summary>A colon means something only before a space or at the end.</summary>
    private static bool IsHarmlessInBlock(string value, int at) =>
        value[at] is ',' or ';' or '!' or '?' or '=' or '%' or '&' or '\'' or '"' || (value[at] == ':' && at + 1 < value.Length && value[at + 1] != ' ');

    private static string DoubleQuoted(string value)
    {
        var text = new StringBuilder("\"");
        foreach (var letter in value)
        {
            if (letter is '"' or '\\')
                text.Append('\\').Append(letter);
            else if (IsUnseen(letter))
                text.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
            else
                text.Append(letter);
        }

        return text.Append('"').ToString();
    }

    private static bool IsUnseen(char letter) => char.IsControl(letter) || letter is '\u2028' or '\u2029' or '\uFEFF';
}
