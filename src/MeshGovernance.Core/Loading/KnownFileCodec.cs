using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;
using MeshGovernance.Wire;

namespace MeshGovernance.Core.Loading;

/// <summary>One parsed file in its compact form: its nodes, what was wrong, and the places of its nodes.</summary>
internal static class KnownFileCodec
{
    private const int MostFaults = 10_000_000;

    internal static void Write(WireWriter writer, KnownFile file)
    {
        var (parsed, faults) = file;
        writer.Byte((byte)(parsed.Root is null ? 0 : 1));
        if (parsed.Root is not null)
            DocumentCodec.Write(writer, parsed.Root);
        writer.Number(parsed.Faults.Count);
        foreach (var fault in parsed.Faults)
        {
            writer.Text(fault.Rule.Id);
            Write(writer, fault.Range);
            writer.Text(fault.Message);
        }

        writer.Number(faults.Count);
        foreach (var fault in faults)
        {
            writer.Number(fault.Node.Ordinal);
            writer.Byte((byte)fault.Part);
            writer.Byte((byte)fault.Kind);
            writer.Text(fault.Message);
            writer.Text(fault.Habit);
            writer.Text(fault.Right);
        }

        WritePlaces(writer, parsed.Places);
    }

    /// <summary>Null where the bytes are not what was written.</summary>
    internal static KnownFile? Read(byte[] content, int start, int length, List<string> texts)
    {
        try
        {
            using var reader = new WireReader(content, start, length, texts);
            var root = reader.Byte() == 1 ? DocumentCodec.Read(reader) : null;
            var parseFaults = new ParseFault[reader.Number(MostFaults)];
            for (var i = 0; i < parseFaults.Length; i++)
                parseFaults[i] = new ParseFault(EngineRules.Find(reader.Required()) ?? throw new WireException("there is no such rule"), ReadRange(reader), reader.Required());
            var faults = new Fault[reader.Number(MostFaults)];
            for (var i = 0; i < faults.Length; i++)
            {
                var node = (root ?? throw new WireException("a fault without a node")).Find(reader.Number()) ?? throw new WireException("a fault of no node");
                var (part, kind) = ((FaultPart)reader.Byte(), (FaultKind)reader.Byte());
                faults[i] = new Fault(node, part, reader.Required(), kind) { Habit = reader.Text(), Right = reader.Text() };
            }

            var behind = reader.Position;
            return new KnownFile(new ParsedFile(root, new Places(() => ReadPlaces(content, behind, start + length - behind)), parseFaults), faults);
        }
        catch (WireException)
        {
            return null;
        }
    }

    private static void WritePlaces(WireWriter writer, Places places)
    {
        writer.Number(places.Count);
        for (var i = 0; i < places.Count; i++)
        {
            Write(writer, places.Values[i]);
            Write(writer, places.Keys[i]);
        }
    }

    private static (TextRange[] Values, TextRange[] Keys) ReadPlaces(byte[] content, int start, int length)
    {
        using var reader = new WireReader(content, start, length, []);
        var values = new TextRange[reader.Number(length + 1)];
        var keys = new TextRange[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = ReadRange(reader);
            keys[i] = ReadRange(reader);
        }

        return (values, keys);
    }

    /// <summary>No line has the number 0: it stands for a range that is not there.</summary>
    private static void Write(WireWriter writer, TextRange range)
    {
        writer.Number(range.Start.Line);
        if (range == default)
            return;
        writer.Number(range.Start.Column);
        writer.Number(range.End.Line - range.Start.Line);
        writer.Number(range.End.Column);
    }

    private static TextRange ReadRange(WireReader reader)
    {
        if (reader.Number() is not (not 0 and var line))
            return default;
        var start = new Position(line, reader.Number());
        return new TextRange(start, new Position(line + reader.Number(), reader.Number()));
    }
}
