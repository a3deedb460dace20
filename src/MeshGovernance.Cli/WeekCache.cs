using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MeshGovernance.Core.Catalog;

namespace MeshGovernance.Cli;

/// <summary>
/// Judged weeks on disk, one file each, named by what they depend on: the tool, the content of the mesh and the day. A file that is damaged
/// or cannot be written costs a judgement, never a wrong point.
/// </summary>
internal sealed class WeekCache(string folder)
{
    private static readonly string Tool = $"{OpenMesh.Version} {typeof(JudgedWeek).Module.ModuleVersionId}";

    internal JudgedWeek? Find(string tree, DateOnly day)
    {
        try
        {
            var content = File.ReadAllBytes(PathOf(tree, day));
            return content.Length > SHA256.HashSizeInBytes && HashOf(tree, day, content.AsSpan(SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(content.AsSpan(0, SHA256.HashSizeInBytes))
                ? JudgedWeek.Read(content.AsMemory(SHA256.HashSizeInBytes))
                : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    internal void Keep(string tree, DateOnly day, JudgedWeek week)
    {
        var content = week.Write();
        try
        {
            Directory.CreateDirectory(folder);
            var temporary = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllBytes(temporary, [.. HashOf(tree, day, content), .. content]);
            File.Move(temporary, PathOf(tree, day), overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Without a cache the build is slower, and no less right.
        }
    }

    private string PathOf(string tree, DateOnly day) => Path.Combine(folder, Convert.ToHexStringLower(HashOf(tree, day, [])) + ".week");

    /// <summary>The key is part of it, so that a file under another's name is a damaged one.</summary>
    private static byte[] HashOf(string tree, DateOnly day, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{Tool}\n{tree}\n{day:O}\n")));
        hash.AppendData(content);
        return hash.GetHashAndReset();
    }
}
