namespace MeshGovernance.Databases.Catalogs;

/// <summary>What a database says of itself: rows as its catalog has them, in the order in which they are described.</summary>
internal sealed record Catalog
{
    internal IReadOnlyList<CatalogTable> Tables { get; init; } = [];

    internal IReadOnlyList<CatalogColumn> Columns { get; init; } = [];

    internal IReadOnlyList<CatalogKey> Keys { get; init; } = [];

    /// <summary>What it does not say, as sentences.</summary>
    internal IReadOnlyList<string> Untold { get; init; } = [];
}

/// <summary>The name of a table within its database.</summary>
internal sealed record TableName(string Schema, string Name)
{
    public override string ToString() => Schema.Length == 0 ? Name : $"{Schema}.{Name}";
}

/// <param name="Name">Its name.</param>
/// <param name="Kind">table, view, and whatever else the engine calls one.</param>
/// <param name="Comment">What its comment says; null where there is none.</param>
internal sealed record CatalogTable(TableName Name, string Kind, string? Comment);

/// <param name="Table">The table that it belongs to.</param>
/// <param name="Name">Its name.</param>
/// <param name="Type">Its type as the engine writes it.</param>
/// <param name="IsNullable">Whether a row may be without a value.</param>
/// <param name="Comment">What its comment says; null where there is none.</param>
internal sealed record CatalogColumn(TableName Table, string Name, string Type, bool IsNullable, string? Comment)
{
    /// <summary>The type in the words of the engine where <see cref="Type"/> is a name of somebody's own.</summary>
    internal string? BaseType { get; init; }

    internal string? Default { get; init; }

    /// <summary>The values of an enumeration.</summary>
    internal IReadOnlyList<string> Values { get; init; } = [];
}

internal enum KeyKind
{
    Primary,
    Unique,
    Foreign,
    Check,
}

/// <param name="Table">The table that holds it.</param>
/// <param name="Kind">What it promises.</param>
/// <param name="Columns">Its columns in their order.</param>
internal sealed record CatalogKey(TableName Table, KeyKind Kind, IReadOnlyList<string> Columns)
{
    /// <summary>The table that a foreign key leads to.</summary>
    internal TableName? Target { get; init; }

    internal IReadOnlyList<string> TargetColumns { get; init; } = [];

    /// <summary>What a check asks, as the database writes it.</summary>
    internal string? Text { get; init; }
}
