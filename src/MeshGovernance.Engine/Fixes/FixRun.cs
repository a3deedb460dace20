using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Fixes;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Engine.Fixes;

/// <summary>Applies the fixes of a mesh: those that are certain, and those that a person agrees to.</summary>
public sealed class FixRun
{
    private readonly Workspace open;
    private readonly DateOnly asOf;
    private readonly Selection selection;
    private readonly LoadedMesh? changedFrom;

    private FixRun(Workspace open, DateOnly asOf, Selection selection, string? @base)
    {
        this.open = open;
        this.asOf = asOf;
        this.selection = selection;
        changedFrom = @base is null ? null : open.LoadAny(open.Commit(open.MergeBase(@base, null), out _));
        Files = open.WorkingTree();
        Before = Judge(Files);
    }

    /// <summary>The files as they are.</summary>
    public IFileTree Files { get; }

    /// <summary>What is found in them.</summary>
    public Report Before { get; }

    /// <summary>The findings whose fix is a guess: somebody has to agree to each.</summary>
    public IReadOnlyList<Finding> Suggestions => [.. Before.Findings.Where(finding => finding is { Fix.Certain: false, Waiver: null })];

    /// <summary>Judges the mesh, and changes nothing yet.</summary>
    /// <param name="open">The mesh.</param>
    /// <param name="asOf">The day to judge on.</param>
    /// <param name="selection">What is looked at.</param>
    /// <param name="base">What the files were changed from, for what changes ask for; null where nobody asks.</param>
    /// <exception cref="Git.GitException">There is no such commit, or none in common.</exception>
    public static FixRun Begin(Workspace open, DateOnly asOf, Selection selection, string? @base = null) => new(open, asOf, selection, @base);

    /// <summary>Works out what is certain and what was agreed to; of what is certain, it leaves out whatever would make something worse.</summary>
    /// <param name="agreed">The suggestions that a person agrees to.</param>
    public AppliedFixes With(IEnumerable<Finding> agreed)
    {
        var wanted = agreed.Select(finding => finding.Fingerprint).ToHashSet();
        return AppliedFixes.Of(Files, Before, Judge, finding => finding.Fix!.Certain || IsAgreed(finding), IsAgreed);

        bool IsAgreed(Finding finding) => wanted.Contains(finding.Fingerprint);
    }

    /// <summary>Writes the changed files, all or none.</summary>
    /// <exception cref="Core.UserException">A file is not what was read, or cannot be written.</exception>
    public void Write(AppliedFixes mending) => open.Write(Files, mending.Changed, mending.Moves);

    private Report Judge(IFileTree files)
    {
        var mesh = open.Load(files);
        if (changedFrom is not null)
            mesh.CompareWith(changedFrom, asOf);
        return open.Judge(mesh, asOf, selection);
    }
}
