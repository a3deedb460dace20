using MeshGovernance.Policies;

namespace MeshGovernance.Core.Imports;

/// <summary>What was found, with the places that it gets in the mesh: domains, and in them data products with their contracts.</summary>
internal sealed record NamedEstate(IReadOnlyList<NamedDomain> Domains, IReadOnlyList<NamedProduct> Products, IReadOnlyList<NamedContract> Contracts)
{
    /// <summary>What had to be assumed, or could not be told.</summary>
    internal IReadOnlyList<SourceRemark> Untold { get; init; } = [];

    /// <summary>What keeps it from being written.</summary>
    internal IReadOnlyList<SourceRemark> Faults { get; init; } = [];
}

/// <param name="Key">The name of its folder.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Found">What the source says of it; null where it only names it, or not even that.</param>
/// <param name="Origin">Where it was named first.</param>
internal sealed record NamedDomain(string Key, string Name, FoundDomain? Found, Origin Origin)
{
    /// <summary>The domain of the mesh that it is; null where it is new.</summary>
    internal Domain? Known { get; init; }
}

/// <param name="Domain">The folder of its domain.</param>
/// <param name="Folder">The name of its own folder.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Found">What the source says of it; null where it only names it, or not even that.</param>
/// <param name="Origin">Where it was named first.</param>
internal sealed record NamedProduct(string Domain, string Folder, string Name, FoundProduct? Found, Origin Origin)
{
    internal string Key => $"{Domain}/{Folder}";

    /// <summary>The data product of the mesh that it is; null where it is new.</summary>
    internal Product? Known { get; init; }
}

/// <param name="Product">The data product that offers it.</param>
/// <param name="File">The name of its file, without an ending; empty where it has one already.</param>
/// <param name="Id">Its id, which the plan gives it where the source does not.</param>
/// <param name="Version">Its version, likewise.</param>
/// <param name="Found">What the source says.</param>
internal sealed record NamedContract(NamedProduct Product, string File, string Id, string Version, FoundContract Found)
{
    /// <summary>The contract of the mesh that it is; null where it is new.</summary>
    internal Contract? Known { get; init; }

    /// <summary>The name of the output port that offers it, which all its versions share.</summary>
    internal required string Port { get; init; }
}
