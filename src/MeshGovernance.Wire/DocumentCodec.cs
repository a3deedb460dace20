using MeshGovernance.Policies;

namespace MeshGovernance.Wire;

/// <summary>The nodes of a file in their compact form: no places, no comments, nothing that a policy may not know.</summary>
internal static class DocumentCodec
{
    private const int MostChildren = 10_000_000;

    internal static void Write(WireWriter writer, Document document)
    {
        writer.Byte((byte)document.Kind);
        writer.Number(document.Keys.Count);
        foreach (var key in document.Keys)
            writer.Text(key);
        Write(writer, document.Root);
    }

    internal static Document Read(WireReader reader, int index)
    {
        var kind = (DocumentKind)reader.Byte();
        var keys = new string[reader.Number(16)];
        for (var i = 0; i < keys.Length; i++)
            keys[i] = reader.Required();
        return new Document(index, kind, keys, Read(reader));
    }

    internal static Node Read(WireReader reader)
    {
        var ordinal = 0;
        return Read(reader, ref ordinal);
    }

    internal static void Write(WireWriter writer, Node node)
    {
        writer.Byte((byte)node.Kind);
        if (node.IsScalar)
        {
            if (node.Kind != NodeKind.Null)
                writer.Text(node.Text);
            return;
        }

        var (keys, items) = (node.OwnKeys, node.OwnItems);
        writer.Number(items.Length);
        for (var i = 0; i < items.Length; i++)
        {
            if (node.Kind == NodeKind.Map)
                writer.Text(keys[i]);
            Write(writer, items[i]);
        }
    }

    private static Node Read(WireReader reader, ref int ordinal)
    {
        var own = ordinal++;
        var kind = (NodeKind)reader.Byte();
        if (kind == NodeKind.Null)
            return Node.Scalar(own, kind, null);
        if (kind < NodeKind.List)
            return Node.Scalar(own, kind, reader.Required());
        var count = reader.Number(MostChildren);
        var items = new Node[count];
        var keys = kind == NodeKind.Map ? new string[count] : [];
        for (var i = 0; i < count; i++)
        {
            if (kind == NodeKind.Map)
                keys[i] = reader.Required();
            items[i] = Read(reader, ref ordinal);
        }

        return kind == NodeKind.Map ? Node.Map(own, keys, items) : Node.List(own, items);
    }
}
