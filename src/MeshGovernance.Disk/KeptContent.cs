using System.Security.Cryptography;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Disk;

/// <summary>Content as files in the user's cache.</summary>
/// <param name="folder">Where they lie.</param>
/// <param name="extension">What their names end in: <c>.parsed</c>.</param>
public sealed class KeptContent(string folder, string extension) : IContentStore
{
    private const string Temporary = ".new";

    public ArraySegment<byte>? Find(string key)
    {
        try
        {
            // A pipe or a device says that it is empty, and a link leads to whatever it likes: none of them is opened.
            if (new FileInfo(PathOf(key)) is not { Exists: true, LinkTarget: null, Length: >= SHA256.HashSizeInBytes })
                return null;
            var file = File.ReadAllBytes(PathOf(key));
            var content = new ArraySegment<byte>(file, SHA256.HashSizeInBytes, file.Length - SHA256.HashSizeInBytes);
            var isWhole = HashOf(key, content).AsSpan().SequenceEqual(file.AsSpan(0, SHA256.HashSizeInBytes));
            return isWhole ? content : default(ArraySegment<byte>?);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    public void Keep(string key, Action<Stream> write)
    {
        try
        {
            Directory.CreateDirectory(folder);
            Write(PathOf(key), key, write);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Without a cache the work is done again, and no less right.
        }
    }

    /// <summary>
    /// Writes a file beside, which then takes the place: whole, or not at all. Its name is always the same, so that a run which was ended in between
    /// leaves one file at most, and the next run writes over it; two at once would meet there, and one of them goes without.
    /// </summary>
    private static void Write(string path, string key, Action<Stream> write)
    {
        var beside = path + Temporary;
        var file = new FileStream(beside, FileMode.Create, FileAccess.Write, FileShare.None);
        try
        {
            using (file)
                Fill(file, key, write);
            File.Move(beside, path, overwrite: true);
        }
        finally
        {
            File.Delete(beside);
        }
    }

    private static void Fill(FileStream file, string key, Action<Stream> write)
    {
        using var hash = SHA256.Create();
        file.Write(new byte[SHA256.HashSizeInBytes]);
        var start = Start(key);
        hash.TransformBlock(start, 0, start.Length, null, 0);
        using (var hashed = new CryptoStream(file, hash, CryptoStreamMode.Write, leaveOpen: true))
            write(hashed);
        file.Position = 0;
        file.Write(hash.Hash!);
    }

    /// <summary>Removes all but the files that were written last.</summary>
    public void Thin(int most)
    {
        try
        {
            foreach (var old in new DirectoryInfo(folder).GetFiles("*" + extension).OrderByDescending(file => file.LastWriteTimeUtc).Skip(most))
                old.Delete();
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Another run may be removing them too.
        }
    }

    private string PathOf(string key) => Path.Combine(folder, Convert.ToHexStringLower(HashOf(key, [])) + extension);

    /// <summary>The key is part of it, so that a file under another's name is a damaged one.</summary>
    private static byte[] HashOf(string key, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Start(key));
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }

    private static byte[] Start(string key) => new HashInput("kept content").Add(key).ToBytes();
}
