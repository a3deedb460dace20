using System.Text;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Yaml.Reading;

/// <summary>From bytes to text: UTF-8 with or without a byte order mark, and nothing else.</summary>
internal static class SourceText
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    internal static string? Decode(byte[] content, out ParseFault? fault)
    {
        fault = Refuse(content);
        if (fault is not null)
            return null;
        try
        {
            return Strict.GetString(WithoutMark(content));
        }
        catch (DecoderFallbackException broken)
        {
            fault = new ParseFault(EngineRule.Encoding, At(LineOf(content, broken.Index)), "This line is not UTF-8: save the file in that encoding.");
            return null;
        }
    }

    private static ParseFault? Refuse(byte[] content) => content switch
    {
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] or [0, _, ..] or [_, 0, ..] =>
            new ParseFault(EngineRule.Encoding, TextRange.FileStart, "The file is UTF-16 or UTF-32: save it as UTF-8."),
        _ when content.AsSpan().StartsWith("version https://git-lfs."u8) =>
            new ParseFault(EngineRule.LfsPointer, TextRange.FileStart, "This is a pointer of Git LFS, not the file: keep descriptors out of LFS (git lfs untrack, then add the file again)."),
        _ => null,
    };

    private static ReadOnlySpan<byte> WithoutMark(byte[] content) =>
        content is [0xEF, 0xBB, 0xBF, ..] ? content.AsSpan(3) : content;

    private static int LineOf(byte[] content, int index) =>
        LineSpans.Of(Encoding.Latin1.GetString(content)).TakeWhile(line => line.Start <= index).Count();

    private static TextRange At(int line) => new(new Position(line, 1), new Position(line, 1));
}
