namespace MeshGovernance.Catalog.SearchIndex;

/// <summary>Something that a search can find: a domain, a policy, a data product or another page.</summary>
/// <param name="Kind">What it is: domain, policy, product or page.</param>
/// <param name="Page">Its page, relative to the site's root.</param>
/// <param name="Title">What people call it.</param>
/// <param name="Key">What files call it.</param>
internal sealed record SearchEntry(string Kind, string Page, string Title, string Key)
{
    internal string Description { get; init; } = "";

    /// <summary>The key of the domain that it belongs to; empty where it belongs to none.</summary>
    internal string Domain { get; init; } = "";

    internal IReadOnlyList<string> Tags { get; init; } = [];

    internal string Owner { get; init; } = "";

    internal string Status { get; init; } = "";

    /// <summary>The most closed classification of its columns; empty where none is classified.</summary>
    internal string Classification { get; init; } = "";

    /// <summary>How its data stand: green, red or grey; empty where nobody has looked at any data.</summary>
    internal string Light { get; init; } = "";

    /// <summary>How many data products consume it: of two that are equally good finds, the more used one is meant more often.</summary>
    internal int Consumers { get; init; }
}
