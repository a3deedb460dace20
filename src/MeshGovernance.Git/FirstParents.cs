using LibGit2Sharp;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Insight;

namespace MeshGovernance.Git;

/// <summary>The way back from a commit by first parents.</summary>
internal static class FirstParents
{
    private static readonly CompareOptions Plain = new() { Similarity = SimilarityOptions.None, ContextLines = 0 };

    /// <summary>The commits, the newest first, and why there are no more.</summary>
    internal static (IReadOnlyList<Commit> Commits, HistoryEnd End) From(Repository repository, Commit head, int most, DateOnly since)
    {
        var commits = new List<Commit>();
        for (var at = head; ; at = ParentOf(at)!)
        {
            if (commits.Count == most)
                return (commits, HistoryEnd.Count);
            if (DayOf(at) < since.DayNumber)
                return (commits, HistoryEnd.Age);

            // Where a shallow clone ends, nobody can tell what the commit changed.
            var isLast = ParentOf(at) is null;
            if (isLast && repository.Info.IsShallow)
                return (commits, HistoryEnd.Shallow);
            commits.Add(at);
            if (isLast)
                return (commits, HistoryEnd.Beginning);
        }
    }

    internal static HistoricCommit Told(Repository repository, Commit commit, string prefix, Func<Commit, IFileTree> filesOf)
    {
        var parent = ParentOf(commit);
        using var changes = repository.Diff.Compare<TreeChanges>(parent?.Tree, commit.Tree, prefix.Length == 0 ? null : [prefix], null, Plain);
        return new HistoricCommit(
            commit.Sha,
            commit.Committer.When.ToUniversalTime(),
            commit.Author.Name,
            commit.Author.Email,
            commit.MessageShort,
            [.. changes.Select(change => change.Path[prefix.Length..]).Order(StringComparer.Ordinal)],
            parent is null ? null : filesOf(parent),
            filesOf(commit));
    }

    /// <summary>Null at the first commit, and where a shallow clone ends.</summary>
    internal static Commit? ParentOf(Commit commit)
    {
        try
        {
            return commit.Parents.FirstOrDefault();
        }
        catch (NotFoundException)
        {
            return null;
        }
    }

    /// <summary>The day in UTC, counted as <see cref="DateOnly.DayNumber"/> counts.</summary>
    internal static int DayOf(Commit commit) => (int)(commit.Committer.When.UtcTicks / TimeSpan.TicksPerDay);
}
