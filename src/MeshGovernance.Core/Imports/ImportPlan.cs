using MeshGovernance.Core.Findings;

namespace MeshGovernance.Core.Imports;

/// <summary>What an import would do to a mesh, before anything is written.</summary>
/// <param name="Terms">What was decided.</param>
/// <param name="Files">The files, in ordinal order of their paths.</param>
/// <param name="Untold">What a mesh has no word for, and what the source does not say.</param>
/// <param name="Faults">What is wrong with the source: nothing is written as long as there is one.</param>
public sealed record ImportPlan(ImportTerms Terms, IReadOnlyList<PlannedFile> Files, IReadOnlyList<SourceRemark> Untold, IReadOnlyList<SourceRemark> Faults)
{
    /// <summary>What people edited since it was imported, and what stays because of that; and what is gone at the source.</summary>
    public IReadOnlyList<SourceRemark> Kept { get; init; } = [];

    /// <summary>How many files of the source are of no format that can be read.</summary>
    public int Unknown { get; init; }

    /// <summary>How many files of the source were read.</summary>
    public int Read { get; init; }

    /// <summary>The contents that differ from what is there, by path.</summary>
    public IReadOnlyDictionary<string, byte[]> Contents =>
        Files.Where(file => file.Step is PlannedStep.New or PlannedStep.Changed or PlannedStep.Moved).ToDictionary(file => file.Path, file => file.Content.ToArray(), StringComparer.Ordinal);

    /// <summary>The files that leave their place.</summary>
    public IReadOnlyList<FileMove> Moves => [.. Files.Where(file => file.From is not null).Select(file => new FileMove(file.From!, file.Path))];

    /// <summary>Where they stood.</summary>
    public IReadOnlyList<string> Gone => [.. Moves.Select(move => move.From)];

    public bool ChangesNothing => Files.All(file => file.Step == PlannedStep.Kept);
}
