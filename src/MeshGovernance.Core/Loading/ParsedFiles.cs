using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Settings;

namespace MeshGovernance.Core.Loading;

/// <summary>
/// What the last two loads parsed, and what an earlier run kept, known by content: a mesh that is loaded again costs only what has changed in
/// it. Nodes never change, so two meshes may share them.
/// </summary>
/// <param name="kept">What an earlier run kept; null where it kept nothing.</param>
public sealed class ParsedFiles(KeptFiles? kept = null)
{
    /// <summary>Fewer files parse as fast as they are unpacked.</summary>
    private const int FewestThatPay = 20;

    /// <summary>All files are written at once: one changed among many is parsed again more cheaply, one in so many is not.</summary>
    private const int OneInSoMany = 50;

    private ConcurrentDictionary<FileKey, KnownFile> last = [];
    private ConcurrentDictionary<FileKey, KnownFile> current = [];
    private int parsed;

    /// <summary>Whether so much had to be parsed that the next run should be spared it.</summary>
    public bool AreWorthKeeping => parsed >= Math.Max(FewestThatPay, current.Count / OneInSoMany);

    /// <summary>Whether nothing was read of this mesh before, in this run or an earlier one.</summary>
    public bool AreEmpty => kept is null && current.IsEmpty;

    /// <summary>Writes all of it for the next run.</summary>
    public void Keep(Stream stream)
    {
        Interlocked.Exchange(ref parsed, 0);
        KeptFiles.Write(stream, current.Concat(last).DistinctBy(file => file.Key));
    }

    internal void Begin() => (last, current) = (current, []);

    /// <summary>What a file was parsed to, or what <paramref name="parse"/> makes of it now; it is given the content where that had to be read already.</summary>
    /// <exception cref="UnreadableFileException">The content cannot be had.</exception>
    internal KnownFile Of(IFileTree tree, FileEntry file, string kind, ReadingLimits limits, Func<byte[]?, KnownFile> parse)
    {
        byte[]? content = null;
        var name = file.BlobId ?? BlobIdOf(content = tree.Read(file));
        var key = new FileKey(name, kind, limits);
        if (!current.TryGetValue(key, out var known) && !last.TryGetValue(key, out known))
            known = kept?.Find(key) ?? Parse();
        return current[key] = known;

        KnownFile Parse()
        {
            Interlocked.Increment(ref parsed);
            return parse(content);
        }
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
}

/// <summary>What a file is parsed to depends on: git's name for its content, of which kind it is, and how much it may ask.</summary>
internal sealed record FileKey(string Content, string Kind, ReadingLimits Limits);

/// <summary>What a file was parsed to, and where it departs from its standard.</summary>
internal sealed record KnownFile(ParsedFile Parsed, IReadOnlyList<Fault> Faults);
