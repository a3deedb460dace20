using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>Columns of an object: the first ones where the contract has pages of its own, with all that is known of them where it is shown as a whole.</summary>
public sealed class ColumnTablePart : IPage
{
    private readonly HashSet<ColumnRow> anchored;

    private ColumnTablePart(PageFrame frame, SchemaObject schemaObject, IReadOnlyList<ColumnRow> rows, int left, bool isWhole) =>
        (Frame, Object, Rows, Left, IsWhole, anchored) = (frame, schemaObject, rows, left, isWhole, [.. isWhole ? rows.DistinctBy(row => row.Anchor) : []]);

    public PageFrame Frame { get; }

    internal SchemaObject Object { get; }

    internal IReadOnlyList<ColumnRow> Rows { get; }

    /// <summary>How many columns there are besides.</summary>
    internal int Left { get; }

    internal bool IsWhole { get; }

    /// <summary>How many columns the object has: what the items of a list are is none of them.</summary>
    internal int All => ColumnRow.Of(Object).Count(row => row.Column.Name.Length > 0);

    /// <summary>What is not told about readers where some are: how many consumers do not say what they read. Null where there is nothing to add.</summary>
    internal string? Silent => IsWhole && ColumnReaders.Count(Object.Contract) is ( > 0, > 0 and var silent)
        ? $"{PlainText.Counted(silent, "input port")} more {(silent == 1 ? "does" : "do")} not say what {(silent == 1 ? "it reads" : "they read")}: any column may matter to {(silent == 1 ? "it" : "them")}."
        : null;

    /// <summary>What a row is called within the page, where links lead to it; null for a second one of the same name.</summary>
    internal string? AnchorOf(ColumnRow row) => anchored.Contains(row) ? row.Anchor : null;

    internal static ColumnTablePart Brief(PageFrame frame, SchemaObject item, int longest)
    {
        var rows = ColumnRow.Of(item).ToList();
        return new ColumnTablePart(frame, item, [.. rows.Take(longest)], Math.Max(0, rows.Count - longest), isWhole: false);
    }

    internal static ColumnTablePart Whole(PageFrame frame, SchemaObject item, IReadOnlyList<ColumnRow> rows) => new(frame, item, rows, 0, isWhole: true);
}
