using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Edits;

/// <summary>Adds and takes away whole entries of maps and items of lists that are written as blocks. Where the text leaves doubt, there is no edit.</summary>
internal sealed class BlockEdits(Descriptor descriptor, SourceLines source)
{
    private Places Places => descriptor.Places;

    /// <summary>An entry behind the last one of a map.</summary>
    /// <param name="map">The map, which is not empty.</param>
    /// <param name="lines">The lines of the entry, without indentation.</param>
    internal TextEdit? Insert(Node map, IReadOnlyList<string> lines)
    {
        if (map.OwnItems is not [.., var last] || IsInBrackets(map) || Places.IsShared(map) || Column(map) is not { } column)
            return null;
        var end = EndOf(last);
        var text = string.Join(source.LineEnd, lines.Select(line => line.Length == 0 ? "" : new string(' ', column - 1) + line));
        return end < source.Count
            ? Edit(new Position(end + 1, 1), new Position(end + 1, 1), text + source.LineEnd)
            : Edit(new Position(end, source[end].Length + 1), new Position(end, source[end].Length + 1), source.LineEnd + text);
    }

    /// <summary>Another value for an entry: all lines that it has now give way.</summary>
    internal TextEdit? Replace(Node map, Node value, IReadOnlyList<string> lines)
    {
        if (IsInBrackets(map) || Places.IsShared(value) || Column(map) is not { } column)
            return null;
        var text = string.Join(source.LineEnd, lines.Select((line, index) => line.Length == 0 || index == 0 ? line : new string(' ', column - 1) + line));
        var end = EndOf(value);
        return Edit(Places.Key(value).Start, new Position(end, source[end].Length + 1), text);
    }

    /// <summary>A map without one of its entries, which has lines of its own.</summary>
    internal TextEdit? Remove(Node map, Node value)
    {
        var start = Places.Key(value).Start;
        if (map.OwnItems.Length == 1 || IsInBrackets(map) || Places.IsShared(value) || !source[start.Line].AsSpan(0, start.Column - 1).IsWhiteSpace())
            return null;
        return Lines(start.Line, EndOf(value));
    }

    /// <summary>A list without one of its items, which are more than one.</summary>
    internal TextEdit? RemoveItem(Node list, Node item)
    {
        var start = Places.Value(item).Start;
        if (list.OwnItems.Length == 1 || Places.IsShared(item) || source[start.Line].AsSpan().TrimStart(' ') is not ['-', ' ', ..])
            return null;
        var dash = source[start.Line].Length - source[start.Line].AsSpan().TrimStart(' ').Length;
        var end = start.Line;
        for (var line = start.Line + 1; line <= source.Count && (IsBetween(source[line]) || Leading(source[line]) > dash); line++)
            if (!IsBetween(source[line]))
                end = line;
        return Lines(start.Line, end);
    }

    private TextEdit Lines(int first, int last) => last < source.Count
        ? Edit(new Position(first, 1), new Position(last + 1, 1), "")
        : Edit(first == 1 ? new Position(1, 1) : new Position(first - 1, source[first - 1].Length + 1), new Position(last, source[last].Length + 1), "");

    /// <summary>The last line of an entry: what stands deeper than its key, and the items of a list that stand as deep.</summary>
    private int EndOf(Node value)
    {
        var key = Places.Key(value).Start;
        var end = Math.Max(key.Line, value.IsScalar ? Places.Value(value).End.Line : key.Line);
        if (value.IsScalar && Places.Value(value).End is { Column: 1 } behind && behind.Line > key.Line)
            end = behind.Line - 1;
        for (var line = key.Line + 1; line <= source.Count; line++)
        {
            if (IsBetween(source[line]))
                continue;
            if (Leading(source[line]) < key.Column - 1 || (Leading(source[line]) == key.Column - 1 && !(value.Kind == NodeKind.List && source[line].AsSpan().TrimStart(' ') is ['-', ' ', ..])))
                break;
            end = Math.Max(end, line);
        }

        return end;
    }

    /// <summary>The column of the keys of a map; null where they do not stand below each other.</summary>
    private int? Column(Node map)
    {
        var columns = map.OwnItems.Select(value => Places.Key(value).Start.Column).Distinct().ToList();
        return columns is [> 0 and var only] ? only : null;
    }

    private bool IsInBrackets(Node node) => source.Within(Places.Value(node)) is ['{' or '[' or '*' or '&', ..];

    private static bool IsBetween(string line) => line.AsSpan().TrimStart(' ') is [] or ['#', ..];

    private static int Leading(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;

    private TextEdit Edit(Position start, Position end, string text) => new(descriptor.Path, new TextRange(start, end), text);
}
