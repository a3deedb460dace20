using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
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
        var name = placed.File.BlobId ?? BlobIdOf(content = tree.Read(placed.File));
        var key = new Key(name, placed.Role, limits);
        if (!current.TryGetValue(key, out var known) && !last.TryGetValue(key, out known))
        {
            var (parsed, faults) = parse(content ?? tree.Read(placed.File));
            known = new Known(parsed, faults);
        }

        current[key] = known;
        return (known.Parsed, known.Faults);
    }

    /// <summary>Git's name for a content, so that a file on the disk is known to be the one of a commit.</summary>
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "It is git's own name for the content, and keeps nobody out.")]
    internal static string BlobIdOf(byte[] content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
        hash.AppendData(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {content.Length}\0")));
        hash.AppendData(content);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private sealed record Key(string Content, FileRole Role, ReadingLimits Limits);

    private sealed record Known(ParsedFile Parsed, IReadOnlyList<Fault> Faults);
}
