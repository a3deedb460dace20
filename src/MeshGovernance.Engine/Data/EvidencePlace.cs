using MeshGovernance.Core;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Git;

namespace MeshGovernance.Engine.Data;

/// <summary>Finds the evidence that a check goes by.</summary>
public static class EvidencePlace
{
    private const string Nothing = "none";

    private const string Branches = "refs/heads/";

    private const string RemoteBranches = "refs/remotes/origin/";

    /// <param name="open">The mesh.</param>
    /// <param name="asked">A branch, a commit, a folder, or 'none'; null for the branch of evidence, where there is one.</param>
    /// <returns>Null for none.</returns>
    /// <exception cref="UserException">What was asked for is not there.</exception>
    public static EvidenceSource? Find(Workspace open, string? asked)
    {
        ArgumentNullException.ThrowIfNull(open);
        if (asked is null)
            return Of(open, Branches + EvidenceSource.Branch, EvidenceSource.Branch) ?? Of(open, RemoteBranches + EvidenceSource.Branch, $"origin/{EvidenceSource.Branch}");
        if (asked == Nothing)
            return null;
        return Of(open, Branches + asked, asked) ?? Of(open, asked, asked)
            ?? (Directory.Exists(asked) ? new EvidenceSource(new FolderTree(asked), asked, null) : throw new UserException(
                $"There is no branch, commit or folder '{asked}' with evidence.", "See 'git branch --all', or run 'git fetch' first; --evidence none judges without."));
    }

    private static EvidenceSource? Of(Workspace open, string revision, string name) =>
        open.FindCommit(revision) is var (files, sha) ? new EvidenceSource(files, name, sha) : null;
}
