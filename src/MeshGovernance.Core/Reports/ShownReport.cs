using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>A report, with the lines of the files that it speaks of.</summary>
/// <param name="Report">What was found.</param>
/// <param name="Source">The lines of a file of the mesh.</param>
/// <param name="Prefix">The folder of the mesh in its repository, with a slash at its end; empty where it is the whole of it.</param>
public sealed record ShownReport(Report Report, Func<string, SourceLines?> Source, string Prefix)
{
    /// <summary>Whether people asked for notes one by one: programs always get them.</summary>
    public bool TellsNotes { get; init; }

    /// <summary>The file that the same report goes to as Markdown, from the root of the disk; null where it goes to none.</summary>
    public string? Summary { get; init; }
}
