using System.Collections.Concurrent;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;
using MeshGovernance.Wire;

namespace MeshGovernance.Core.Edits;

/// <summary>Turns an edit of the model into an edit of the text, keeping the way in which the file is written; for several threads.</summary>
internal sealed class EditWriter(IFileTree files)
{
    private readonly ConcurrentDictionary<string, SourceLines?> sources = [];

    /// <summary>The fix of a violation; null where it has none, or where the text leaves no safe way to write it.</summary>
    internal Fix? Write(WireViolation violation, Func<int, Descriptor?> descriptorOf)
    {
        if (violation.Edits.Count == 0)
            return null;
        var written = new List<TextEdit>();
        foreach (var edit in violation.Edits)
        {
            if (descriptorOf(edit.Document) is not { IsOfBase: false } descriptor
                || descriptorOf(violation.Document)?.Document.IsNear(descriptor.Document) != true
                || descriptor.Document.Root.Find(edit.Node) is not { Kind: NodeKind.Map } map
                || sources.GetOrAdd(descriptor.Path, Read) is not { } source
                || new TextEdits(descriptor, source).Write(map, edit) is not { } text)
                return null;
            written.Add(text);
        }

        return new Fix(violation.IsCertain, PlainText.Line(string.Join(", ", violation.Edits.Select(Title).Distinct())), written);
    }

    /// <summary>The mend that sets one field to a text; null where the text of the file leaves no safe way to write it.</summary>
    internal Fix? Set(Descriptor descriptor, Node map, string field, string value)
    {
        var edit = new WireEdit(descriptor.Document.Index, map.Ordinal, EditKind.Set, field, value, NodeKind.Text);
        return !descriptor.IsOfBase && sources.GetOrAdd(descriptor.Path, Read) is { } source && new TextEdits(descriptor, source).Write(map, edit) is { } text
            ? new Fix(Certain: true, Title(edit), [text])
            : null;
    }

    /// <summary>The edit that sets one field to a day, or to null: both stand without quotes, as people write them. Null where there is no safe way.</summary>
    internal TextEdit? SetDay(Descriptor descriptor, Node map, string field, DateOnly? day) => SetPlain(descriptor, map, field, day is { } date ? Dates.Write(date) : "null");

    /// <summary>The same for any value that needs no quotes, such as a timestamp.</summary>
    internal TextEdit? SetPlain(Descriptor descriptor, Node map, string field, string value) => Write(descriptor, map, new WireEdit(descriptor.Document.Index, map.Ordinal, EditKind.Set, field, value, NodeKind.Null));

    /// <summary>The edit that takes a field away; null where there is no safe way.</summary>
    internal TextEdit? Remove(Descriptor descriptor, Node map, string field) => Write(descriptor, map, new WireEdit(descriptor.Document.Index, map.Ordinal, EditKind.Remove, field, "", NodeKind.Null));

    private TextEdit? Write(Descriptor descriptor, Node map, WireEdit edit) => sources.GetOrAdd(descriptor.Path, Read) is { } source ? new TextEdits(descriptor, source).Write(map, edit) : null;

    /// <summary>The mend of a fault whose right spelling is certain; null where nobody can be sure of it.</summary>
    internal Fix? Respell(Descriptor descriptor, Fault fault) =>
        fault.Right is null ? null : Respelling.Of(fault, descriptor, sources.GetOrAdd(descriptor.Path, Read));

    private static string Title(WireEdit edit) => edit.Kind switch
    {
        EditKind.Remove => $"Remove '{edit.Field}'",
        _ => $"Set '{edit.Field}' to '{edit.Value}'",
    };

    private SourceLines? Read(string path)
    {
        try
        {
            return files.Find(path) is { } file ? SourceLines.Of(files.Read(file)) : null;
        }
        catch (UnreadableFileException)
        {
            return null;
        }
    }
}
