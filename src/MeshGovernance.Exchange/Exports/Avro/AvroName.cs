using System.Globalization;
using System.Text;

namespace MeshGovernance.Exchange.Exports.Avro;

/// <summary>Names as Avro takes them: letters, digits and underscores, not beginning with a digit.</summary>
internal static class AvroName
{
    internal static bool Is(string text) => text.Length > 0 && !char.IsAsciiDigit(text[0]) && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '_');

    internal static string Of(string text)
    {
        if (Is(text))
            return text;
        var name = new StringBuilder();
        foreach (var letter in text)
            name.Append(char.IsAsciiLetterOrDigit(letter) || letter is '_' ? letter : '_');
        return name.Length == 0 || char.IsAsciiDigit(name[0]) ? $"_{name}" : name.ToString();
    }

    /// <summary>A name that is not taken yet.</summary>
    internal static string Free(string text, HashSet<string> taken)
    {
        var name = Of(text);
        var free = name;
        for (var number = 2; !taken.Add(free); number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{name}_{number}");
        return free;
    }
}
