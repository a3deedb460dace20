namespace MeshGovernance.Core.Imports;

/// <summary>What whoever imports decided, for all that the source does not tell.</summary>
/// <param name="Source">The source as it is recorded: relative to the mesh and with slashes, or an address.</param>
/// <param name="Name">What the source is called: its file or folder, without an ending.</param>
/// <param name="Day">The day of the import.</param>
public sealed record ImportTerms(string Source, string Name, DateOnly Day)
{
    /// <summary>The domain of whatever names none.</summary>
    public string? Domain { get; init; }

    /// <summary>The data product of contracts that name none.</summary>
    public string? Product { get; init; }

    /// <summary>Who answers for domains and data products of which the source does not say; null where nobody does yet.</summary>
    public string? Owner { get; init; }

    /// <summary>The format that was asked for; null where files tell by themselves.</summary>
    public string? Format { get; init; }

    /// <summary>The folder of the source in the mesh, with a slash at its end; null where it lies elsewhere, and files are copied.</summary>
    public string? Inside { get; init; }

    /// <summary>What becomes of what was edited here and changed at the source as well; null where nobody decided, and it is told.</summary>
    public Settlement? Settlement { get; init; }

    /// <summary>Whether files of the mesh's own folder leave their place for the usual one.</summary>
    public bool Moves { get; init; }
}
