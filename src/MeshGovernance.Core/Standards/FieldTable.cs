using System.Collections.Frozen;

namespace MeshGovernance.Core.Standards;

/// <summary>The fields of one map in one release, ready to be looked up.</summary>
internal sealed class FieldTable
{
    private readonly FrozenDictionary<string, Entry> entries;

    internal FieldTable(MapShape shape, Release release, IReadOnlyList<Variant> variants)
        : this(shape, release, variants, Merge(shape, variants, release))
    {
    }

    private FieldTable(MapShape shape, Release release, IReadOnlyList<Variant> variants, Dictionary<string, Field> fields)
    {
        Variants = variants;
        IsClosed = shape.Closed.Include(release);
        ExactlyOne = variants.FirstOrDefault(variant => variant.ExactlyOne.Count > 0)?.ExactlyOne ?? [];
        Fields = [.. fields.Values.Where(field => field.Shape is not RefusedShape)];
        Required = [.. fields.Values.Where(field => field.Required.Include(release))];
        entries = fields.Values.ToFrozenDictionary(
            field => field.Name,
            field => new Entry(field, Array.IndexOf(Required, field) is >= 0 and var i ? 1UL << i : 0, ExactlyOne.Contains(field.Name)));
    }

    /// <summary>The variants that the map has chosen.</summary>
    internal IReadOnlyList<Variant> Variants { get; }

    internal bool IsClosed { get; }

    /// <summary>At most 64, so that one number can tell which were seen.</summary>
    internal Field[] Required { get; }

    internal IReadOnlyList<string> ExactlyOne { get; }

    /// <summary>The fields that the map may have, in the order of the tables.</summary>
    internal IReadOnlyList<Field> Fields { get; }

    /// <summary>For a map whose choosing field is wrong: that is one fault, so what depends on the choice is not judged.</summary>
    internal static FieldTable Undecided(MapShape shape, Release release, IReadOnlyList<Variant> variants)
    {
        var fields = Merge(shape, [], release);
        foreach (var field in variants.SelectMany(variant => variant.Fields))
            if (field.In.Include(release) && field.Shape is not RefusedShape)
                fields.TryAdd(field.Name, field with { Shape = Shape.Any, Required = Releases.Never });
        return new FieldTable(shape, release, [], fields);
    }

    internal Entry? Find(string name) => entries.GetValueOrDefault(name);

    internal ulong MissingAfter(ulong seen) => ((1UL << Required.Length) - 1) & ~seen;

    private static Dictionary<string, Field> Merge(MapShape shape, IReadOnlyList<Variant> variants, Release release)
    {
        var fields = new Dictionary<string, Field>();
        foreach (var field in shape.Fields.Concat(variants.SelectMany(variant => variant.Fields)))
            if (field.In.Include(release))
                fields[field.Name] = field;
        return fields;
    }

    /// <summary>A field and its bit among the required ones, which is 0 where it is optional.</summary>
    internal sealed record Entry(Field Field, ulong RequiredBit, bool IsExactlyOne);
}
