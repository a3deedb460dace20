using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using LibGit2Sharp;

namespace MeshGovernance.Git;

/// <summary>
/// The list of what a work tree holds, which git calls its index. LibGit2Sharp does not tell which files git keeps off the disk, and opens no list in
/// which a folder that is off the disk stands as one.
/// </summary>
internal static class IndexFile
{
    private const string Name = "index";
    private const int HeaderLength = 12;
    private const int ChecksumLength = 20;
    private const int ModeAt = 24;
    private const int IdAt = 40;
    private const int IdLength = 20;
    private const int FlagsAt = 60;
    private const int PathAt = 62;
    private const int Extended = 0x4000;
    private const int SkipWorktree = 0x4000;
    private const int ShortestEntry = PathAt + 1;

    /// <summary>The extension of a list whose other half lies in a second file.</summary>
    private const string Split = "link";

    /// <exception cref="GitException">The list is damaged, or in a form that this does not know.</exception>
    internal static IReadOnlyList<IndexedFile> Read(string gitFolder)
    {
        var file = new FileInfo(Path.Combine(gitFolder, Name));
        if (!file.Exists)
            return [];
        if (FileType.IsSpecial(file))
            throw Damaged();
        try
        {
            return Entries(File.ReadAllBytes(file.FullName));
        }
        catch (Exception broken) when (broken is ArgumentException or IndexOutOfRangeException or OverflowException)
        {
            throw Damaged();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new GitException("Git's index cannot be read from the disk.", "See that you may read '.git/index'.");
        }
    }

    private static List<IndexedFile> Entries(byte[] content)
    {
        if (content.Length < HeaderLength + ChecksumLength || !content.AsSpan(0, 4).SequenceEqual("DIRC"u8) || !IsWhole(content))
            throw Damaged();
        var (version, count) = (Number(content, 4), Number(content, 8));
        if (version is < 2 or > 4 || count > content.Length / ShortestEntry)
            throw Damaged();
        var entries = new List<IndexedFile>((int)count);
        var (at, before) = (HeaderLength, Array.Empty<byte>());
        for (var left = count; left > 0; left--)
        {
            var flags = BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at + FlagsAt));
            var isExtended = (flags & Extended) != 0;
            var isSkipped = isExtended && (BinaryPrimitives.ReadUInt16BigEndian(content.AsSpan(at + PathAt)) & SkipWorktree) != 0;
            var start = at + PathAt + (isExtended ? 2 : 0);
            var kept = version == 4 ? before.Length - Dropped(content, ref start) : 0;
            var end = start + content.AsSpan(start).IndexOf((byte)0);
            byte[] path = [.. before.AsSpan(0, kept), .. content.AsSpan(start, end - start)];
            entries.Add(new IndexedFile(Encoding.UTF8.GetString(path), (Mode)Number(content, at + ModeAt), new ObjectId(content.AsSpan(at + IdAt, IdLength).ToArray()), isSkipped));
            (before, at) = (path, version == 4 ? end + 1 : at + ((end - at + 8) & ~7));
        }

        for (; at + 8 <= content.Length - ChecksumLength; at = checked(at + 8 + (int)Number(content, at + 4)))
            if (Encoding.ASCII.GetString(content, at, 4) == Split)
                throw new GitException("Git keeps the index of this repository in two files, and mesh cannot read the second.", "'git update-index --no-split-index' makes it one.");
        return entries;
    }

    /// <summary>How many bytes of the path before do not begin this one.</summary>
    private static int Dropped(byte[] content, ref int at)
    {
        int next = content[at++];
        var number = next & 0x7F;
        while ((next & 0x80) != 0)
        {
            next = content[at++];
            number = checked(((number + 1) << 7) | (next & 0x7F));
        }

        return number;
    }

    /// <summary>Git may be told to save the time for the checksum: then it is all zeros.</summary>
    [SuppressMessage("Security", "CA5350:Do Not Use Weak Cryptographic Algorithms", Justification = "It is git's own checksum, and keeps nobody out.")]
    private static bool IsWhole(byte[] content) =>
        !content.AsSpan(^ChecksumLength..).ContainsAnyExcept((byte)0) || content.AsSpan(^ChecksumLength..).SequenceEqual(SHA1.HashData(content.AsSpan(..^ChecksumLength)));

    private static uint Number(byte[] content, int at) => BinaryPrimitives.ReadUInt32BigEndian(content.AsSpan(at));

    private static GitException Damaged() => new("Git's index is damaged.", "'git fsck' says what else is; without '.git/index', 'git reset' writes it anew.");
}

/// <summary>A line of git's index: a file, or a folder whose files are all off the disk.</summary>
/// <param name="Path">The path; with a slash at its end where it is a folder.</param>
/// <param name="Mode">What it is.</param>
/// <param name="Id">Git's name for the content.</param>
/// <param name="IsSkipped">Whether git keeps it off the disk.</param>
internal sealed record IndexedFile(string Path, Mode Mode, ObjectId Id, bool IsSkipped)
{
    internal bool IsFolder => Mode == Mode.Directory;
}
