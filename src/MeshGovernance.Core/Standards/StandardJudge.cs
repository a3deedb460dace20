using System.Globalization;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Standards;

/// <summary>Walks a file and the shape of its standard side by side. Makes nothing for a valid file but itself.</summary>
internal sealed partial class StandardJudge
{
    private readonly Standard standard;
    private readonly Release release;
    private readonly FaultText wording;
    private List<Fault>? faults;
    private Dictionary<string, Told>? hints;

    private StandardJudge(Standard standard, Release release)
    {
        this.standard = standard;
        this.release = release;
        wording = new FaultText(standard, release);
    }

    internal static IReadOnlyList<Fault> File(Standard standard, Node root)
    {
        if (root.Kind != NodeKind.Map)
            return [new Fault(root, FaultPart.Value, FaultText.NoMap(standard, root))];
        if (root["kind"] is { } kind && FaultText.OtherKind(standard, kind) is { } other)
            return [new Fault(kind, FaultPart.Value, other)];
        if (FaultText.OtherFormat(root) is var (field, format))
            return [new Fault(field, FaultPart.Key, format)];
        var apiVersion = root["apiVersion"];
        if (apiVersion is { Kind: NodeKind.Text } && standard.Find(apiVersion.Text) is { } release)
            return As(standard, release, root);
        return apiVersion is { Kind: NodeKind.Text } && standard.IsYetUnknown(apiVersion.Text!)
            ? AsNewest(standard, apiVersion, root)
            : [new Fault(apiVersion ?? root, FaultPart.Value, FaultText.NoVersion(standard, apiVersion))];
    }

    /// <summary>A version that was approved after this tool was made: most of it is as before.</summary>
    private static List<Fault> AsNewest(Standard standard, Node apiVersion, Node root) =>
    [
        new Fault(apiVersion, FaultPart.Value, FaultText.YetUnknown(standard, apiVersion.Text!), FaultKind.NewVersion),
        .. As(standard, standard.Versions[^1].Release, root).Where(fault => fault.Node != apiVersion),
    ];

    /// <summary>Judges a file by a version that it may not name.</summary>
    internal static IReadOnlyList<Fault> As(Standard standard, Release release, Node root)
    {
        var judge = new StandardJudge(standard, release);
        judge.Map(standard.Root, root);
        judge.CountHints();
        return judge.faults ?? (IReadOnlyList<Fault>)[];
    }

    private void Value(Shape shape, Node node, Subject subject)
    {
        if (!shape.Takes(node.Kind))
        {
            Add(node, FaultText.WrongKind(shape, node, subject));
            return;
        }

        switch (shape)
        {
            case TextShape text:
                Text(text, node, subject);
                break;
            case NumberShape number:
                Number(number, node, subject);
                break;
            case ListShape list:
                List(list, node, subject);
                break;
            case MapShape map when map.EmptyBecause is { } why && node.OwnKeys.Length > 0:
                Add(node, $"{subject} {why}");
                break;
            case MapShape map:
                Map(map, node);
                break;
            case EitherShape either:
                Value(either.Find(node.Kind)!, node, subject);
                break;
        }
    }

    private void Text(TextShape shape, Node node, Subject subject)
    {
        var text = node.Text!;
        var (isAllowed, isFormed) = (shape.Allows(text, release), shape.Matches(text, release));
        if (!(isAllowed && isFormed) && (shape.HasChoice || !isFormed) && HasVariable(text))
            return;
        if (!isAllowed)
            Add(node, wording.WrongChoice(shape, text, subject));
        else if (!isFormed)
            Add(node, wording.WrongForm(shape, text, subject));
        else if (shape.Format is TextFormat.Day or TextFormat.Moment && !Exists(shape.Format, text))
            Add(node, FaultText.NoDate(shape.Format, text, subject), FaultPart.Value, FaultKind.Date, shape.Format == TextFormat.Day ? OtherDates.Day(text) : null);
    }

    private bool Exists(TextFormat format, string text) => (format == TextFormat.Day ? Iso8601.IsDay(text) : Iso8601.IsMoment(text)) || HasVariable(text);

    private bool HasVariable(string text) => standard.Variables.Include(release) && Variable.StandsIn(text);

    private void Number(NumberShape shape, Node node, Subject subject)
    {
        var value = Read(node);
        if (!double.IsFinite(value) || (shape.IsWhole && Math.Floor(value) != value))
            Add(node, FaultText.WrongKind(shape, node, subject));
        else if (value < shape.Least || value <= shape.Above)
            Add(node, FaultText.OutOfBounds(shape, node, subject));
    }

    private void List(ListShape shape, Node node, Subject subject)
    {
        var before = faults?.Count ?? 0;
        var items = node.OwnItems;
        for (var i = 0; i < items.Length; i++)
            Value(shape.Item, items[i], subject with { Item = i + 1 });
        if (items.Length < shape.Least || items.Length > shape.Most)
            Add(node, FaultText.WrongCount(shape, items.Length, subject));
        else if (shape.Item is MapShape map)
            Unique(map, items);
        else if (shape.IsUnique && (faults?.Count ?? 0) == before && FindRepeated(items) is { } repeated)
            Add(repeated, $"{subject} has '{PlainText.Cap(repeated.Text)}' twice: each item may stand there once.");
    }

    /// <summary>What the text of a standard asks for and its schema cannot say: no two items of a list go by the same.</summary>
    private void Unique(MapShape map, Node[] items)
    {
        foreach (var field in map.UniqueAmong(release))
        {
            HashSet<(NodeKind, double, string?)>? seen = null;
            foreach (var value in items.Select(item => item.Kind == NodeKind.Map ? item[field] : null).Where(value => value is { IsScalar: true }))
                if (!(seen ??= []).Add(Key(value!)))
                    Add(value!, $"'{field}' is '{PlainText.Cap(value!.Text)}' a second time: each entry of the list has its own.", FaultPart.Value, FaultKind.Text);
        }
    }

    /// <summary>Unique lists hold scalars alone, numbers or texts.</summary>
    private static Node? FindRepeated(Node[] items)
    {
        if (items.Length == 2)
            return Key(items[0]) == Key(items[1]) ? items[1] : null;
        var seen = new HashSet<(NodeKind, double, string?)>(items.Length);
        foreach (var item in items)
            if (!seen.Add(Key(item)))
                return item;
        return null;
    }

    private static (NodeKind, double, string?) Key(Node item) => item.Kind switch
    {
        NodeKind.Text => (item.Kind, 0, item.Text),
        NodeKind.Boolean => (item.Kind, item.Boolean == true ? 1 : 0, null),
        NodeKind.Null => (item.Kind, 0, null),
        _ => (NodeKind.Number, Read(item), null),
    };

    /// <summary>Numbers are compared as JSON does, by their binary value; NaN for what JSON cannot hold.</summary>
    private static double Read(Node node) =>
        double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
        : node.Number is { } other ? (double)other
        : double.NaN;

    /// <summary>
    /// What people write from habit, such as the name that another format has for a field. They write it throughout the file, and one mend serves all:
    /// so it is one fault of the file, however often it stands there.
    /// </summary>
    private void Hint(Node node, string key, string message)
    {
        hints ??= [];
        if (hints.TryGetValue(key, out var told))
        {
            hints[key] = told with { Count = told.Count + 1 };
            return;
        }

        hints[key] = new Told(faults?.Count ?? 0, 1);
        (faults ??= []).Add(new Fault(node, FaultPart.Key, message) { Habit = key });
    }

    private void CountHints()
    {
        foreach (var (_, (index, count)) in hints ?? [])
            if (count > 1)
                faults![index] = faults[index] with { Message = string.Create(CultureInfo.InvariantCulture, $"{faults[index].Message} It stands {count} times in this file.") };
    }

    private void Add(
        Node node, string message, FaultPart part = FaultPart.Value, FaultKind kind = FaultKind.Schema, string? right = null, string? meant = null) =>
        (faults ??= []).Add(new Fault(node, part, message, kind) { Meant = meant, Right = right });
}

/// <summary>Where among the faults a hint stands, and how often there was reason for it.</summary>
internal sealed record Told(int Index, int Count);

/// <summary>What a fault is about, for its message: a field, or an item of the list that it holds.</summary>
internal readonly record struct Subject(string Name, bool IsRequired, int Item = 0)
{
    public override string ToString() => Item == 0 ? $"'{PlainText.Cap(Name)}'" : $"Item {Item} of '{PlainText.Cap(Name)}'";
}
