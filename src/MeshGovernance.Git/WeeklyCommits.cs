using LibGit2Sharp;

namespace MeshGovernance.Git;

/// <summary>What the main line of a mesh was on a day: the commit, and git's name for the content of the mesh's folder in it.</summary>
/// <param name="Day">The day.</param>
/// <param name="Commit">The last commit of the day or before; null where there is none.</param>
/// <param name="Tree">The content; null where the commit does not hold the folder.</param>
/// <param name="IsBeyondClone">Whether there may be a commit that was not fetched.</param>
public sealed record DatedCommit(DateOnly Day, string? Commit, string? Tree, bool IsBeyondClone);

/// <summary>The way back from a commit by first parents: what the main line was, day by day, without the commits of branches.</summary>
internal static class WeeklyCommits
{
    /// <summary>The commits that a line of history had on some days, in their order.</summary>
    internal static IReadOnlyList<DatedCommit> On(Repository repository, Commit head, string prefix, IEnumerable<DateOnly> days)
    {
        var found = new List<DatedCommit>();
        Commit? at = head;
        foreach (var day in days.OrderDescending())
        {
            // A later commit may carry an earlier date: the first one on the way back that is not too new is the one that was there.
            while (at is not null && FirstParents.DayOf(at) > day.DayNumber)
                at = FirstParents.ParentOf(at);
            found.Add(new DatedCommit(day, at?.Sha, at is null ? null : TreeOf(at, prefix), at is null && repository.Info.IsShallow));
        }

        found.Reverse();
        return found;
    }

    private static string? TreeOf(Commit commit, string prefix) =>
        prefix.Length == 0 ? commit.Tree.Sha : commit.Tree[prefix.TrimEnd('/')]?.Target is Tree tree ? tree.Sha : null;
}
