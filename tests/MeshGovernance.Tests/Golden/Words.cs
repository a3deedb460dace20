using System.Globalization;
using System.Text;

namespace MeshGovernance.Tests.Golden;

/// <summary>Splits a line into its words. Single quotes hold words with spaces together.</summary>
internal static class Words
{
    internal static string[] Of(string line)
    {
        var words = new List<string>();
        StringBuilder? word = null;
        var isQuoted = false;
        foreach (var letter in line)
        {
            if (letter == '\'')
            {
                isQuoted = !isQuoted;
                word ??= new StringBuilder();
            }
            else if (letter == ' ' && !isQuoted)
            {
                if (word is not null)
                    words.Add(word.ToString());
                word = null;
            }
            else
            {
                (word ??= new StringBuilder()).Append(letter);
            }
        }

        if (isQuoted)
            throw new FormatException($"A quote is not closed: {line}");
        if (word is not null)
            words.Add(word.ToString());
        return [.. words];
    }

    /// <summary>Bytes of a text in which <c>\n \r \t \\ \s</c> (a space), <c>\xHH</c> (a byte) and <c>\uHHHH</c> stand for what cannot be written.</summary>
    internal static byte[] Unescape(string text)
    {
        var bytes = new List<byte>();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] != '\\')
            {
                var length = char.IsHighSurrogate(text[i]) ? 2 : 1;
                bytes.AddRange(Encoding.UTF8.GetBytes(text.Substring(i, length)));
                i += length - 1;
                continue;
            }

            var (content, consumed) = text[++i] switch
            {
                'n' => ("\n"u8.ToArray(), 0),
                'r' => ("\r"u8.ToArray(), 0),
                't' => ("\t"u8.ToArray(), 0),
                's' => (" "u8.ToArray(), 0),
                '\\' => ("\\"u8.ToArray(), 0),
                'x' => (Convert.FromHexString(text.AsSpan(i + 1, 2)), 2),
                'u' => (Encoding.UTF8.GetBytes(((char)ushort.Parse(text.AsSpan(i + 1, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString()), 4),
                var other => throw new FormatException($"There is no escape \\{other}."),
            };
            bytes.AddRange(content);
            i += consumed;
        }

        return [.. bytes];
    }
}
