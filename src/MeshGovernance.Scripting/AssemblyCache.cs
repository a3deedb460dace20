using System.Security.Cryptography;
using System.Text;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Meshes;

namespace MeshGovernance.Scripting;

/// <summary>
/// Compiled policies on disk, one file each, named by what they depend on. A file that is damaged or cannot be written costs a
/// compilation, never a wrong verdict.
/// </summary>
internal sealed class AssemblyCache(string folder)
{
    private const int Format = 2;
    private const int HashSize = 32;

    internal CompiledPolicy? Find(string key)
    {
        try
        {
            var content = File.ReadAllBytes(PathOf(key));
            if (content.Length < HashSize || !SHA256.HashData(content.AsSpan(HashSize)).AsSpan().SequenceEqual(content.AsSpan(0, HashSize)))
                return null;
            using var reader = new BinaryReader(new MemoryStream(content, HashSize, content.Length - HashSize), Encoding.UTF8);
            if (reader.ReadInt32() != Format || reader.ReadString() != key)
                return null;
            var digest = reader.ReadString();
            var earlier = new EarlierDigest(reader.ReadString(), reader.ReadBoolean());
            return new CompiledPolicy(reader.ReadBytes(reader.ReadInt32()), reader.ReadBytes(reader.ReadInt32()), digest, []) { Earlier = earlier };
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }

    internal void Keep(string key, CompiledPolicy compiled)
    {
        using var content = new MemoryStream();
        using (var writer = new BinaryWriter(content, Encoding.UTF8, leaveOpen: true))
        {
            writer.Write(Format);
            writer.Write(key);
            writer.Write(compiled.Digest);
            writer.Write(compiled.Earlier?.Digest ?? "");
            writer.Write(compiled.Earlier?.IsCertain == true);
            writer.Write(compiled.Assembly.Length);
            writer.Write(compiled.Assembly);
            writer.Write(compiled.Symbols.Length);
            writer.Write(compiled.Symbols);
        }

        var bytes = content.ToArray();
        try
        {
            Directory.CreateDirectory(folder);
            var temporary = Path.Combine(folder, Path.GetRandomFileName());
            File.WriteAllBytes(temporary, [.. SHA256.HashData(bytes), .. bytes]);
            File.Move(temporary, PathOf(key), overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            // Without a cache the check is slower, and no less right.
        }
    }

    private string PathOf(string key) => Path.Combine(folder, key + ".policy");
}
