using MeshGovernance.Core;
using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Meshes;

namespace MeshGovernance.Engine.Diffs;

/// <summary>Two states of a mesh that somebody wants to be compared.</summary>
public sealed class ComparedMeshes
{
    private readonly IScriptReader scripts;
    private readonly MeshState from;
    private readonly MeshState to;

    private ComparedMeshes(LoadedMesh before, LoadedMesh after, MeshState from, MeshState to, IScriptReader scripts)
    {
        this.scripts = scripts;
        (Before, After) = (before, after);
        (this.from, this.to) = (from, to);
    }

    /// <summary>The base.</summary>
    public LoadedMesh Before { get; }

    /// <summary>The head.</summary>
    public LoadedMesh After { get; }

    /// <summary>Loads both; what they have in common is parsed once.</summary>
    /// <param name="open">The mesh.</param>
    /// <param name="base">The base.</param>
    /// <param name="head">The head; null means the files on the disk.</param>
    /// <param name="withMergeBase">Whether to compare with the commit where the head branched off the base.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="goOn">Called between the two; null where there is nothing to do.</param>
    /// <exception cref="Git.GitException">A commit is not there, or the two have none in common.</exception>
    /// <exception cref="UserException">Neither holds a mesh.</exception>
    public static ComparedMeshes Load(Workspace open, string @base, string? head, bool withMergeBase, IProgress<Step> progress, Action? goOn = null)
    {
        var sha = open.Head;
        var oldFiles = open.Commit(withMergeBase ? open.MergeBase(@base, head) : @base, out var baseSha);
        var newFiles = head is null ? open.WorkingTree() : open.Commit(head, out sha);
        var before = open.LoadAny(oldFiles, (done, of) => progress.Report(new Step("Reading the base, file", done, of)));
        goOn?.Invoke();
        var after = open.LoadAny(newFiles, (done, of) => progress.Report(new Step("Reading the head, file", done, of)));
        if (before.IsEmpty && after.IsEmpty)
            throw new UserException($"There is no mesh in '{@base}', and none in {(head is null ? "the files on the disk" : $"'{head}'")}.", "'mesh init' begins one.");
        return new ComparedMeshes(before, after, new MeshState(withMergeBase ? baseSha : @base, baseSha, !before.IsEmpty), new MeshState(head, sha, !after.IsEmpty), open.Scripts);
    }

    /// <summary>What differs.</summary>
    /// <param name="selection">What is asked for.</param>
    /// <param name="day">The day on which the exceptions of the mesh have to hold.</param>
    /// <exception cref="UserException">Something is selected that neither state has.</exception>
    public MeshDiff Diff(Selection selection, DateOnly day) => selection.Unknown(Before, After) is [var unknown, ..]
        ? throw new UserException(unknown)
        : MeshComparison.Of(Before, After, selection, from, to, scripts, day);
}
