using LibGit2Sharp;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Insight;

namespace MeshGovernance.Git;

/// <summary>The git repository around a mesh.</summary>
public sealed class MeshRepository : IDisposable
{
    private const string SettingsFile = "mesh.yaml";
    private readonly GitHandle handle;
    private readonly ObjectStore objects;
    private readonly string root;

    private MeshRepository(GitHandle handle, string full)
    {
        this.handle = handle;
        objects = new ObjectStore(handle);
        (GitFolder, root) = handle.Use(repository => (repository.Info.Path, repository.Info.WorkingDirectory ?? ""));

        // A worktree of a bare repository has files, though its settings say that the repository has none.
        IsBare = root.Length == 0;
        Prefix = IsBare ? Inside(GitFolder, full) : MeshFolder(full, root);
    }

    /// <summary>The folder of the mesh inside the repository, with a slash at its end; empty where the mesh is the whole repository.</summary>
    public string Prefix { get; }

    /// <summary>The folder of the mesh on the disk.</summary>
    public string Folder => Path.Combine(root, Prefix);

    /// <summary>The folder of the repository on the disk.</summary>
    public string Top => root;

    /// <summary>Where git keeps the repository itself: its own name on this machine.</summary>
    public string GitFolder { get; }

    public bool IsBare { get; }

    /// <summary>The commit that is checked out; null in a repository without commits.</summary>
    /// <exception cref="GitException">Git cannot tell.</exception>
    public string? Head => handle.Use(repository => HeadOf(repository)?.Sha);

    /// <summary>The address that git fetches from; null in a repository that was never cloned or published.</summary>
    public string? Origin => handle.Use(repository => repository.Network.Remotes["origin"]?.Url);

    private bool IsShallow => handle.Use(repository => repository.Info.IsShallow);

    /// <summary>
    /// Opens the repository that holds a folder. The mesh is the nearest folder upwards that has a <c>mesh.yaml</c>, else the whole repository. In a
    /// bare repository, which has no folders of its own, it is the folder of its commits that the path leads to from there.
    /// </summary>
    /// <exception cref="GitException">There is no such folder or no repository, or git refuses it.</exception>
    public static MeshRepository Open(string folder)
    {
        var full = Path.GetFullPath(folder);
        var around = Directory.Exists(full) ? full : File.Exists(full) ? null : BareAbove(full);
        if (around is null)
            throw new GitException(
                File.Exists(folder) ? $"'{folder}' is a file." : $"There is no folder '{folder}'.", "Name the folder of a mesh: mesh check path/to/mesh");
        return new MeshRepository(OpenAround(around, folder), full);
    }

    /// <summary>The top of the repository that a folder lies in or would lie in, and the way from there with a slash at its end; null where there is none.</summary>
    public static (string Top, string Prefix)? Around(string folder) =>
        AskAround<(string Top, string Prefix)?>(folder, repository => repository.Info.WorkingDirectory is { } top ? (top, Inside(top, folder)) : null);

    /// <summary>From where the repository was cloned that a folder lies in or would lie in; null where nobody knows.</summary>
    public static string? OriginAround(string folder) => AskAround(folder, repository => repository.Network.Remotes["origin"]?.Url);

    private static T? AskAround<T>(string folder, Func<Repository, T?> ask)
    {
        RepositoryFormat.Allow();
        if (OnDisk(folder) is not { } above || Repository.Discover(above) is not { } found)
            return default;
        try
        {
            using var repository = new Repository(found);
            return ask(repository);
        }
        catch (LibGit2SharpException)
        {
            // Whoever makes the folder part of it says why that cannot be.
            return default;
        }
    }

    /// <summary>Makes a folder part of a git repository, unless it lies in one already. Nothing is committed.</summary>
    /// <returns>The top folder of the repository that was there before; null where there is a new one now.</returns>
    /// <exception cref="GitException">Git cannot make one there.</exception>
    public static string? Create(string folder)
    {
        RepositoryFormat.Allow();
        try
        {
            if (Repository.Discover(folder) is { } found)
            {
                using var around = new Repository(found);
                return around.Info.WorkingDirectory;
            }

            using var made = new Repository(Repository.Init(folder));
            if (made.Config.Get<string>("init.defaultBranch") is null)
                made.Refs.UpdateTarget("HEAD", "refs/heads/main");
            return null;
        }
        catch (LibGit2SharpException refused)
        {
            throw new GitException($"Git cannot make a repository of '{folder}': {refused.Message}", "Run 'git init' there yourself.");
        }
    }

    /// <summary>The e-mail address that commits of this user carry; null where git has not been told.</summary>
    public static string? UserEmail()
    {
        try
        {
            using var settings = Configuration.BuildFrom(null);
            return settings.Get<string>("user.email")?.Value;
        }
        catch (LibGit2SharpException)
        {
            // Settings that cannot be read suggest nothing.
            return null;
        }
    }

    /// <summary>The files as they are on the disk, without those that git ignores.</summary>
    /// <exception cref="GitException">The repository is bare.</exception>
    public IFileTree WorkingTree() => IsBare
        ? throw new GitException("A bare repository has no files of its own.", "Name a commit: --commit HEAD")
        : Rooted(new WorkingTree(handle, objects, IndexFile.Read(GitFolder), root));

    /// <summary>The files of a commit, read from git's objects.</summary>
    /// <exception cref="GitException">There is no such commit here.</exception>
    public IFileTree Commit(string revision, out string sha)
    {
        var commit = Find(revision);
        sha = commit.Sha;
        return Rooted(new CommitTree(objects, commit));
    }

    /// <summary>The same of a commit that need not be there; null where it is not.</summary>
    public (IFileTree Files, string Sha)? FindCommit(string revision) =>
        handle.Use(repository => Named(repository, revision)) is { } commit ? (Rooted(new CommitTree(objects, commit)), commit.Sha) : null;

    /// <summary>The commit where two lines of history parted.</summary>
    /// <param name="base">The tip of the one.</param>
    /// <param name="head">The tip of the other; null means what is checked out.</param>
    /// <exception cref="GitException">There is no such commit here, or they have none in common.</exception>
    public string MergeBase(string @base, string? head)
    {
        var (one, other) = (Find(@base), Find(head ?? "HEAD"));
        if (handle.Use(repository => repository.ObjectDatabase.FindMergeBase(one, other)?.Sha) is { } common)
            return common;
        throw new GitException(
            $"'{@base}' and '{head ?? "HEAD"}' have no commit in common.",
            IsShallow ? "The clone is shallow: run 'git fetch --unshallow' first." : "Name the branch that the work started from: --base main");
    }

    /// <summary>What the main line of the mesh was on some days, in their order.</summary>
    /// <param name="head">Where the way back begins.</param>
    /// <param name="days">The days, in UTC.</param>
    /// <exception cref="GitException">There is no such commit here.</exception>
    public IReadOnlyList<DatedCommit> On(string head, IEnumerable<DateOnly> days)
    {
        var from = Find(head);
        return handle.Use(repository => WeeklyCommits.On(repository, from, Prefix, days));
    }

    /// <summary>What the main line of the mesh went through, the newest first.</summary>
    /// <param name="head">Where the way back begins.</param>
    /// <param name="most">How many commits to go back.</param>
    /// <param name="since">The day to go back to, in UTC.</param>
    /// <exception cref="GitException">There is no such commit here.</exception>
    public MainLine MainLine(string head, int most, DateOnly since)
    {
        var from = Find(head);
        return handle.Use(repository =>
        {
            var (commits, end) = FirstParents.From(repository, from, most, since);
            return new MainLine([.. commits.Select(commit => FirstParents.Told(repository, commit, Prefix, at => Rooted(new CommitTree(objects, at))))], end);
        });
    }

    /// <summary>Whether files of the mesh differ from the commit that is checked out.</summary>
    public bool IsDirty()
    {
        if (IsBare)
            return false;

        // All files are looked at meanwhile, which takes as long as reading them does.
        using var own = handle.Again();
        new IgnoreRules(own, root).LookBelow(Prefix.TrimEnd('/'));
        return own.Use(repository => IsDirty(repository, own));
    }

    /// <summary>Puts files on a branch of their own, whose files have nothing to do with those that are checked out: these stay as they are.</summary>
    /// <param name="branch">The branch; where there is none yet, it begins with this commit, or with that of the same name at the origin.</param>
    /// <param name="change">The files to put and to take away, by the ones that are there.</param>
    /// <param name="at">When it is done.</param>
    /// <exception cref="GitException">The branch is checked out, or git cannot write.</exception>
    public BranchCommit CommitTo(string branch, Func<IFileTree?, BranchChange> change, DateTimeOffset at)
    {
        var tip = handle.Use(repository => BranchWriting.TipOf(repository, branch));
        var wanted = change(tip is null ? null : Rooted(new CommitTree(objects, tip)));
        return new BranchCommit(handle.Use(repository => BranchWriting.Commit(repository, branch, tip, wanted.Below(Prefix), at)), tip?.Sha);
    }

    /// <summary>Stages files that were moved, of those that are tracked.</summary>
    public void Stage(IReadOnlyList<(string From, string To)> moves) => handle.Use<object?>(repository =>
    {
        foreach (var (from, to) in moves.Where(move => repository.Index[Prefix + move.From] is not null))
        {
            repository.Index.Remove(Prefix + from);
            repository.Index.Add(Prefix + to);
        }

        if (moves.Count > 0)
            repository.Index.Write();
        return null;
    });

    public void Dispose() => handle.Dispose();

    private bool IsDirty(Repository repository, GitHandle own)
    {
        if (HeadOf(repository) is null)
            return true;
        var options = new StatusOptions { IncludeIgnored = false, IncludeUnaltered = false, DetectRenamesInIndex = false, DetectRenamesInWorkDir = false };
        if (Prefix.Length > 0)
            options.PathSpec = [Prefix];
        try
        {
            var status = repository.RetrieveStatus(options);
            return status.IsDirty && !AreOffTheDisk(status);
        }
        catch (LibGit2SharpException) when (!own.IsDamaged)
        {
            // A file that cannot be read: whether it is the committed one, nobody can tell.
            return true;
        }
    }

    /// <summary>Whether nothing differs but that files are not on the disk which git keeps off it.</summary>
    private bool AreOffTheDisk(RepositoryStatus status)
    {
        var changed = status.Where(file => file.State != FileStatus.Unaltered).ToList();
        if (changed.Exists(file => file.State != FileStatus.DeletedFromWorkdir))
            return false;
        var skipped = IndexFile.Read(GitFolder).Where(file => file.IsSkipped).Select(file => file.Path).ToHashSet();
        return changed.TrueForAll(file => skipped.Contains(file.FilePath));
    }

    /// <summary>The commit that is checked out. Asked of git itself: LibGit2Sharp's own way follows a HEAD that leads to itself without end.</summary>
    private static Commit? HeadOf(Repository repository) => repository.Lookup<Commit>("HEAD");

    private static GitHandle OpenAround(string full, string shown)
    {
        RepositoryFormat.Allow();
        try
        {
            var found = Repository.Discover(full)
                ?? throw new GitException($"'{shown}' is in no git repository.", "A mesh lives in git: run 'git init' there first.");
            RepositoryFormat.Refuse(found);
            return new GitHandle(found);
        }
        catch (LibGit2SharpException refused) when (refused.Message.Contains("not owned", StringComparison.Ordinal))
        {
            throw new GitException(
                "Git does not trust this repository: it belongs to another user.", $"If you do: git config --global --add safe.directory '{full}'");
        }
        catch (LibGit2SharpException broken)
        {
            throw RepositoryFormat.Unknown(broken) ?? new GitException($"Git cannot open the repository: {broken.Message}", "Try 'git status' there.");
        }
    }

    /// <summary>The folder itself, or the nearest one above it that is there.</summary>
    private static string? OnDisk(string? folder)
    {
        while (folder is not null && !Directory.Exists(folder))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }

    /// <summary>The bare repository on the way to a folder that is not on the disk; null where there is none.</summary>
    private static string? BareAbove(string full)
    {
        if (OnDisk(full) is not { } above || Repository.Discover(above) is not { } found)
            return null;
        using var settings = Configuration.BuildFrom(Path.Combine(found, "config"));
        return settings.Get<bool>("core.bare", ConfigurationLevel.Local)?.Value == true ? above : null;
    }

    /// <summary>The way from a folder to another one in it, with a slash at its end; empty where it is the same or lies outside.</summary>
    private static string Inside(string folder, string full)
    {
        // Both through the same eyes: a temporary folder may be reached by a symbolic link.
        var inside = Path.GetRelativePath(Real(folder), Real(full)).Replace('\\', '/');
        return inside is "." or "" || inside.StartsWith("..", StringComparison.Ordinal) ? "" : inside + "/";
    }

    private static string MeshFolder(string full, string root)
    {
        for (var at = Inside(root, full); at.Length > 0; at = Parent(at))
            if (File.Exists(Path.Combine(root, at, SettingsFile)))
                return at;
        return "";

        static string Parent(string path) => path.TrimEnd('/') is var trimmed && trimmed.LastIndexOf('/') is var slash and >= 0 ? trimmed[..(slash + 1)] : "";
    }

    private static string Real(string folder)
    {
        var info = new DirectoryInfo(Path.TrimEndingDirectorySeparator(folder));
        if (info.Parent is not { } above)
            return info.FullName;
        var parent = Real(above.FullName);
        return info.LinkTarget is { } target ? Real(Path.GetFullPath(target, parent)) : Path.Combine(parent, info.Name);
    }

    private Commit Find(string revision)
    {
        if (handle.Use(repository => Named(repository, revision)) is { } commit)
            return commit;
        throw new GitException(
            $"There is no commit '{revision}' in this repository.",
            IsShallow ? "The clone is shallow: run 'git fetch --unshallow' first." : "See 'git log --oneline', or run 'git fetch' first.");
    }

    /// <summary>Null where there is no such commit here; what is damaged is no commit that is missing.</summary>
    private static Commit? Named(Repository repository, string revision)
    {
        try
        {
            return repository.Lookup(revision)?.Peel<Commit>();
        }
        catch (LibGit2SharpException none) when (none is NotFoundException or InvalidSpecificationException or AmbiguousSpecificationException or PeelException)
        {
            return null;
        }
    }

    private IFileTree Rooted(IFileTree tree) => Prefix.Length == 0 ? tree : new Subtree(tree, Prefix);
}
