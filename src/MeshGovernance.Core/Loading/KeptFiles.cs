using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;
using MeshGovernance.Wire;

namespace MeshGovernance.Core.Loading;

/// <summary>Parsed files as one run keeps them for the next. Each is unpacked when it is asked for, whoever asks and on whichever thread.</summary>
public sealed class KeptFiles
{
    private const int MostFiles = 10_000_000;

    private readonly byte[] content;
    private readonly List<string> texts = [];
    private readonly Dictionary<FileKey, (int Start, int Length)> files = [];

    private KeptFiles(ArraySegment<byte> kept)
    {
        content = kept.Array!;
        using var reader = new WireReader(content, kept.Offset, kept.Count, texts);
        for (var count = reader.Number(WireWriter.MostShared + 1); count > 0; count--)
            texts.Add(reader.Required());
        var kinds = new string[reader.Number(byte.MaxValue)];
        for (var i = 0; i < kinds.Length; i++)
            kinds[i] = reader.Required();
        for (var count = reader.Number(MostFiles); count > 0; count--)
        {
            var key = new FileKey(
                Convert.ToHexStringLower(reader.Bytes()),
                reader.Byte() is var kind && kind < kinds.Length ? kinds[kind] : throw new WireException("there is no such kind"),
                new ReadingLimits(reader.Number(), reader.Number(), reader.Number()));
            var length = reader.Number(content.Length + 1);
            files[key] = (reader.Position, length);
            reader.Skip(length);
        }
    }

    /// <summary>What <see cref="ParsedFiles.Keep"/> wrote; null where this is something else.</summary>
    public static KeptFiles? Read(ArraySegment<byte> kept)
    {
        try
        {
            return new KeptFiles(kept);
        }
        catch (WireException)
        {
            return null;
        }
    }

    internal KnownFile? Find(FileKey key) => files.TryGetValue(key, out var place) ? KnownFileCodec.Read(content, place.Start, place.Length, texts) : null;

    internal static void Write(Stream stream, IEnumerable<KeyValuePair<FileKey, KnownFile>> known)
    {
        var all = known.OrderBy(file => file.Key.Content, StringComparer.Ordinal).ToList();
        var shared = TextsOf(all.Select(file => file.Value.Parsed));
        using var writer = new WireWriter(stream, []);
        writer.Number(shared.Count);
        foreach (var text in shared.Keys)
            writer.Text(text);
        var kinds = all.Select(file => file.Key.Kind).Distinct().ToList();
        writer.Number(kinds.Count);
        foreach (var kind in kinds)
            writer.Text(kind);
        writer.Number(all.Count);

        // Before each file stands how long it is, so that it can be skipped; that is known once it is packed.
        using var packed = new MemoryStream();
        using var packer = new WireWriter(packed, shared);
        foreach (var (key, file) in all)
        {
            writer.Bytes(Convert.FromHexString(key.Content));
            writer.Byte((byte)kinds.IndexOf(key.Kind));
            writer.Number(checked((int)Math.Min(int.MaxValue, key.Limits.FileBytes)));
            writer.Number(key.Limits.Nesting);
            writer.Number(key.Limits.AliasNodes);
            packed.SetLength(0);
            KnownFileCodec.Write(packer, file);
            packer.Flush();
            writer.Bytes(packed.GetBuffer().AsSpan(0, (int)packed.Length));
        }
    }

    /// <summary>The short texts, each once and by its number: most texts of a mesh are such, and they are shared in memory too.</summary>
    private static Dictionary<string, int> TextsOf(IEnumerable<ParsedFile> files)
    {
        var shared = new Dictionary<string, int>();
        foreach (var file in files)
            if (file.Root is { } root)
                Add(root);
        return shared;

        void Add(Node node)
        {
            AddText(node.Text);
            foreach (var key in node.OwnKeys)
                AddText(key);
            foreach (var item in node.OwnItems)
                Add(item);
        }

        void AddText(string? text)
        {
            if (text is not null && text.Length <= WireWriter.LongestShared && shared.Count < WireWriter.MostShared)
                shared.TryAdd(text, shared.Count);
        }
    }
}
