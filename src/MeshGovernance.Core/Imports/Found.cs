using System.Text.Json.Nodes;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Imports;

/// <summary>A domain, or what a source calls a group or a system.</summary>
/// <param name="Name">What the source calls it; the plan makes the name of its folder.</param>
/// <param name="Origin">Where it was found.</param>
public sealed record FoundDomain(string Name, Origin Origin)
{
    public string? Description { get; init; }

    /// <summary>The e-mail address or the name of whoever owns it.</summary>
    public string? Owner { get; init; }
}

/// <summary>A data product, as ODPS writes it.</summary>
/// <param name="Name">What the source knows it by: contracts and inputs point here.</param>
/// <param name="Fields">Fields of ODPS in the order in which they are written; the plan adds what it lacks: apiVersion, kind, id, output ports for its contracts.</param>
/// <param name="Origin">Where it was found.</param>
public sealed record FoundProduct(string Name, JsonObject Fields, Origin Origin)
{
    /// <summary>The <see cref="FoundDomain.Name"/> that it belongs to; null where the source does not say.</summary>
    public string? Domain { get; init; }

    /// <summary>The file itself where it is a descriptor already: it is kept byte for byte, with its comments.</summary>
    public ReadOnlyMemory<byte>? Text { get; init; }

    /// <summary>What was read of that file, so that nobody reads it twice.</summary>
    public Node? Root { get; init; }
}

/// <summary>A data contract, as ODCS writes it.</summary>
/// <param name="Name">What the source knows it by: what is made from it points here.</param>
/// <param name="Fields">Fields of ODCS in the order in which they are written; the plan adds what it lacks: apiVersion, kind, id, version, status.</param>
/// <param name="Origin">Where it was found.</param>
public sealed record FoundContract(string Name, JsonObject Fields, Origin Origin)
{
    /// <summary>The <see cref="FoundProduct.Name"/> that offers it; null where the source does not say.</summary>
    public string? Product { get; init; }

    /// <summary>The <see cref="FoundDomain.Name"/>, where no product says so.</summary>
    public string? Domain { get; init; }

    /// <summary>What it was in the mesh that exported it; null where it comes from elsewhere.</summary>
    public ExportedPlace? Exported { get; init; }

    /// <summary>The <see cref="Name"/>s of the contracts whose data it is made from: the input ports of its product.</summary>
    public IReadOnlyList<string> MadeFrom { get; init; } = [];

    /// <summary>The file itself where it is a contract already: it is kept byte for byte, with its comments.</summary>
    public ReadOnlyMemory<byte>? Text { get; init; }

    /// <summary>What was read of that file, so that nobody reads it twice.</summary>
    public Node? Root { get; init; }
}
