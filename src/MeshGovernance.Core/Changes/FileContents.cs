using System.Globalization;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Loading;

namespace MeshGovernance.Core.Changes;

/// <summary>Tells whether two files hold the same. The ends of their lines do not count: git changes them between a commit and the disk.</summary>
internal static class FileContents
{
    internal static bool IsSame(FileEntry? before, IFileTree beforeTree, FileEntry? after, IFileTree afterTree)
    {
        if (before is null || after is null)
            return before == after;
        try
        {
            return (before.BlobId ?? ParsedFiles.BlobIdOf(beforeTree.Read(before))) == (after.BlobId ?? ParsedFiles.BlobIdOf(afterTree.Read(after)))
                || Lines(beforeTree.Read(before)).SequenceEqual(Lines(afterTree.Read(after)));
        }
        catch (UnreadableFileException)
        {
            return false;
        }
    }

    internal static string Size(long count, string unit) => string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");

    private static IEnumerable<byte> Lines(byte[] content) => content.Where(letter => letter != '\r');
}
