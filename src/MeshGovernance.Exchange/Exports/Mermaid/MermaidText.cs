using System.Globalization;
using System.Text;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Exchange.Exports.Mermaid;

/// <summary>Texts from strangers in a picture of Mermaid: they are shown, and draw nothing.</summary>
internal static class MermaidText
{
    /// <summary>A text in quotes. What could end it, begin markup, or be a directive or a style, as what stands before a colon may be, is written as an entity.</summary>
    internal static string Quoted(string text)
    {
        var (line, quoted) = (Seen(text), new StringBuilder("\""));
        for (var at = 0; at < line.Length; at++)
            if (IsPlain(line[at]) && !IsDirection(line.AsSpan(at)))
                quoted.Append(line[at]);
            else
                quoted.Append(CultureInfo.InvariantCulture, $"#{(int)line[at]};");
        return quoted.Append('"').ToString();
    }

    /// <summary>What nobody sees stands as its numbers, and blanks as a dash: Mermaid takes no empty text, and draws none.</summary>
    private static string Seen(string text)
    {
        string[] lines = [PlainText.Line(text), PlainText.Message(text)];
        return lines.FirstOrDefault(line => !string.IsNullOrWhiteSpace(line)) ?? "-";
    }

    /// <summary>A text in quotes where no entity is understood, as for what a column means: what could end it, or be a type with a parameter, is another letter there.</summary>
    internal static string Remark(string text) => $"\"{Seen(text).Replace('"', '\'').Replace('<', '‹').Replace('>', '›').Replace('~', '∼').Replace("%%", "% %", StringComparison.Ordinal).Trim()}\"";

    private static bool IsPlain(char letter) => char.IsLetterOrDigit(letter) || letter is ' ' or '.' or ',' or '_' or '-' or '/' or '(' or ')' or '\'' || char.IsSurrogate(letter);

    /// <summary>A line with <c>direction TB</c> in it is one to Mermaid that turns the picture, wherever that stands.</summary>
    private static bool IsDirection(ReadOnlySpan<char> rest) => rest.StartsWith("direction ", StringComparison.OrdinalIgnoreCase);

    /// <summary>The name of a column or a type, which has letters, digits, dashes and underscores.</summary>
    internal static string Word(string text)
    {
        var word = string.Concat(text.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '_' or '-' ? letter : '_'));
        return word.Length > 0 && char.IsAsciiLetter(word[0]) ? word : $"x{word}";
    }

    internal static string Number(string prefix, int number) => string.Create(CultureInfo.InvariantCulture, $"{prefix}{number}");
}
