using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports.Sql;

/// <summary>
/// How long the texts in keys are. Some databases index no text without a length, and no more than so many letters in one key: then its texts share what there is,
/// and a column that refers to one is as long as that.
/// </summary>
internal sealed class SqlKeys
{
    private readonly Dictionary<Column, int> lengths = [];
    private readonly Dialect dialect;

    internal SqlKeys(Contract contract, Dialect dialect)
    {
        this.dialect = dialect;
        if (dialect.KeyLetters is not { } most)
            return;
        foreach (var item in contract.Objects)
        {
            Share(item.PrimaryKey, most);
            foreach (var column in item.Columns.Where(column => column.IsUnique))
                Share([column], most);
        }

        foreach (var reference in contract.Objects.SelectMany(item => References.Of(item).Found))
            foreach (var (from, to) in reference.From.Zip(reference.To))
                if (IsWithoutLength(from) && (SqlTypes.Length(to) ?? Of(to)) is { } length)
                    lengths[from] = length;
    }

    /// <summary>The columns that got a length here, in words.</summary>
    internal IEnumerable<string> Given => lengths.Select(one => $"{ContractPaths.Of(one.Key)} {one.Value}");

    /// <summary>The length that a text has because of a key; null where it needs none, or has one of its own.</summary>
    internal int? Of(Column column) => lengths.TryGetValue(column, out var length) ? length : null;

    /// <summary>Whether the database takes columns as a key: not where they are longer together than its keys, or of a type that none is.</summary>
    internal bool Takes(IReadOnlyList<Column> key) =>
        (dialect.HasNestedKeys || !key.Any(column => column.LogicalType is "array" or "vector" or "object" or "map"))
        && (dialect.KeyLetters is not { } most || (!key.Any(column => IsWithoutLength(column) && Of(column) is null) && key.Sum(LengthOf) <= most));

    private int LengthOf(Column column) => SqlTypes.Length(column) ?? Of(column) ?? 0;

    private void Share(IReadOnlyList<Column> key, int most)
    {
        var open = key.Where(column => IsWithoutLength(column) && Of(column) is null).ToList();
        if (open.Count > 0 && (most - key.Sum(LengthOf)) / open.Count is var length and > 0)
            foreach (var column in open)
                lengths[column] = length;
    }

    /// <summary>What has no logical type is written as text, too.</summary>
    private bool IsWithoutLength(Column column) => column.LogicalType is "string" or null && SqlTypes.Length(column) is null && !(SqlTypes.FormatOf(column) == "uuid" && dialect.Uuid is not null);
}
