using LibGit2Sharp;

namespace MeshGovernance.Git;

/// <summary>
/// The one way to an open repository: LibGit2Sharp's handles are not for two threads at once, and while a mesh is read, policies are looked up and
/// the state of the disk is asked for on others. Whatever is made of it inside, such as commits and trees, reads through the handle again and
/// belongs inside as well.
/// </summary>
internal sealed class GitHandle : IDisposable
{
    private readonly string gitFolder;
    private readonly Repository repository;
    private readonly LooseObjects loose;
    private readonly Lock gate = new();

    internal GitHandle(string gitFolder)
    {
        this.gitFolder = gitFolder;
        repository = new Repository(gitFolder);
        loose = new LooseObjects(repository.Info.Path);
        repository.ObjectDatabase.AddBackend(loose, LooseObjects.Priority);
        repository.ObjectDatabase.AddBackend(new LooseNames(loose), LooseNames.Priority);
    }

    /// <summary>Whether an object turned out to be damaged.</summary>
    internal bool IsDamaged => loose.Damage is not null;

    /// <summary>Does something with the repository while nobody else does.</summary>
    /// <exception cref="GitException">Git cannot do it.</exception>
    internal T Use<T>(Func<Repository, T> ask)
    {
        try
        {
            lock (gate)
                return ask(repository);
        }
        catch (LibGit2SharpException broken)
        {
            throw Said(broken);
        }
    }

    /// <summary>What git could not read, in words for a person.</summary>
    internal GitException Said(LibGit2SharpException broken) => loose.Damage is { } damage
        ? new GitException($"Git's object {damage.Id} is damaged: {damage.Reason}.", "'git fsck' names all that are; fetch them again, or clone the repository anew.")
        : new GitException($"Git cannot read the repository: {broken.Message}", "'git status' and 'git fsck' there say what is damaged.");

    /// <summary>The same repository once more, for work that would keep everybody else waiting.</summary>
    internal GitHandle Again() => new(gitFolder);

    public void Dispose() => repository.Dispose();
}
