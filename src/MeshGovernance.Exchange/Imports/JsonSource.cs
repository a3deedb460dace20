using System.Globalization;
using System.Text.Json;
using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Json;

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
            using var document = JsonDocument.Parse(JsonBytes.TextOf(file), Options);
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
}
