using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;
using MeshGovernance.Wire;

namespace MeshGovernance.Core.Edits;

/// <summary>Writes one field of a map into the text around it. Where the text leaves doubt, there is no edit.</summary>
internal sealed class TextEdits(Descriptor descriptor, SourceLines source)
{
    private Places Places => descriptor.Places;

    internal TextEdit? Write(Node map, WireEdit edit)
    {
        // What an alias copies stands in several places of the model: writing there would change them all.
        if (source.Within(Places.Value(map)).StartsWith('*') || map.Items.Any(Places.IsShared))
            return null;
        return (edit.Kind, map[edit.Field]) switch
        {
            (EditKind.Remove, { IsScalar: true } present) => Remove(map, present),
            (EditKind.Set, null) => Insert(map, edit),
            (EditKind.Set, { IsScalar: true } present) => Replace(present, edit),
            _ => null,
        };
    }

    private TextEdit? Replace(Node present, WireEdit edit)
    {
        var range = Places.Value(present);
        if (range.Start == range.End)
            return AfterColon(Places.Key(present).End) is { } behind ? Edit(behind, behind, " " + ScalarText.Write(edit.Value, edit.ValueKind)) : null;
        var old = source.Within(range);
        return range.Start.Line == range.End.Line && IsPlainlyWritten(old) ? Edit(range.Start, range.End, ScalarText.Write(edit.Value, edit.ValueKind, old)) : null;
    }

    private Position? AfterColon(Position keyEnd) =>
        source[keyEnd.Line].IndexOf(':', Math.Min(source[keyEnd.Line].Length, keyEnd.Column - 1)) is var colon and >= 0 ? new Position(keyEnd.Line, colon + 2) : null;

    private TextEdit? Insert(Node map, WireEdit edit)
    {
        if (Neighbour(map) is not { } neighbour)
            return null;
        var (key, end) = (Places.Key(neighbour), Places.Value(neighbour).End);

        // Where keys have quotes, as in JSON, texts have them too.
        var like = source.Within(key) is ['"' or '\'', ..] quoted ? quoted : "";
        var entry = $"{ScalarText.Write(edit.Field, NodeKind.Text, like)}: {ScalarText.Write(edit.Value, edit.ValueKind, like)}";
        var indentation = new string(' ', key.Start.Column - 1);
        if (IsInBrackets(map))
        {
            var between = OwnsLine(key.Start) ? source.LineEnd + indentation : " ";
            return source.Within(Places.Value(map)).StartsWith('{') ? Edit(end, end, "," + between + entry) : null;
        }

        if (end.Line == source.Count)
            return Edit(EndOf(end.Line), EndOf(end.Line), source.LineEnd + indentation + entry);
        var below = new Position(end.Line + 1, 1);
        return Edit(below, below, indentation + entry + source.LineEnd);
    }

    /// <summary>The entry to write below: the one that names the map, else the first that stands on one line.</summary>
    private Node? Neighbour(Node map) => ElementKinds.Names
        .Select(name => map[name])
        .Concat(map.Items)
        .OfType<Node>()
        .FirstOrDefault(value => value is { IsScalar: true, Kind: not NodeKind.Null } && IsOnOneLine(value) && IsPlainlyWritten(source.Within(Places.Value(value))));

    private TextEdit? Remove(Node map, Node present)
    {
        var key = Places.Key(present).Start;
        if (map.Items.Count == 1 || IsInBrackets(map) || !OwnsLine(key) || !IsOnOneLine(present) || source.Within(Places.Value(present)).StartsWith('&'))
            return null;
        return key.Line < source.Count
            ? Edit(key with { Column = 1 }, new Position(key.Line + 1, 1), "")
            : Edit(EndOf(key.Line - 1), EndOf(key.Line), "");
    }

    private bool IsInBrackets(Node map) => Places.Value(map) is var range && range.Start != range.End;

    private bool IsOnOneLine(Node value) => Places.Value(value) is var range && range.Start.Line == range.End.Line && Places.Key(value).Start.Line == range.Start.Line;

    /// <summary>Neither a block of text nor an alias or an anchor.</summary>
    private static bool IsPlainlyWritten(string value) => value is not ['|' or '>' or '*' or '&', ..];

    private bool OwnsLine(Position start) => source[start.Line].AsSpan(0, Math.Min(start.Column - 1, source[start.Line].Length)).IsWhiteSpace();

    private Position EndOf(int line) => new(line, source[line].Length + 1);

    private TextEdit Edit(Position start, Position end, string text) => new(descriptor.Path, new TextRange(start, end), text);
}
