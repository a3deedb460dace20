using MeshGovernance.Policies;

namespace MeshGovernance.Wire;

/// <summary>What differs from the state before, with the files of that state: those that the mesh still has are named, not sent.</summary>
internal static class DifferencesCodec
{
    private const int Most = 100_000_000;
    private const byte Nothing = 0;
    private const byte Compared = 1;

    internal static void Write(WireWriter writer, Differences? differences, IReadOnlyList<Document> now)
    {
        writer.Byte(differences is null ? Nothing : Compared);
        if (differences is null)
            return;
        var places = now.Index().DistinctBy(document => document.Item.Root).ToDictionary(document => document.Item.Root, document => document.Index);
        writer.Number(differences.Before.Count);
        foreach (var document in differences.Before)
        {
            var place = places.TryGetValue(document.Root, out var same) && now[same].Kind == document.Kind && now[same].Keys.SequenceEqual(document.Keys) ? same : -1;
            writer.Number(place + 1);
            if (place < 0)
                DocumentCodec.Write(writer, document);
        }

        writer.Number(differences.Products.Count);
        foreach (var product in differences.Products)
        {
            writer.Number((product.Before ?? -1) + 1);
            writer.Number((product.After ?? -1) + 1);
            writer.Number(product.Changes.Count);
            foreach (var change in product.Changes)
                Write(writer, change);
        }
    }

    internal static Differences? Read(WireReader reader, IReadOnlyList<Document> now)
    {
        if (reader.Byte() == Nothing)
            return null;
        var before = new Document[reader.Number(Most)];
        for (var i = 0; i < before.Length; i++)
            before[i] = reader.Number(now.Count + 1) - 1 is var place and >= 0 ? now[place] with { Index = now.Count + i } : DocumentCodec.Read(reader, now.Count + i);
        var products = new ProductDifference[reader.Number(Most)];
        for (var i = 0; i < products.Length; i++)
        {
            var (old, current) = (Number(reader), Number(reader));
            var changes = new Difference[reader.Number(Most)];
            for (var j = 0; j < changes.Length; j++)
                changes[j] = ReadChange(reader);
            products[i] = new ProductDifference(old, current, changes);
        }

        return new Differences(before, products);
    }

    private static void Write(WireWriter writer, Difference change)
    {
        writer.Byte((byte)change.Type);
        writer.Text(change.Title);
        writer.Text(change.Kind);
        writer.Text(change.Field);
        writer.Byte(change.Severity is { } severity ? (byte)(severity + 1) : (byte)0);
        writer.Text(change.Why);
        Write(writer, change.Before);
        Write(writer, change.After);
        writer.Number((change.Files.Before ?? -1) + 1);
        writer.Number((change.Files.After ?? -1) + 1);
        writer.Text(change.Old);
        writer.Text(change.New);
        writer.Text(change.Gone);
        writer.Byte(change.IsWeighed ? Compared : Nothing);
    }

    private static Difference ReadChange(WireReader reader) => new(
        (ChangeType)reader.Byte(),
        reader.Required(),
        reader.Required(),
        reader.Required(),
        reader.Byte() is var severity and > 0 ? (Severity)(severity - 1) : null,
        reader.Text(),
        Address(reader),
        Address(reader),
        (Number(reader), Number(reader)),
        reader.Text(),
        reader.Text(),
        reader.Text(),
        reader.Byte() != Nothing);

    private static void Write(WireWriter writer, NodeAddress? address)
    {
        writer.Number((address?.Document ?? -1) + 1);
        if (address is { } found)
            writer.Number(found.Node);
    }

    private static NodeAddress? Address(WireReader reader) => Number(reader) is { } document ? new NodeAddress(document, reader.Number()) : null;

    private static int? Number(WireReader reader) => reader.Number() is var number and > 0 ? number - 1 : null;
}
