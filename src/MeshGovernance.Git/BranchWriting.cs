using LibGit2Sharp;

namespace MeshGovernance.Git;

/// <summary>Writes commits to a branch in git's objects alone: no file on the disk, no index.</summary>
internal static class BranchWriting
{
    private const string Branches = "refs/heads/";

    private const string RemoteBranches = "refs/remotes/origin/";

    /// <summary>Who commits where git has not been told who that is, as on a machine that builds.</summary>
    private static readonly (string Name, string Email) Nobody = ("mesh", "mesh@localhost");

    /// <summary>Where the next commit goes on: the branch, or that of the origin where it has nothing of its own; null where there is neither.</summary>
    internal static Commit? TipOf(Repository repository, string branch)
    {
        if (!Reference.IsValidName(Branches + branch))
            throw new GitException($"'{branch}' is no name of a branch.", "Name it as git does: mesh-evidence");
        var own = repository.Lookup<Commit>(Branches + branch);
        var shared = repository.Lookup<Commit>(RemoteBranches + branch);
        return own is null ? shared : shared is not null && repository.ObjectDatabase.FindMergeBase(own, shared)?.Id == own.Id ? shared : own;
    }

    internal static string Commit(Repository repository, string branch, Commit? tip, BranchChange change, DateTimeOffset at)
    {
        var name = Branches + branch;
        if (repository.Refs["HEAD"] is SymbolicReference head && head.TargetIdentifier == name)
            throw new GitException($"The branch '{branch}' is checked out: its files on the disk would no longer be those of the branch.", "Check out another one: git switch main");
        var files = tip is null ? new TreeDefinition() : TreeDefinition.From(tip.Tree);
        foreach (var path in change.Removed)
            files.Remove(path);
        foreach (var (path, content) in change.Added)
        {
            using var stream = new MemoryStream(content);
            files.Add(path, repository.ObjectDatabase.CreateBlob(stream), Mode.NonExecutableFile);
        }

        var tree = repository.ObjectDatabase.CreateTree(files);
        var commit = tip is not null && tip.Tree.Id == tree.Id ? tip : repository.ObjectDatabase.CreateCommit(Author(repository, at), Author(repository, at), change.Message, tree, tip is null ? [] : [tip], prettifyMessage: false);
        if (repository.Refs[name] is { } reference)
            repository.Refs.UpdateTarget(reference, commit.Id, $"commit: {change.Message}");
        else
            repository.Refs.Add(name, commit.Id, $"commit: {change.Message}");
        return commit.Sha;
    }

    private static Signature Author(Repository repository, DateTimeOffset at) => repository.Config.BuildSignature(at) ?? new Signature(Nobody.Name, Nobody.Email, at);
}
