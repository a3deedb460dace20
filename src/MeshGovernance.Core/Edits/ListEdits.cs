using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Edits;

/// <summary>Writes an item at the end of a list of a file's root, in the way in which the list is written.</summary>
internal static class ListEdits
{
    private const string Indentation = "  ";

    /// <summary>The edit; null where the text leaves no safe way to write it.</summary>
    /// <param name="descriptor">The file.</param>
    /// <param name="source">Its lines.</param>
    /// <param name="field">The list; added at the end where the file has none.</param>
    /// <param name="item">The lines of the item, without indentation.</param>
    internal static TextEdit? Append(Descriptor descriptor, SourceLines source, string field, IReadOnlyList<string> item)
    {
        var root = descriptor.Document.Root;
        if (source.Within(descriptor.Places.Value(root)).StartsWith('{'))
            return null;
        return root[field] switch
        {
            null => AtTheEnd(descriptor, source, $"{field}:{source.LineEnd}{Write(item, Indentation, source)}"),
            { Kind: NodeKind.List, Items: [.., var last] } list => source.Within(descriptor.Places.Value(list)) is ['[' or '*' or '&', ..]
                ? null
                : Below(descriptor, source, descriptor.Places.Value(last).Start.Line, item),
            { Kind: NodeKind.List or NodeKind.Null } empty => InPlaceOf(descriptor, source, empty, item),
            _ => null,
        };
    }

    /// <summary>An item is its own line, and whatever stands deeper below it.</summary>
    private static TextEdit? Below(Descriptor descriptor, SourceLines source, int start, IReadOnlyList<string> item)
    {
        var indentation = Leading(source[start]);
        if (source[start].AsSpan().TrimStart(' ') is not ['-', ' ', ..])
            return null;
        var end = start;
        for (var line = start + 1; line <= source.Count && (IsBetween(source[line]) || Leading(source[line]) > indentation); line++)
            if (source[line].AsSpan().Trim(' ').Length > 0 && Leading(source[line]) > indentation)
                end = line;

        var text = Write(item, new string(' ', indentation), source);
        return end < source.Count
            ? new TextEdit(descriptor.Path, At(end + 1, 1), text + source.LineEnd)
            : new TextEdit(descriptor.Path, At(end, source[end].Length + 1), source.LineEnd + text);
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
        string.Join(source.LineEnd, item.Select((line, index) => $"{indentation}{(index == 0 ? "- " : "  ")}{line}"));

    /// <summary>Blank lines and comments may stand between two lines of an item, or behind the last.</summary>
    private static bool IsBetween(string line) => line.AsSpan().TrimStart(' ') is [] or ['#', ..];

    private static int Leading(string line) => line.Length - line.AsSpan().TrimStart(' ').Length;

    private static TextRange At(int line, int column) => new(new Position(line, column), new Position(line, column));
}
