using System.Globalization;
using System.Text;

namespace MeshGovernance.Core.Text;

/// <summary>Lines for a terminal, or for a file that somebody will look at in one: what people see is what is there, and nothing steers.</summary>
public static class TerminalText
{
    /// <summary>A whole line without styles.</summary>
    public static string Of(StyledLine line) => PlainText.Silent(Harmless(line.ToString()).TrimEnd());

    /// <summary>Text without what a terminal would obey instead of show: control characters, and marks that turn the direction of writing.</summary>
    public static string Harmless(string text)
    {
        if (text.All(letter => letter is >= ' ' and <= '~'))
            return text;
        var harmless = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            harmless.Append(Rune.GetUnicodeCategory(rune) switch
            {
                UnicodeCategory.Control when rune.Value == '\t' => " ",
                UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => "�",
                _ => rune.ToString(),
            });
        return harmless.ToString();
    }
}
