using System.Globalization;
using System.Text;

namespace MeshGovernance.Core.Text;

/// <summary>
/// Letters that nobody sees: two names that differ in one look the same. In a message each stands as its number, such as <c>\u{200B}</c>; so do
/// the accents that stand behind their letter instead of in it, by which one name in two spellings looks the same as well, and whatever else a
/// writing builds its letters of, such as the vowels and last consonants of Hangul.
/// </summary>
internal static class Unseen
{
    // Fillers and blanks that count as letters or symbols.
    private const string Blanks = "\u115f\u1160\u17b4\u17b5\u2800\u3164\uffa0";

    private const int ArabicMaddah = 0x653;
    private const int ArabicHamzaAbove = 0x654;
    private const int ArabicHamzaBelow = 0x655;
    private const int KanaVoiced = 0x3099;
    private const int KanaHalfVoiced = 0x309a;

    internal static string Shown(string text)
    {
        if (text.All(letter => letter is >= ' ' and < '\u007f' or >= '\u00a1' and < '\u00ad' or > '\u00ad' and < '\u0300'))
            return text;
        var shown = new StringBuilder(text.Length);
        var before = default(Rune);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsUnseen(rune, before))
                shown.Append(CultureInfo.InvariantCulture, $"\\u{{{rune.Value:X}}}");
            else
                shown.Append(rune);
            before = rune;
        }

        return shown.ToString();
    }

    private static bool IsUnseen(Rune rune, Rune before) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Control => rune.Value is not ('\t' or '\n' or '\r'),
        UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => true,
        UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned => true,
        UnicodeCategory.NonSpacingMark => rune.Value is (>= 0x300 and <= 0x36f) or ArabicMaddah or ArabicHamzaAbove or ArabicHamzaBelow or KanaVoiced or KanaHalfVoiced || (rune.Value is >= 0xfe00 and <= 0xfe0f && Rune.IsLetterOrDigit(before)),
        _ when IsOfSyllable(rune, before) => true,
        _ => rune.IsBmp && Blanks.Contains((char)rune.Value, StringComparison.Ordinal),
    };

    /// <summary>A vowel behind the consonant, or a last consonant behind the vowel, of a syllable of Hangul that has a letter of its own.</summary>
    private static bool IsOfSyllable(Rune rune, Rune before) => rune.Value switch
    {
        >= 0x1161 and <= 0x1175 => before.Value is >= 0x1100 and <= 0x1112,
        >= 0x11a8 and <= 0x11c2 => before.Value is (>= 0x1161 and <= 0x1175) or (>= 0xac00 and <= 0xd7a3) && (before.Value < 0xac00 || (before.Value - 0xac00) % 28 == 0),
        _ => false,
    };
}
