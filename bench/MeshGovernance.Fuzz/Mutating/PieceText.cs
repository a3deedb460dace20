using System.Globalization;
using System.Text;

namespace MeshGovernance.Fuzz.Mutating;

/// <summary>Writes pieces as YAML, line by line or in brackets.</summary>
internal static class PieceText
{
    /// <summary>Deeper than this, a block would be more indentation than text.</summary>
    private const int DeepestBlock = 60;

    internal static string Of(Piece root, bool inBrackets)
    {
        var text = new StringBuilder();
        Write(text, root, inBrackets ? DeepestBlock : 0);
        return text.Append('\n').ToString();
    }

    private static void Write(StringBuilder text, Piece piece, int depth)
    {
        if (piece.Before.Length > 0)
            text.Append(piece.Before).Append(' ');
        switch (piece.Kind)
        {
            case PieceKind.Plain:
                text.Append(piece.Text);
                break;
            case PieceKind.Quoted:
                text.Append(Quoted(piece.Text));
                break;
            case PieceKind.Alias:
                text.Append('*').Append(piece.Text);
                break;
            default:
                WriteItems(text, piece, depth);
                break;
        }
    }

    private static void WriteItems(StringBuilder text, Piece piece, int depth)
    {
        var isMap = piece.Kind == PieceKind.Map;
        if (piece.Items.Count == 0 || depth >= DeepestBlock)
        {
            text.Append(isMap ? '{' : '[');
            foreach (var (index, (key, value)) in piece.Items.Index())
            {
                text.Append(index == 0 ? "" : ", ").Append(isMap ? KeyText(key) + ": " : "");
                Write(text, value, DeepestBlock);
            }

            text.Append(isMap ? '}' : ']');
            return;
        }

        foreach (var (key, value) in piece.Items)
        {
            text.Append('\n').Append(' ', depth * 2).Append(isMap ? KeyText(key) + ": " : "- ");
            Write(text, value, depth + 1);
        }
    }

    private static string KeyText(string key) => key.Length > 0 && key.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_') ? key : Quoted(key);

    private static string Quoted(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
            quoted.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                < ' ' or '\u007f' or (>= '\u0080' and < '\u00a0') or (>= '\u2028' and <= '\u202e') or '\ufeff' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => letter.ToString(),
            });
        return quoted.Append('"').ToString();
    }
}
