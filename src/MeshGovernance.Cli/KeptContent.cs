using System.Security.Cryptography;
using System.Text;

namespace MeshGovernance.Cli;

/// <summary>
/// Files in the user's cache, named by what they depend on. One that is damaged or cannot be written costs the work that it would have
/// spared, never a wrong answer.
/// </summary>
/// <param name="folder">Where they lie.</param>
/// <param name="extension">What their names end in: <c>.parsed</c>.</param>
internal sealed class KeptContent(string folder, string extension)
{
    /// <summary>What was kept under a key; null where nothing was, or it is not what was written.</summary>
    internal ArraySegment<byte>? Find(string key)
    {
        try
        {
            var file = File.ReadAllBytes(PathOf(key));
            if (file.Length < SHA256.HashSizeInBytes)
                return null;
            var content = new ArraySegment<byte>(file, SHA256.HashSizeInBytes, file.Length - SHA256.HashSizeInBytes);
            var isWhole = HashOf(key, content).AsSpan().SequenceEqual(file.AsSpan(0, SHA256.HashSizeInBytes));
            return isWhole ? content : default(ArraySegment<byte>?);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    internal void Keep(string key, byte[] content)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var temporary = Path.Combine(folder, Path.GetRandomFileName());
            using (var stream = File.Create(temporary))
            {
                stream.Write(HashOf(key, content));
                stream.Write(content);
            }

            File.Move(temporary, PathOf(key), overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Without a cache the work is done again, and no less right.
        }
    }

    /// <summary>Removes all but the files that were written last.</summary>
    internal void Thin(int most)
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
        hash.AppendData(Encoding.UTF8.GetBytes(key + "\n"));
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }
}
