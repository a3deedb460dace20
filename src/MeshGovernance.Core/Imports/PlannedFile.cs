namespace MeshGovernance.Core.Imports;

/// <summary>A file that an import is about.</summary>
/// <param name="Path">Where it is to stand, relative to the mesh.</param>
/// <param name="Step">What becomes of it.</param>
/// <param name="Content">All that it shall hold.</param>
/// <param name="Origin">Where that comes from.</param>
public sealed record PlannedFile(string Path, PlannedStep Step, ReadOnlyMemory<byte> Content, Origin Origin)
{
    /// <summary>What the file is: a domain, a data product, a contract, or the settings.</summary>
    public required PlannedKind Kind { get; init; }

    /// <summary>Where it stood, if it is moved.</summary>
    public string? From { get; init; }

    /// <summary>What changes in a file that is there, in a few words each.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];
}

/// <summary>What becomes of a file.</summary>
public enum PlannedStep
{
    /// <summary>It is not there yet.</summary>
    New,

    /// <summary>It is there, and gets what changed at the source.</summary>
    Changed,

    /// <summary>It is there and stays as it is.</summary>
    Kept,

    /// <summary>It leaves its place, as it is.</summary>
    Moved,
}

public enum PlannedKind
{
    Settings,
    Domain,
    Product,
    Contract,
    Record,
}
