using System.Security.Cryptography;
using System.Text;

namespace MeshGovernance.Exchange.Exports.Backstage;

/// <summary>Names as Backstage takes them: letters, digits and single separators between them, at most 63.</summary>
internal static class EntityName
{
    private const int Longest = 63;

    /// <summary>A text that has to be changed for it gets a mark, so that two texts never share a name.</summary>
    internal static string Of(params IEnumerable<string> parts)
    {
        // Words of a name are set apart by dashes, as people call their groups.
        var text = string.Join('.', parts).Trim().Replace(' ', '-');
        var name = string.Concat(text.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '-')).Trim('-', '_', '.');
        if (name == text && name.Length is > 0 and <= Longest)
            return name;
        var mark = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 4));
        var start = name[..Math.Min(name.Length, Longest - mark.Length - 1)].TrimEnd('-', '_', '.');
        return start.Length == 0 ? mark : $"{start}-{mark}";
    }

    /// <summary>A tag has small letters, digits and a few signs; null where nothing is left of it.</summary>
    internal static string? Tag(string text)
    {
        var tag = string.Join('-', string.Concat(text.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is ':' or '+' or '#' ? letter : '-')).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return tag.Length is > 0 and <= Longest ? tag : null;
    }
}
