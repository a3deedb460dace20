using MeshGovernance.Policies;

namespace MeshGovernance.Wire;

/// <summary>One policy to judge one target.</summary>
internal readonly record struct Unit(int Policy, int Target);

/// <summary>A policy as the worker needs it.</summary>
internal sealed record WirePolicy(ScopeKind Scope, byte[] Assembly, byte[] Symbols, Arguments Arguments);

/// <summary>
/// All that a worker is told: how many units to judge at once, the policies, the mesh, the date, what to judge in which order, where to
/// start, and which units to leave out.
/// </summary>
internal sealed record Session(
    int Lanes,
    IReadOnlyList<WirePolicy> Policies,
    IReadOnlyList<Document> Documents,
    Differences? Differences,
    DateOnly AsOf,
    IReadOnlyList<Unit> Units,
    int Start,
    IReadOnlySet<int> Skipped)
{
    private const int Version = 6;
    private const byte Begin = 1;
    private const int Most = 100_000_000;

    private const byte Whole = 0;
    private const byte Known = 1;

    /// <summary>Writes it for a worker that has judged before.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="known">What the worker was told last: documents that it has are named, not sent.</param>
    internal void Write(WireWriter writer, IReadOnlyList<Document> known)
    {
        writer.Byte(Begin);
        writer.Number(Version);
        writer.Number(Lanes);
        writer.Number(Policies.Count);
        foreach (var policy in Policies)
        {
            writer.Byte((byte)policy.Scope);
            writer.Bytes(policy.Assembly);
            writer.Bytes(policy.Symbols);
            ArgumentsCodec.Write(writer, policy.Arguments);
        }

        writer.Number(Documents.Count);
        var places = known.Index().DistinctBy(document => document.Item.Root).ToDictionary(document => document.Item.Root, document => document.Index);
        foreach (var document in Documents)
            WriteDocument(writer, document, places.TryGetValue(document.Root, out var place) && IsSame(known[place], document) ? place : -1);
        DifferencesCodec.Write(writer, Differences, Documents);
        writer.Number(AsOf.DayNumber);
        writer.Number(Units.Count);
        foreach (var unit in Units)
        {
            writer.Number(unit.Policy);
            writer.Number(unit.Target);
        }

        writer.Number(Start);
        writer.Number(Skipped.Count);
        foreach (var skipped in Skipped)
            writer.Number(skipped);
        writer.Flush();
    }

    /// <summary>Reads what <see cref="Write"/> wrote; null where nothing more is to be judged.</summary>
    /// <param name="reader">Where from.</param>
    /// <param name="known">The documents of the last session.</param>
    /// <param name="prepare">Told of lanes and policies while the mesh is still on its way.</param>
    internal static Session? Read(WireReader reader, IReadOnlyList<Document> known, Action<int, IReadOnlyList<WirePolicy>> prepare)
    {
        if (reader.ByteOrEnd() != Begin)
            return null;
        if (reader.Number() != Version)
            throw new WireException("engine and worker are of different versions");
        var lanes = reader.Number(Beacon.MostLanes + 1);
        var policies = new WirePolicy[reader.Number(Most)];
        for (var i = 0; i < policies.Length; i++)
            policies[i] = new WirePolicy((ScopeKind)reader.Byte(), reader.Bytes(), reader.Bytes(), ArgumentsCodec.Read(reader));
        prepare(lanes, policies);

        var documents = new Document[reader.Number(Most)];
        for (var i = 0; i < documents.Length; i++)
            documents[i] = reader.Byte() == Known ? known[reader.Number(known.Count)] with { Index = i } : DocumentCodec.Read(reader, i);
        var differences = DifferencesCodec.Read(reader, documents);
        var asOf = DateOnly.FromDayNumber(reader.Number());
        var units = new Unit[reader.Number(Most)];
        for (var i = 0; i < units.Length; i++)
            units[i] = new Unit(reader.Number(policies.Length), reader.Number());
        var start = reader.Number();
        var skipped = new HashSet<int>();
        for (var i = reader.Number(Most); i > 0; i--)
            skipped.Add(reader.Number());
        return new Session(lanes, policies, documents, differences, asOf, units, start, skipped);
    }

    private static void WriteDocument(WireWriter writer, Document document, int known)
    {
        writer.Byte(known < 0 ? Whole : Known);
        if (known < 0)
            DocumentCodec.Write(writer, document);
        else
            writer.Number(known);
    }

    private static bool IsSame(Document known, Document document) => known.Kind == document.Kind && known.Keys.SequenceEqual(document.Keys);
}
