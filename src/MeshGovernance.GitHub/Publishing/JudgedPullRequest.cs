using Octokit;

namespace MeshGovernance.GitHub.Publishing;

/// <summary>The pull request that a verdict is about, as it stands now.</summary>
/// <param name="Number">Its number; null where it is not there any more, or not about this commit.</param>
/// <param name="Left">Why it is left alone, in a sentence; null where it is not.</param>
/// <param name="IsUnknown">Whether there never was such a pull request: somebody asked for a verdict on what is not theirs.</param>
internal sealed record JudgedPullRequest(int? Number, string? Left, bool IsUnknown = false)
{
    /// <summary>
    /// Finds it by where it comes from and by its commit: what starts a workflow of the default branch does not name pull requests from forks. One that has
    /// new commits gets the verdict on those, one that is for another branch gets none.
    /// </summary>
    internal static async Task<JudgedPullRequest> Find(IGitHubClient client, Publication publication, PullRequestHead head)
    {
        var request = new PullRequestRequest { State = ItemStateFilter.All, Head = head.ToString() };
        var found = (await client.PullRequest.GetAllForRepository(publication.Repository.Owner, publication.Repository.Name, request)).Where(pull => ComesFrom(pull, head)).ToList();
        var mine = found.FindAll(pull => pull.Head.Sha == publication.Commit);
        if (mine.Find(pull => pull.State == ItemState.Open && pull.Base.Ref == pull.Base.Repository.DefaultBranch) is { } judged)
            return new JudgedPullRequest(judged.Number, null);
        if (mine.Find(pull => pull.State == ItemState.Open) is { } other)
            return new JudgedPullRequest(null, $"#{other.Number} is not for '{other.Base.Repository.DefaultBranch}', whose rules were asked.");
        if (found.Find(pull => pull.State == ItemState.Open) is { } moved)
            return new JudgedPullRequest(null, $"#{moved.Number} has other commits by now, which get a verdict of their own.");
        return mine.Count > 0
            ? new JudgedPullRequest(null, $"#{mine[0].Number} was closed meanwhile.")
            : new JudgedPullRequest(null, $"No pull request from '{head}' has the commit {publication.Commit}.", IsUnknown: true);
    }

    /// <summary>GitHub finds nothing of a fork that is gone, but its name stays.</summary>
    private static bool ComesFrom(PullRequest pull, PullRequestHead head) =>
        string.Equals(pull.Head.User?.Login, head.Owner, StringComparison.OrdinalIgnoreCase) && pull.Head.Ref == head.Branch;
}
