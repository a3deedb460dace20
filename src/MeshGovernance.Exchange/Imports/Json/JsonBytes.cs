using System.Text.Unicode;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports.Json;

/// <summary>The bytes of a JSON file whose every text can be read as one.</summary>
internal static class JsonBytes
{
    private static ReadOnlySpan<byte> Mark => [0xEF, 0xBB, 0xBF];

    /// <summary>The text without a byte order mark.</summary>
    internal static ReadOnlySpan<byte> Of(SourceFile file) => TextOf(file).Span;

    /// <summary>The same for those who keep it.</summary>
    internal static ReadOnlyMemory<byte> TextOf(SourceFile file) => file.Content.Span.StartsWith(Mark) ? file.Content[Mark.Length..] : file.Content;

    /// <summary>How a file begins, for those who ask whose it is.</summary>
    internal static ReadOnlySpan<byte> Beginning(SourceFile file, int length) => Of(file) is var text && text.Length > length ? text[..length] : text;

    /// <summary>What keeps a text of the file from being one: bytes that are no UTF-8, or half of a letter behind <c>\u</c>.</summary>
    internal static SourceRemark? FaultOf(SourceFile file)
    {
        var text = Of(file);
        if (!Utf8.IsValid(text))
            return new SourceRemark(new Origin(file.Path), "The file is not UTF-8, as JSON must be: have it written again.");
        return HalfLetter(text) is { } at
            ? new SourceRemark(new Origin(file.Path, Line: 1 + text[..at].Count((byte)'\n')), "A '\\u' here stands for half a letter: have the file written again, with whole letters.")
            : null;
    }

    private static int? HalfLetter(ReadOnlySpan<byte> text)
    {
        for (var at = text.IndexOf((byte)'\\'); at >= 0 && at < text.Length - 1;)
        {
            var half = HalfAt(text[at..]);
            if (half is 'l' || (half is 'h' && HalfAt(text[Math.Min(at + 6, text.Length)..]) is not 'l'))
                return at;
            at += half is 'h' ? 12 : 2;
            var next = at < text.Length ? text[at..].IndexOf((byte)'\\') : -1;
            at = next < 0 ? text.Length : at + next;
        }

        return null;
    }

    /// <summary>Which half of a letter an escape stands for: h for the first, l for the second.</summary>
    private static char? HalfAt(ReadOnlySpan<byte> text) => text is [(byte)'\\', (byte)'u', (byte)'d' or (byte)'D', var digit, ..]
        ? digit switch
        {
            (byte)'8' or (byte)'9' or (byte)'a' or (byte)'b' or (byte)'A' or (byte)'B' => 'h',
            >= (byte)'c' and <= (byte)'f' or >= (byte)'C' and <= (byte)'F' => 'l',
            _ => null,
        }
        : null;
}
