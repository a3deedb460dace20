using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MeshGovernance.Exchange.Exports;

/// <summary>The path of a file whose parts are named by strangers: it never leads out of its folder, and any file system takes it.</summary>
internal static class ExportPath
{
    private const int Longest = 100;

    private static readonly string[] Devices = ["CON", "PRN", "AUX", "NUL", "COM", "LPT"];

    internal static string Of(params IEnumerable<string> names) => string.Join('/', names.Select(Segment));

    /// <summary>The same paths, where two that differ only by case, which some file systems take for one, are told apart.</summary>
    internal static IEnumerable<string> Apart(IEnumerable<string> paths)
    {
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var path in paths)
        {
            var free = path;
            for (var number = 2; !taken.Add(free); number++)
                free = Numbered(path, number);
            yield return free;
        }
    }

    private static string Numbered(string path, int number)
    {
        var name = path.LastIndexOf('/') + 1;

        // A version has dots of its own: behind it, one dot is left.
        var dot = path.IndexOf('@', name) < 0 ? path.IndexOf('.', name + 1) : path.LastIndexOf('.');
        if (dot <= name)
            dot = path.Length;
        return string.Create(CultureInfo.InvariantCulture, $"{path[..dot]}~{number}{path[dot..]}");
    }

    private static string Segment(string name)
    {
        var encoded = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' or '@' or '+' || (rune.Value == '.' && encoded.Length > 0))
                encoded.Append(rune);
            else
                foreach (var unit in Encoding.UTF8.GetBytes(rune.ToString()))
                    encoded.Append(CultureInfo.InvariantCulture, $"%{unit:X2}");
        var segment = encoded.Length == 0 ? "%" : encoded.ToString();
        if (segment[^1] == '.')
            segment = $"{segment[..^1]}%2E";
        if (Devices.Contains(segment.Split('.')[0].TrimEnd("0123456789".ToCharArray()), StringComparer.OrdinalIgnoreCase))
            segment = $"_{segment}";
        return segment.Length <= Longest ? segment : Shortened(segment);
    }

    /// <summary>The end stays, since it says what kind of file it is.</summary>
    private static string Shortened(string segment)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(segment)).AsSpan(0, 6));
        return $"{Whole(segment[..(Longest - 40)])}~{hash}{segment[^20..]}";
    }

    private static string Whole(string text) => char.IsHighSurrogate(text[^1]) ? text[..^1] : text;
}
