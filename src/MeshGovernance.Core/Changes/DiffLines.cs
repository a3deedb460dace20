using System.Globalization;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>A diff for the terminal: a small one whole, a large one as counts with what matters most behind them.</summary>
internal static class DiffLines
{
    /// <summary>What a person reads in one go.</summary>
    private const int Small = 60;
    private const int MostOfLarge = 100;

    /// <summary>Up to here there is room to say what each field is for.</summary>
    private const int MostExplained = 12;
    private const string Indent = "      ";
    private const string Deeper = "  ";

    internal static IEnumerable<StyledLine> Of(MeshDiff diff, int width)
    {
        yield return new StyledLine(new StyledText(PlainText.Line(diff.Mesh), TextStyle.Strong), new StyledText($" · {DiffWords.States(diff)}", TextStyle.Muted));
        if (DiffWords.Caveat(diff) is { } caveat)
            yield return new StyledLine(new StyledText(caveat, TextStyle.Warning));
        yield return StyledLine.Empty;
        foreach (var file in diff.NotCompared)
            foreach (var line in TextLines.Wrap(DiffWords.NotCompared(file), width - 15).Index())
                yield return new StyledLine(new StyledText(line.Index == 0 ? "  not compared " : "               ", TextStyle.Error), new StyledText(line.Item));
        if (diff.NotCompared.Count > 0)
            yield return StyledLine.Empty;

        foreach (var line in diff.Changes.Count > Small ? Large(diff.Changes) : Whole(diff))
            yield return line;
        yield return new StyledLine(new StyledText(DiffWords.Sum(diff)));
    }

    private static IEnumerable<StyledLine> Whole(MeshDiff diff)
    {
        foreach (var group in DiffGroups.Of(diff.Changes))
        {
            yield return new StyledLine(new StyledText(DiffWords.Heading(group.Key), TextStyle.Strong));
            foreach (var line in DiffGroups.Elements(group).SelectMany(element => Lines(element, group.Key, diff.Changes.Count <= MostExplained).Concat(ReadBy(element))))
                yield return line;
            yield return StyledLine.Empty;
        }

        IEnumerable<StyledLine> ReadBy(ChangedElement element) => diff.Readers?.Words(element) is { } words ? [new StyledLine(new StyledText(Indent + Deeper + words))] : [];
    }

    /// <summary>How much there is, then a line each of what may hurt somebody, as far as a person reads.</summary>
    private static IEnumerable<StyledLine> Large(IReadOnlyList<Change> changes)
    {
        foreach (var line in Counts(changes))
            yield return line;
        foreach (var change in DiffGroups.ByImportance(changes).Take(MostOfLarge))
        {
            var head = DiffGroups.HeadOf(change.Element);
            yield return new StyledLine(Marked(change), new StyledText(DiffWords.Heading(head) + " ", TextStyle.Muted), new StyledText($"{DiffWords.Titled(change, head)} {DiffWords.What(change)}"), new StyledText(DiffWords.Harm(change) is { } harm ? $" · {harm}" : "", SeverityStyle(change)));
        }

        if (changes.Count > MostOfLarge)
            yield return new StyledLine(new StyledText(
                $"… and {changes.Count - MostOfLarge} more: 'mesh diff --format json' has them all, --domain and --product narrow them down.", TextStyle.Muted));
        yield return StyledLine.Empty;
    }

    private static IEnumerable<StyledLine> Counts(IReadOnlyList<Change> changes)
    {
        var counts = DiffGroups.Counts(changes);
        var name = counts.Max(count => DiffWords.KindOf(count.Kind, 2).Length) + 2;
        yield return new StyledLine(new StyledText($"  {"".PadRight(name)}{"added",7}{"removed",9}{"changed",9}{"renamed",9}", TextStyle.Muted));
        foreach (var count in counts)
            yield return new StyledLine(
                new StyledText($"  {DiffWords.KindOf(count.Kind, 2).PadRight(name)}"),
                Cell(count.Added, 7, TextStyle.Added),
                Cell(count.Removed, 9, TextStyle.Error),
                Cell(count.Changed, 9, TextStyle.Warning),
                Cell(count.Renamed, 9, TextStyle.Note));
        yield return StyledLine.Empty;
    }

    private static IEnumerable<StyledLine> Lines(ChangedElement element, ElementName head, bool isExplained)
    {
        var first = element.Changes[0];
        var title = DiffWords.Titled(first, head);
        if (element.Changes is [var only])
            return Told(only, Marked(only), new StyledText(title.Length == 0 ? "" : title + " ", StyleOf(only)));
        return
        [
            .. title.Length > 0 ? [new StyledLine(Marked(first), new StyledText(title, StyleOf(first)))] : (IEnumerable<StyledLine>)[],
            .. element.Changes.SelectMany(change => Told(change, title.Length > 0 ? new StyledText(Indent) : Marked(change))),
        ];

        IEnumerable<StyledLine> Told(Change change, params StyledText[] lead) =>
            [new StyledLine([.. lead, new StyledText(DiffWords.What(change)), Says(change), Short(change)]), .. Why(change), .. Hint(change)];

        StyledText Says(Change change) => new(isExplained && change.Says is { } says ? $" · {PlainText.Line(says)}" : "", TextStyle.Muted);

        // Where there is no room for reasons, what may hurt somebody is marked all the same.
        StyledText Short(Change change) => new(!isExplained && DiffWords.Harm(change) is { } harm ? $" · {harm}" : "", SeverityStyle(change));

        IEnumerable<StyledLine> Why(Change change) => isExplained && DiffWords.Degree(change) is { } degree
            ? [new StyledLine(new StyledText(Indent + Deeper), new StyledText(degree, SeverityStyle(change)), new StyledText($" · {DiffWords.Why(change)}", TextStyle.Muted))]
            : [];

        IEnumerable<StyledLine> Hint(Change change) => DiffWords.Hint(change, head) is { } hint ? [new StyledLine(new StyledText(Indent + Deeper), new StyledText(hint))] : [];
    }

    private static TextStyle SeverityStyle(Change change) => change.Counted switch
    {
        Severity.Breaking => TextStyle.Error,
        Severity.Risky => TextStyle.Warning,
        _ => TextStyle.Muted,
    };

    private static StyledText Marked(Change change) => new($"  {DiffWords.Mark(change)} ", StyleOf(change));

    private static TextStyle StyleOf(Change change) => DiffWords.Mark(change) switch
    {
        '+' => TextStyle.Added,
        '-' => TextStyle.Error,
        '>' => TextStyle.Note,
        _ => TextStyle.Warning,
    };

    private static StyledText Cell(int count, int width, TextStyle style) =>
        new((count == 0 ? "·" : count.ToString(CultureInfo.InvariantCulture)).PadLeft(width), count == 0 ? TextStyle.Muted : style);
}
