using System.Collections.Concurrent;
using MeshGovernance.Core.Checks;
using MeshGovernance.Core.Files;

namespace MeshGovernance.Engine.Sites;

/// <summary>The files of a catalog that mesh itself went wrong on. Each says so in its own place, and the others are made.</summary>
internal sealed class PageFaults
{
    private readonly ConcurrentDictionary<string, string> messages = new(StringComparer.Ordinal);

    /// <summary>The files, by their paths, and what went wrong with each.</summary>
    internal IReadOnlyList<PageFault> All => [.. messages.OrderBy(fault => fault.Key, StringComparer.Ordinal).Select(fault => new PageFault(fault.Key, fault.Value))];

    /// <summary>The same file, whose content says what went wrong where it cannot be made.</summary>
    internal SiteFile Around(SiteFile file) => file with { Content = () => ContentOf(file) };

    private ReadOnlyMemory<byte> ContentOf(SiteFile file)
    {
        try
        {
            return file.Content();
        }
        catch (Exception error) when (FaultNet.Catches(error))
        {
            messages[file.Path] = FaultNet.Said(error);
            return file.Path.EndsWith(".html", StringComparison.Ordinal)
                ? "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>Fault</title><p>This page cannot be shown: that is a fault of mesh itself.</p></html>\n"u8.ToArray()
                : ReadOnlyMemory<byte>.Empty;
        }
    }
}

/// <summary>A file of a catalog that could not be made.</summary>
/// <param name="File">Its path in the site.</param>
/// <param name="Message">What went wrong, in a line.</param>
public sealed record PageFault(string File, string Message);
