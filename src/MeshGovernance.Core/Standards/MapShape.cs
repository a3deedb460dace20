using System.Collections.Concurrent;
using System.Collections.Frozen;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Standards;

/// <summary>
/// A map: its fields, and more fields that depend on the value of one of them. Both are asked for once and late, since
/// shapes contain each other.
/// </summary>
internal sealed class MapShape(string title, Func<Field[]> fields, Func<Variant[]>? variants = null) : Shape
{
    private readonly Lazy<Field[]> fields = new(fields);
    private readonly Lazy<Variant[]> variants = new(variants ?? (static () => []));
    private readonly Layout?[] layouts = new Layout?[Enum.GetValues<Release>().Length];

    /// <summary>The map as a message names it: "An output port".</summary>
    internal string Title { get; } = title;

    internal IReadOnlyList<Field> Fields => fields.Value;

    /// <summary>Where other fields are refused.</summary>
    internal Releases Closed { get; init; } = Releases.Always;

    /// <summary>The field whose value chooses among <see cref="Variants"/>.</summary>
    internal string? By { get; init; }

    internal IReadOnlyList<Variant> Variants => variants.Value;

    /// <summary>Two fields that must both be one value or both be lists.</summary>
    internal (string Left, string Right)? Alike { get; init; }

    /// <summary>Where lists in those two have to be of one length.</summary>
    internal Releases AlikeInLength { get; init; } = Releases.Never;

    /// <summary>For a map that must be empty: why.</summary>
    internal string? EmptyBecause { get; init; }

    internal override string Noun => "a map";

    internal override bool Takes(NodeKind kind) => kind == NodeKind.Map;

    /// <summary>The fields that this very map may have.</summary>
    internal FieldTable TableFor(Node map, Release release) => LayoutOf(release).TableFor(map);

    /// <summary>The fields by which no two items of a list may be alike.</summary>
    internal string[] UniqueAmong(Release release) => LayoutOf(release).Unique;

    /// <summary>The fields of a map whose choosing field is wrong.</summary>
    internal FieldTable UndecidedTable(Release release) => LayoutOf(release).TableFor(Layout.Undecided);

    private Layout LayoutOf(Release release) => layouts[(int)release] ??= new Layout(this, release);

    /// <summary>The shape in one release, with a table for each set of variants that a map has chosen so far.</summary>
    private sealed class Layout
    {
        internal const ulong Undecided = ulong.MaxValue;

        private readonly MapShape shape;
        private readonly Release release;
        private readonly Variant[] variants;
        private readonly FrozenDictionary<string, ulong> byValue;
        private readonly ulong whenMissing;
        private readonly (string Field, ulong Bit)[] byText;
        private readonly FieldTable single;
        private readonly ConcurrentDictionary<ulong, FieldTable> tables = new();

        internal Layout(MapShape shape, Release release)
        {
            this.shape = shape;
            this.release = release;
            variants = [.. shape.Variants.Where(variant => variant.In.Include(release))];
            byValue = Choosable().ToFrozenDictionary(value => value, value => Bits(variant => variant.Values.Contains(value)));
            whenMissing = MustChoose() ? Undecided : Bits(variant => variant.OrMissing);
            byText = [.. variants.Where(variant => variant.OrTextIn is not null)
                .Select(variant => (variant.OrTextIn!, Bits(other => other == variant)))];
            single = Table(0);
            Unique = [.. shape.Fields.Where(field => field.In.Include(release) && field.UniqueAmong.Include(release)).Select(field => field.Name)];
        }

        internal string[] Unique { get; }

        internal FieldTable TableFor(Node map) => variants.Length == 0 ? single : TableFor(Choose(map));

        internal FieldTable TableFor(ulong chosen) =>
            tables.TryGetValue(chosen, out var table) ? table : tables.GetOrAdd(chosen, Table(chosen));

        private ulong Choose(Node map)
        {
            var value = map[shape.By!];
            var chosen = value is null ? whenMissing
                : value.Kind == NodeKind.Text && byValue.TryGetValue(value.Text!, out var bits) ? bits
                : Undecided;
            if (chosen != Undecided)
                foreach (var (field, bit) in byText)
                    if (map[field]?.Kind == NodeKind.Text)
                        chosen |= bit;
            return chosen;
        }

        private FieldTable Table(ulong chosen) => chosen == Undecided
            ? FieldTable.Undecided(shape, release, variants)
            : new FieldTable(shape, release, [.. variants.Where((_, i) => (chosen & (1UL << i)) != 0)]);

        private ulong Bits(Func<Variant, bool> holds)
        {
            var bits = 0UL;
            for (var i = 0; i < variants.Length; i++)
                bits |= holds(variants[i]) ? 1UL << i : 0;
            return bits;
        }

        private Field? Chooser() => shape.Fields.FirstOrDefault(field => field.Name == shape.By && field.In.Include(release));

        private bool MustChoose() => Chooser()?.Required.Include(release) ?? false;

        private string[] Choosable() => Chooser()?.Shape is TextShape text
            ? [.. text.Choices.Where(choice => choice.In.Include(release)).Select(choice => choice.Value)]
            : [];
    }
}
