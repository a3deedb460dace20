using MeshGovernance.Core;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Git;

namespace MeshGovernance.Engine;

/// <summary>Finds the evidence that a check goes by.</summary>
public static class EvidencePlace
{
    private const string Nothing = "none";

    private const string Branches = "refs/heads/";

    private const string RemoteBranches = "refs/remotes/origin/";

    /// <summary>Has a mesh judged with what is known of its data.</summary>
    /// <param name="open">The mesh.</param>
    /// <param name="asked">A branch, a commit, a folder, or 'none'; null for the branch of evidence, where there is one.</param>
    /// <param name="day">The day of judgement.</param>
    /// <param name="runs">How many runs of the same tool on the same data are wanted: one for a verdict, more for a trend.</param>
    /// <exception cref="UserException">What was asked for is not there.</exception>
    public static void Know(this Workspace open, string? asked, DateOnly day, int runs = 1)
    {
        ArgumentNullException.ThrowIfNull(open);
        open.Know(Find(open, asked), day, runs);
    }

    /// <param name="open">The mesh.</param>
    /// <param name="asked">A branch, a commit, a folder, or 'none'; null for the branch of evidence, where there is one.</param>
    /// <returns>Null for none.</returns>
    /// <exception cref="UserException">What was asked for is not there.</exception>
    internal static EvidenceSource? Find(Workspace open, string? asked)
    {
        if (asked is null)
            return Tip(open, EvidenceSource.Branch);
        if (asked == Nothing)
            return null;
        return Of(open, Branches + asked, asked) ?? Of(open, asked, asked)
            ?? (Directory.Exists(asked) ? new EvidenceSource(new FolderTree(asked), asked, null) : throw new UserException(
                $"There is no branch, commit or folder '{asked}' with evidence.", "See 'git branch --all', or run 'git fetch' first; --evidence none judges without."));
    }

    /// <summary>A branch, else that of the same name at the origin; null where there is neither.</summary>
    internal static EvidenceSource? Tip(Workspace open, string branch) => Of(open, Branches + branch, branch) ?? Of(open, RemoteBranches + branch, $"origin/{branch}");

    private static EvidenceSource? Of(Workspace open, string revision, string name) =>
        open.FindCommit(revision) is var (files, sha) ? new EvidenceSource(files, name, sha) : null;
}
