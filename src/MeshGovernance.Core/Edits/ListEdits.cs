using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Edits;

/// <summary>Writes an item at the end of a list, in the way in which the list is written.</summary>
internal static class ListEdits
{
    private const string Indentation = "  ";

    /// <summary>The edit; null where the text leaves no safe way to write it.</summary>
    /// <param name="descriptor">The file.</param>
    /// <param name="source">Its lines.</param>
    /// <param name="map">The root of the file, or an item of a list, that holds the list.</param>
    /// <param name="field">The list; added at the end of the map where it has none.</param>
    /// <param name="item">The lines of the item, without indentation.</param>
    internal static TextEdit? Append(Descriptor descriptor, SourceLines source, Node map, string field, IReadOnlyList<string> item)
    {
        if (source.Within(descriptor.Places.Value(map)) is ['{' or '*' or '&', ..])
            return null;
        return map[field] switch
        {
            null when map != descriptor.Document.Root => InItem(descriptor, source, descriptor.Places.Value(map).Start.Line, field, item),
            null => AtTheEnd(descriptor, source, $"{field}:{source.LineEnd}{Write(item, Indentation, source)}"),
            { Kind: NodeKind.List, Items: [.., var last] } list => source.Within(descriptor.Places.Value(list)) is ['[' or '*' or '&', ..]
                ? null
                : Below(descriptor, source, descriptor.Places.Value(last).Start.Line, item),
            { Kind: NodeKind.List or NodeKind.Null } empty when map == descriptor.Document.Root => InPlaceOf(descriptor, source, empty, item),
            _ => null,
        };
    }

    /// <summary>The lines of the item of a block list that begins at a line, without indentation and dash; empty where none does.</summary>
    internal static string ItemAt(SourceLines source, int start)
    {
        if (!IsItem(source, start))
            return "";
        var indentation = Leading(source[start]) + Indentation.Length;
        return string.Join('\n', Enumerable.Range(start, EndOf(source, start) - start + 1).Select(line => source[line].Length > indentation ? source[line][indentation..] : ""));
    }

    private static TextEdit? Below(Descriptor descriptor, SourceLines source, int start, IReadOnlyList<string> item) =>
        IsItem(source, start) ? Behind(descriptor, source, EndOf(source, start), Write(item, new string(' ', Leading(source[start])), source)) : null;

    /// <summary>A list that an item of another one lacks.</summary>
    private static TextEdit? InItem(Descriptor descriptor, SourceLines source, int start, string field, IReadOnlyList<string> item)
    {
        if (!IsItem(source, start))
            return null;
        var indentation = new string(' ', Leading(source[start]) + Indentation.Length);
        return Behind(descriptor, source, EndOf(source, start), $"{indentation}{field}:{source.LineEnd}{Write(item, indentation + Indentation, source)}");
    }

    private static TextEdit Behind(Descriptor descriptor, SourceLines source, int end, string text) => end < source.Count
        ? new TextEdit(descriptor.Path, At(end + 1, 1), text + source.LineEnd)
        : new TextEdit(descriptor.Path, At(end, source[end].Length + 1), source.LineEnd + text);

    private static bool IsItem(SourceLines source, int line) => source[line].AsSpan().TrimStart(' ') is ['-', ' ', not ' ', ..];

    /// <summary>An item is its own line, and whatever stands deeper below it.</summary>
    private static int EndOf(SourceLines source, int start)
    {
        var (end, indentation) = (start, Leading(source[start]));
        for (var line = start + 1; line <= source.Count && (IsBetween(source[line]) || Leading(source[line]) > indentation); line++)
            if (source[line].AsSpan().Trim(' ').Length > 0 && Leading(source[line]) > indentation)
                end = line;
        return end;
    }

    /// <summary>For <c>[]</c>, for <c>null</c> in its spellings, and for nothing at all behind the colon.</summary>
    private static TextEdit InPlaceOf(Descriptor descriptor, SourceLines source, Node empty, IReadOnlyList<string> item)
    {
        var key = descriptor.Places.Key(empty).End;
        var colon = source[key.Line].IndexOf(':', Math.Max(0, key.Column - 1));
        var start = new Position(key.Line, colon + 2);
        var value = descriptor.Places.Value(empty);
        var end = empty.Kind == NodeKind.List
            ? value.Start with { Column = source[value.Start.Line].IndexOf(']', value.Start.Column) + 2 }
            : value.Start == value.End ? start : value.End;
        return new TextEdit(descriptor.Path, new TextRange(start, end), source.LineEnd + Write(item, Indentation, source));
    }

    private static TextEdit AtTheEnd(Descriptor descriptor, SourceLines source, string text)
    {
        var last = source[source.Count];
        return new TextEdit(
            descriptor.Path, At(source.Count, last.Length + 1), (last.Length > 0 ? source.LineEnd : "") + source.LineEnd + text + source.LineEnd);
    }

    private static string Write(IReadOnlyList<string> item, string indentation, SourceLines source) =>
        string.Join(source.LineEnd, item.Select((line, index) => line.Length == 0 ? "" : $"{indentation}{(index == 0 ? "- " : "  ")}{line}"));

    /// <summary>Blank lines and comments may stand between two lines of an item, or behind the last.</summary>
    private static bool IsBetween(string line) => line.AsSpan().TrimStart(' ') is [] or ['#', ..];

    private static int Leading(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;

    private static TextRange At(int line, int column) => new(new Position(line, column), new Position(line, column));
}
