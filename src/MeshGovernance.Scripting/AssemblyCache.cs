using System.Text;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Meshes;

namespace MeshGovernance.Scripting;

/// <summary>Compiled policies from one run to the next, by what they depend on.</summary>
internal sealed class AssemblyCache(IContentStore store)
{
    private const int Format = 3;

    internal CompiledPolicy? Find(string key)
    {
        if (store.Find(key) is not { } content)
            return null;
        using var reader = new BinaryReader(new MemoryStream(content.Array!, content.Offset, content.Count), Encoding.UTF8);
        if (reader.ReadInt32() != Format)
            return null;
        var digest = reader.ReadString();
        var earlier = new EarlierDigest(reader.ReadString(), reader.ReadBoolean());
        return new CompiledPolicy(reader.ReadBytes(reader.ReadInt32()), reader.ReadBytes(reader.ReadInt32()), digest, []) { Earlier = earlier };
    }

    internal void Keep(string key, CompiledPolicy compiled) => store.Keep(key, stream =>
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Format);
        writer.Write(compiled.Digest);
        writer.Write(compiled.Earlier?.Digest ?? "");
        writer.Write(compiled.Earlier?.IsCertain == true);
        writer.Write(compiled.Assembly.Length);
        writer.Write(compiled.Assembly);
        writer.Write(compiled.Symbols.Length);
        writer.Write(compiled.Symbols);
    });
}
