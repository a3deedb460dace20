using LibGit2Sharp;

namespace MeshGovernance.Git;

/// <summary>
/// The one way to an open repository: LibGit2Sharp's handles are not for two threads at once, and while a mesh is read, policies are looked up and
/// the state of the disk is asked for on others. Whatever is made of it inside, such as commits and trees, reads through the handle again and
/// belongs inside as well.
/// </summary>
internal sealed class GitHandle(string gitFolder) : IDisposable
{
    private readonly Repository repository = new(gitFolder);
    private readonly Lock gate = new();

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
            throw new GitException($"Git cannot read the repository: {broken.Message}", "Try 'git status' there.");
        }
    }

    /// <summary>The same repository once more, for work that would keep everybody else waiting.</summary>
    internal GitHandle Again() => new(gitFolder);

    public void Dispose() => repository.Dispose();
}
