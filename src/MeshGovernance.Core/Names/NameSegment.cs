using System.Globalization;
using System.Text;

namespace MeshGovernance.Core.Names;

/// <summary>One segment of the name of an element. Its encoding is injective: two texts never share one.</summary>
internal static class NameSegment
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Percent-encodes what would break a name apart or hide in it; letters of any language stay.</summary>
    internal static string Encode(string text)
    {
        if (text.All(IsPlain))
            return text;
        var encoded = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.IsBmp ? IsPlain((char)rune.Value) : Rune.IsLetterOrDigit(rune))
                encoded.Append(rune);
            else
                foreach (var unit in Encoding.UTF8.GetBytes(rune.ToString()))
                    encoded.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
        }

        return encoded.ToString();
    }

    /// <summary>What an encoded segment means; a text that is not encoded means itself.</summary>
    internal static string Decode(string segment) => Decoded(segment) ?? segment;

    /// <summary>The encoded form of a segment that is either encoded already, perhaps in another way, or written as it is.</summary>
    internal static string Read(string segment) => Encode(Decode(segment));

    /// <summary>Null where a percent sign is no part of an encoding.</summary>
    private static string? Decoded(string segment)
    {
        if (!segment.Contains('%', StringComparison.Ordinal))
            return segment;
        var bytes = new List<byte>(segment.Length);
        for (var at = 0; at < segment.Length;)
        {
            if (segment[at] != '%')
            {
                var end = segment.IndexOf('%', at) is var next and >= 0 ? next : segment.Length;
                bytes.AddRange(Encoding.UTF8.GetBytes(segment[at..end]));
                at = end;
            }
            else if (at + 2 < segment.Length && byte.TryParse(segment.AsSpan(at + 1, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var unit))
            {
                bytes.Add(unit);
                at += 3;
            }
            else
            {
                return null;
            }
        }

        try
        {
            return Strict.GetString([.. bytes]);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static bool IsPlain(char letter) => char.IsLetterOrDigit(letter) || letter is '-' or '_' or '.' or '~' or '@' or ':' or '+' or '[' or ']';
}
