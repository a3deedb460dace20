using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Policies;
using MeshGovernance.Policies.Wire;

namespace MeshGovernance.Core.Fixes;

/// <summary>Writes one field of a map into the text around it. Where the text leaves doubt, there is no edit.</summary>
internal static class TextEdits
{
    private static readonly string[] Names = ["name", "username", "property", "id"];

    internal static TextEdit? Write(Descriptor descriptor, SourceLines source, Node map, WireEdit edit)
    {
        // Copies of an anchor stand where the alias is: writing there would change something else.
        if (source.Within(descriptor.Places.Value(map)).StartsWith('*'))
            return null;
        var value = ScalarText.Write(edit.Value, edit.ValueKind);
        var present = map[edit.Field];
        return (edit.Kind, present) switch
        {
            (EditKind.Remove, null) => null,
            (EditKind.Remove, { IsScalar: true }) => Remove(descriptor, source, map, present),
            (EditKind.Set, null) => Insert(descriptor, source, map, $"{ScalarText.Write(edit.Field, NodeKind.Text)}: {value}"),
            (EditKind.Set, { IsScalar: true }) => Replace(descriptor, source, present, value),
            _ => null,
        };
    }

    private static TextEdit? Replace(Descriptor descriptor, SourceLines source, Node present, string value)
    {
        var range = descriptor.Places.Value(present);
        var key = descriptor.Places.Key(present);
        if (range.Start == range.End)
            return new TextEdit(descriptor.Path, AfterColon(source, key), " " + value);
        var old = source.Within(range);
        if (range.Start.Line != range.End.Line || old.StartsWith('|') || old.StartsWith('>') || old.StartsWith('*') || old.StartsWith('&'))
            return null;
        var quote = old is ['"' or '\'', ..] && value is not ['"' or '\'', ..] && present.Kind == NodeKind.Text ? old[0].ToString() : "";
        return new TextEdit(descriptor.Path, range, quote + value + quote);
    }

    private static TextRange AfterColon(SourceLines source, TextRange key)
    {
        var colon = source[key.End.Line].IndexOf(':', Math.Max(0, key.End.Column - 1));
        var position = new Position(key.End.Line, colon + 2);
        return new TextRange(position, position);
    }

    private static TextEdit? Insert(Descriptor descriptor, SourceLines source, Node map, string entry)
    {
        if (Neighbour(descriptor, source, map) is not { } neighbour)
            return null;
        var key = descriptor.Places.Key(neighbour).Start;
        var end = descriptor.Places.Value(neighbour).End;
        if (source.Within(descriptor.Places.Value(map)).StartsWith('{'))
            return new TextEdit(descriptor.Path, new TextRange(end, end), ", " + entry);

        var indentation = new string(' ', key.Column - 1);
        if (end.Line < source.Count)
        {
            var below = new Position(end.Line + 1, 1);
            return new TextEdit(descriptor.Path, new TextRange(below, below), indentation + entry + source.LineEnd);
        }

        var last = new Position(end.Line, source[end.Line].Length + 1);
        return new TextEdit(descriptor.Path, new TextRange(last, last), source.LineEnd + indentation + entry);
    }

    /// <summary>The entry to write below: the one that names the map, else the first that stands on one line.</summary>
    private static Node? Neighbour(Descriptor descriptor, SourceLines source, Node map) => Names
        .Select(name => map[name])
        .Concat(map.Items)
        .OfType<Node>()
        .FirstOrDefault(value => value is { IsScalar: true, Kind: not NodeKind.Null }
            && descriptor.Places.Value(value) is var range
            && range.Start.Line == range.End.Line
            && descriptor.Places.Key(value).Start.Line == range.Start.Line
            && source.Within(range) is not (['|' or '>' or '*' or '&', ..]));

    private static TextEdit? Remove(Descriptor descriptor, SourceLines source, Node map, Node present)
    {
        var (key, value) = (descriptor.Places.Key(present), descriptor.Places.Value(present));
        var isAlone = map.Items.Count == 1;
        var ownsLine = source[key.Start.Line].AsSpan(0, Math.Min(key.Start.Column - 1, source[key.Start.Line].Length)).IsWhiteSpace();
        if (isAlone || !ownsLine || value.End.Line != key.Start.Line || key.Start.Line >= source.Count || source.Within(descriptor.Places.Value(map)).StartsWith('{'))
            return null;
        return new TextEdit(descriptor.Path, new TextRange(new Position(key.Start.Line, 1), new Position(key.Start.Line + 1, 1)), "");
    }
}
