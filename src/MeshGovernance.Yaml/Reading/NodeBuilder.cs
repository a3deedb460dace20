using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MeshGovernance.Yaml.Reading;

/// <summary>Builds the nodes of one document from the events of the parser, with the place of each.</summary>
internal sealed class NodeBuilder(IParser events, ScannedText source, ReadingLimits limits)
{
    private const int DeepestNesting = 1000;

    // The parts of the core schema; any other tag asks for something that this format does not have.
    private static readonly HashSet<string> CoreTags = [.. new[] { "null", "bool", "int", "float", "str", "seq", "map" }.Select(name => "tag:yaml.org,2002:" + name)];

    private readonly List<TextRange> values = [];
    private readonly List<TextRange> keys = [];
    private readonly List<ParseFault> faults = [];
    private readonly Dictionary<string, Node> anchors = [];
    private readonly TabbedLines tabs = TabbedLines.Of(source.Text);
    private readonly int deepest = Math.Min(limits.Nesting, DeepestNesting);
    private int aliasNodes;
    private int brackets;

    internal IReadOnlyList<ParseFault> Faults => faults;

    /// <summary>Whether the reading stands inside brackets or braces, where nothing is indented.</summary>
    internal bool IsInBrackets => brackets > 0;

    internal Places Places => new([.. values], [.. keys]);

    /// <summary>Reads the node that the parser stands on and moves behind it.</summary>
    /// <exception cref="BoundaryException">A limit was reached; the fault is among <see cref="Faults"/>.</exception>
    internal Node Read() => Read(default, 0);

    private Node Read(TextRange key, int depth)
    {
        var current = events.Current!;
        if (depth > deepest)
            throw Stop(EngineRule.Nesting, Range(current), $"Maps and lists are nested more than {deepest} deep here.");
        RefuseTab(current);

        switch (current)
        {
            case AnchorAlias alias:
                events.MoveNext();
                return Resolve(alias, key);
            case Scalar scalar:
                events.MoveNext();
                return Anchored(scalar, ReadScalar(scalar, key));
            case SequenceStart sequence:
                return Anchored(sequence, ReadList(sequence, key, depth));
            case MappingStart mapping:
                return Anchored(mapping, ReadMap(mapping, key, depth));
            default:
                throw Stop(EngineRule.Syntax, Range(current), "A value was expected here.");
        }
    }

    private Node ReadScalar(Scalar scalar, TextRange key)
    {
        RefuseTag(scalar);
        var ordinal = Place(Range(scalar), key);
        var kind = scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any) || scalar.Tag is { IsEmpty: false, Value: "tag:yaml.org,2002:str" or "!" }
            ? NodeKind.Text
            : CoreSchema.Kind(scalar.Value);
        return Node.Scalar(ordinal, kind, kind == NodeKind.Null ? null : Strings.Share(source.Shown(scalar.Value)));
    }

    private Node ReadList(SequenceStart start, TextRange key, int depth)
    {
        RefuseTag(start);
        var ordinal = Place(Range(start), key);
        var isInBrackets = start.Style is SequenceStyle.Flow;
        brackets += isInBrackets ? 1 : 0;
        events.MoveNext();
        var items = new List<Node>();
        while (events.Current is not SequenceEnd)
            items.Add(Read(default, depth + 1));
        Close(ordinal, isInBrackets, events.Current);
        events.MoveNext();
        return Node.List(ordinal, [.. items]);
    }

    private Node ReadMap(MappingStart start, TextRange key, int depth)
    {
        RefuseTag(start);
        var ordinal = Place(Range(start), key);
        var isInBrackets = start.Style is MappingStyle.Flow;
        brackets += isInBrackets ? 1 : 0;
        events.MoveNext();
        var names = new List<string>();
        var nodes = new List<Node>();
        HashSet<string>? seen = null;
        while (events.Current is not MappingEnd)
        {
            if (events.Current is not Scalar name)
                throw Stop(EngineRule.Syntax, Range(events.Current!), Unfinished.IsTemplate(source.Text, events.Current!.Start) ? Unfinished.Template : "A key must be a plain name, not a list, a map or an alias.");
            RefuseTab(name);
            var place = Range(name);
            events.MoveNext();
            var written = source.Shown(name.Value);
            var next = values.Count;
            var value = Read(place, depth + 1);
            if (name is { Value: "<<", Style: ScalarStyle.Plain })
                Drop(next, new ParseFault(EngineRule.MergeKey, place, "'<<' is no part of YAML 1.2: write the fields out."));
            else if (IsRepeated(names, ref seen, written))
                Drop(next, new ParseFault(EngineRule.DuplicateKey, place, $"The key '{Shorten(written)}' stands twice in this map: remove one."));
            else
            {
                names.Add(Strings.Share(written));
                nodes.Add(value);
            }
        }

        Close(ordinal, isInBrackets, events.Current);
        events.MoveNext();
        return Node.Map(ordinal, [.. names], [.. nodes]);
    }

    private static bool IsRepeated(List<string> names, ref HashSet<string>? seen, string name)
    {
        const int FewKeys = 16;
        if (seen is null && names.Count < FewKeys)
            return names.Contains(name);
        seen ??= [.. names];
        return !seen.Add(name);
    }

    private Node Anchored(NodeEvent source, Node node)
    {
        if (!source.Anchor.IsEmpty)
            anchors[source.Anchor.Value] = node;
        return node;
    }

    /// <summary>An alias stands for a copy of its anchor: the copy is placed at the alias, what lies below it where it was written.</summary>
    private Node Resolve(AnchorAlias alias, TextRange key)
    {
        if (!anchors.TryGetValue(alias.Value.Value, out var anchor))
            throw Stop(EngineRule.Syntax, Range(alias), $"The alias '*{Shorten(alias.Value.Value)}' names no anchor above it.");
        return Copy(anchor, Range(alias), key, alias);
    }

    private Node Copy(Node node, TextRange value, TextRange key, AnchorAlias alias)
    {
        if (++aliasNodes > limits.AliasNodes)
            throw Stop(EngineRule.Aliases, Range(alias), $"The aliases of this file stand for more than {limits.AliasNodes} values.");
        var ordinal = Place(value, key);
        if (node.IsScalar)
            return Node.Scalar(ordinal, node.Kind, node.Text);
        var items = new Node[node.Items.Count];
        for (var i = 0; i < items.Length; i++)
            items[i] = Copy(node.Items[i], values[node.Items[i].Ordinal], keys[node.Items[i].Ordinal], alias);
        return node.Kind == NodeKind.List ? Node.List(ordinal, items) : Node.Map(ordinal, [.. node.Keys], items);
    }

    /// <summary>Leaves a value out: it takes its places with it, since ordinals count the nodes that there are, and its anchors.</summary>
    private void Drop(int first, ParseFault fault)
    {
        faults.Add(fault);
        values.RemoveRange(first, values.Count - first);
        keys.RemoveRange(first, keys.Count - first);
        foreach (var (name, _) in anchors.Where(anchor => anchor.Value.Ordinal >= first).ToList())
            anchors.Remove(name);
    }

    private int Place(TextRange value, TextRange key)
    {
        values.Add(value);
        keys.Add(key);
        return values.Count - 1;
    }

    /// <summary>A block ends where the next token begins, lines below: only a closing bracket is an end worth knowing.</summary>
    private void Close(int ordinal, bool isInBrackets, ParsingEvent end)
    {
        var start = values[ordinal].Start;
        var bracket = Position(end.Start);
        brackets -= isInBrackets ? 1 : 0;
        values[ordinal] = new TextRange(start, isInBrackets ? bracket with { Column = bracket.Column + 1 } : start);
    }

    private void RefuseTag(NodeEvent node)
    {
        if (!node.Tag.IsEmpty && node.Tag.Value != "!" && !CoreTags.Contains(node.Tag.Value))
            faults.Add(new ParseFault(EngineRule.Tag, Range(node), $"The tag '{Shorten(node.Tag.Value)}' is not known here: remove it."));
    }

    private void RefuseTab(ParsingEvent current)
    {
        var start = Position(current.Start);
        if (!IsInBrackets && (tabs.Indents(start) || (current is MappingStart { Style: MappingStyle.Block } or SequenceStart { Style: SequenceStyle.Block } && tabs.IndentsBehindDash(start))))
            throw Stop(EngineRule.Tab, new TextRange(start with { Column = 1 }, start), TabbedLines.Message);
    }

    private BoundaryException Stop(EngineRule rule, TextRange range, string message)
    {
        faults.Add(new ParseFault(rule, range, message));
        return new BoundaryException();
    }

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..39] + "…";

    private static Position Position(Mark mark) => new((int)mark.Line, (int)mark.Column);

    private static TextRange Range(ParsingEvent node) => new(Position(node.Start), Position(node.End));
}
