namespace MeshGovernance.Core.Imports;

/// <summary>What a source holds, in the words of a mesh: the one thing that every format is read into, and that a plan is made of.</summary>
public sealed record Estate
{
    public static readonly Estate Empty = new();

    public IReadOnlyList<FoundDomain> Domains { get; init; } = [];

    public IReadOnlyList<FoundProduct> Products { get; init; } = [];

    public IReadOnlyList<FoundContract> Contracts { get; init; } = [];

    /// <summary>What the source says and a mesh has no word for, or what a mesh asks and the source does not say.</summary>
    public IReadOnlyList<SourceRemark> Untold { get; init; } = [];

    /// <summary>What is wrong with the source: nothing is written as long as there is one.</summary>
    public IReadOnlyList<SourceRemark> Faults { get; init; } = [];

    /// <summary>Two parts of one estate, in this order.</summary>
    public Estate With(Estate other) => new()
    {
        Domains = [.. Domains, .. other.Domains],
        Products = [.. Products, .. other.Products],
        Contracts = [.. Contracts, .. other.Contracts],
        Untold = [.. Untold, .. other.Untold],
        Faults = [.. Faults, .. other.Faults],
    };
}

/// <summary>Something to say about a place of a source, in a sentence.</summary>
public sealed record SourceRemark(Origin Origin, string Message);

/// <summary>Where something was found.</summary>
/// <param name="Source">The file, relative to where it was looked for and with slashes, or the database without its password.</param>
/// <param name="Item">What it is called there, such as <c>model.shop.orders</c>; empty for the whole source.</param>
/// <param name="Line">Its line, from 1; null where the source has none.</param>
public sealed record Origin(string Source, string Item = "", int? Line = null);
