using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace MeshGovernance.Fuzz.Mutating;

/// <summary>A part of a descriptor as it may be written: also what no reader would take, such as a key that stands twice.</summary>
internal sealed class Piece
{
    private Piece(PieceKind kind, string text = "") => (Kind, Text) = (kind, text);

    internal PieceKind Kind { get; private set; }

    /// <summary>What a plain scalar is written as, a quoted one says, or an alias names.</summary>
    internal string Text { get; private set; }

    /// <summary>What stands before it: an anchor or a tag.</summary>
    internal string Before { get; set; } = "";

    /// <summary>The items of a list, or the values of a map with their keys.</summary>
    internal List<(string Key, Piece Value)> Items { get; private init; } = [];

    internal static Piece Plain(string text) => new(PieceKind.Plain, text);

    internal static Piece Quoted(string text) => new(PieceKind.Quoted, text);

    internal static Piece Alias(string anchor) => new(PieceKind.Alias, anchor);

    internal static Piece List(params IEnumerable<Piece> items) => new(PieceKind.List) { Items = [.. items.Select(item => ("", item))] };

    internal static Piece Map(params IEnumerable<(string Key, Piece Value)> items) => new(PieceKind.Map) { Items = [.. items] };

    /// <summary>Reads a file of the sample; null where it is no YAML that there is a tree of.</summary>
    internal static Piece? Read(string text)
    {
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            return stream.Documents.Count == 0 ? null : Of(stream.Documents[0].RootNode);
        }
        catch (YamlException)
        {
            return null;
        }
    }

    /// <summary>All pieces, itself first.</summary>
    internal IEnumerable<Piece> All()
    {
        var next = new Stack<Piece>([this]);
        while (next.TryPop(out var piece))
        {
            yield return piece;
            foreach (var (_, value) in piece.Items)
                next.Push(value);
        }
    }

    internal Piece Copy() => new(Kind, Text) { Before = Before, Items = [.. Items.Select(item => (item.Key, item.Value.Copy()))] };

    /// <summary>Becomes what a copy of another piece is.</summary>
    internal void Become(Piece other) => Replace(other.Copy());

    /// <summary>Becomes what another piece is, which is of no more use itself.</summary>
    internal void Replace(Piece other)
    {
        (Kind, Text, Before) = (other.Kind, other.Text, other.Before);
        Items.Clear();
        Items.AddRange(other.Items);
    }

    private static Piece Of(YamlNode node) => node switch
    {
        YamlMappingNode map => Map(map.Children.Select(child => (((YamlScalarNode)child.Key).Value ?? "", Of(child.Value)))),
        YamlSequenceNode list => List(list.Children.Select(Of)),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: { } plain } when !plain.Contains('\n', StringComparison.Ordinal) => Plain(plain),
        YamlScalarNode scalar => Quoted(scalar.Value ?? ""),
        _ => Plain("null"),
    };
}

/// <summary>How a piece is written.</summary>
internal enum PieceKind
{
    Plain,
    Quoted,
    Alias,
    List,
    Map,
}
