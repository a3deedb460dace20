using System.Globalization;

namespace MeshGovernance.Core.Standards;

/// <summary>Days and moments that exist, as ISO 8601 writes them.</summary>
internal static class Iso8601
{
    internal static bool IsDay(ReadOnlySpan<char> text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    /// <summary>A day, a time and mostly an offset: 2026-01-31T10:15:00Z. Seconds and offset may be left out.</summary>
    internal static bool IsMoment(ReadOnlySpan<char> text) =>
        text.Length >= 16 && text[10] is 'T' or 't' or ' ' && IsDay(text[..10]) && IsTime(text[11..]);

    private static bool IsTime(ReadOnlySpan<char> text)
    {
        if (!TakePair(ref text, 23, out _) || !Take(ref text, ':') || !TakePair(ref text, 59, out var minute))
            return false;
        if (Take(ref text, ':'))
        {
            // Leap seconds exist, at the end of a day in UTC.
            if (!TakePair(ref text, 60, out var second) || (second == 60 && minute % 15 != 14))
                return false;
            if (Take(ref text, '.') && !TakeDigits(ref text))
                return false;
        }

        return IsOffset(text);
    }

    private static bool IsOffset(ReadOnlySpan<char> text)
    {
        if (text is "" or "Z" or "z")
            return true;
        if (!Take(ref text, '+') && !Take(ref text, '-'))
            return false;
        if (!TakePair(ref text, 23, out _))
            return false;
        return text.Length == 0 || ((Take(ref text, ':') || text.Length == 2) && TakePair(ref text, 59, out _) && text.Length == 0);
    }

    private static bool Take(ref ReadOnlySpan<char> text, char wanted)
    {
        if (text.Length == 0 || text[0] != wanted)
            return false;
        text = text[1..];
        return true;
    }

    private static bool TakePair(ref ReadOnlySpan<char> text, int most, out int value)
    {
        value = text.Length >= 2 && char.IsAsciiDigit(text[0]) && char.IsAsciiDigit(text[1]) ? ((text[0] - '0') * 10) + text[1] - '0' : int.MaxValue;
        if (value > most)
            return false;
        text = text[2..];
        return true;
    }

    private static bool TakeDigits(ref ReadOnlySpan<char> text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
            count++;
        text = text[count..];
        return count > 0;
    }
}
