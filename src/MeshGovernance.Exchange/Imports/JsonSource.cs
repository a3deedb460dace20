using System.Globalization;
using System.Text.Json;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports;

/// <summary>A file of a source that is JSON.</summary>
internal static class JsonSource
{
    private const int Deepest = 64;

    internal static readonly JsonReaderOptions Reading = new() { MaxDepth = Deepest, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    private static readonly JsonDocumentOptions Options = new() { MaxDepth = Deepest, CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, AllowDuplicateProperties = false };

    /// <summary>What the file holds; null with a fault where it is no JSON. The value outlives its document.</summary>
    internal static JsonElement? Parse(SourceFile file, List<SourceRemark> faults)
    {
        try
        {
            using var document = JsonDocument.Parse(WithoutMark(file.Content), Options);
            return document.RootElement.Clone();
        }
        catch (JsonException broken)
        {
            var line = broken.LineNumber is { } number ? (int?)(number + 1) : null;
            var where = line is null ? "" : string.Create(CultureInfo.InvariantCulture, $" at line {line}");
            faults.Add(new SourceRemark(new Origin(file.Path, Line: line), $"The file is no JSON{where}: it may be half-written, have a key twice, or hold more than {Deepest} levels. Mend it and import again."));
            return null;
        }
    }

    /// <summary>Some editors begin a file with a mark of its encoding.</summary>
    internal static ReadOnlySpan<byte> WithoutMark(ReadOnlySpan<byte> content) => content.StartsWith("\uFEFF"u8) ? content[3..] : content;

    private static ReadOnlyMemory<byte> WithoutMark(ReadOnlyMemory<byte> content) => content.Span.StartsWith("\uFEFF"u8) ? content[3..] : content;
}
