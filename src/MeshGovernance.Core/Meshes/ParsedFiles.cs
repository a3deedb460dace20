using System.Collections.Concurrent;
using System.Security.Cryptography;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Standards;

namespace MeshGovernance.Core.Meshes;

/// <summary>
/// What the last two loads parsed, known by content: a mesh that is loaded again costs only what has changed in it. Nodes never change,
/// so two meshes may share them.
/// </summary>
public sealed class ParsedFiles
{
    private ConcurrentDictionary<Key, Known> last = [];
    private ConcurrentDictionary<Key, Known> current = [];

    internal void Begin() => (last, current) = (current, []);

    /// <summary>What a file was parsed to, or what <paramref name="parse"/> makes of its content now.</summary>
    /// <exception cref="UnreadableFileException">The content cannot be had.</exception>
    internal (ParsedFile Parsed, IReadOnlyList<Fault> Faults) Of(
        IFileTree tree, PlacedFile placed, ReadingLimits limits, Func<byte[], (ParsedFile Parsed, IReadOnlyList<Fault> Faults)> parse)
    {
        byte[]? content = null;
        var name = placed.File.BlobId ?? Convert.ToHexStringLower(SHA256.HashData(content = tree.Read(placed.File)));
        var key = new Key(name, placed.Role, limits);
        if (!current.TryGetValue(key, out var known) && !last.TryGetValue(key, out known))
        {
            var (parsed, faults) = parse(content ?? tree.Read(placed.File));
            known = new Known(parsed, faults);
        }

        current[key] = known;
        return (known.Parsed, known.Faults);
    }

    private sealed record Key(string Content, FileRole Role, ReadingLimits Limits);

    private sealed record Known(ParsedFile Parsed, IReadOnlyList<Fault> Faults);
}
