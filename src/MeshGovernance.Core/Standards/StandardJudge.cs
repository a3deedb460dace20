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
        var apiVersion = root["apiVersion"];
        if (apiVersion is not { Kind: NodeKind.Text } || standard.Find(apiVersion.Text) is not { } release)
            return [new Fault(apiVersion ?? root, FaultPart.Value, FaultText.NoVersion(standard, apiVersion))];
        return As(standard, release, root);
    }

    /// <summary>Judges a file by a version that it may not name.</summary>
    internal static IReadOnlyList<Fault> As(Standard standard, Release release, Node root)
    {
        var judge = new StandardJudge(standard, release);
        judge.Map(standard.Root, root);
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
        if (!shape.Allows(text, release))
            Add(node, wording.WrongChoice(shape, text, subject));
        else if (!shape.Matches(text))
            Add(node, FaultText.WrongForm(shape, text, subject));
        else if (shape.Format is TextFormat.Day or TextFormat.Moment && !Exists(shape.Format, text))
            Add(node, FaultText.NoDate(shape.Format, text, subject), FaultPart.Value, FaultKind.Date, shape.Format == TextFormat.Day ? OtherDates.Day(text) : null);
    }

    /// <summary>From ODPS v1.1.0 on, any text may hold a variable, whose value nobody knows here.</summary>
    private bool Exists(TextFormat format, string text) =>
        (release == Release.Odps110 && text.Contains("${", StringComparison.Ordinal))
        || (format == TextFormat.Day ? Iso8601.IsDay(text) : Iso8601.IsMoment(text));

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
        else if (shape.IsUnique && (faults?.Count ?? 0) == before && FindRepeated(items) is { } repeated)
            Add(repeated, $"{subject} has '{PlainText.Cap(repeated.Text)}' twice: each item may stand there once.");
    }

    /// <summary>Unique lists hold scalars alone, numbers or texts.</summary>
    private static Node? FindRepeated(Node[] items)
    {
        if (items.Length == 2)
            return Key(items[0]) == Key(items[1]) ? items[1] : null;
        var seen = new HashSet<(double, string?)>(items.Length);
        foreach (var item in items)
            if (!seen.Add(Key(item)))
                return item;
        return null;

        static (double, string?) Key(Node item) => item.Kind == NodeKind.Text ? (0, item.Text) : (Read(item), null);
    }

    /// <summary>Numbers are compared as JSON does, by their binary value; NaN for what JSON cannot hold.</summary>
    private static double Read(Node node) =>
        double.TryParse(node.Text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value
        : node.Number is { } other ? (double)other
        : double.NaN;

    private void Add(Node node, string message, FaultPart part = FaultPart.Value, FaultKind kind = FaultKind.Schema, string? right = null) =>
        (faults ??= []).Add(new Fault(node, part, message, kind) { Right = right });
}

/// <summary>What a fault is about, for its message: a field, or an item of the list that it holds.</summary>
internal readonly record struct Subject(string Name, bool IsRequired, int Item = 0)
{
    public override string ToString() => Item == 0 ? $"'{PlainText.Cap(Name)}'" : $"Item {Item} of '{PlainText.Cap(Name)}'";
}
