using LibGit2Sharp;

namespace MeshGovernance.Git;

/// <summary>
/// How a repository is kept, where that differs from what git always did. Git names each difference, so that a program which does not know it stays
/// away; libgit2 stays away from some that change nothing for a reader.
/// </summary>
internal static class RepositoryFormat
{
    /// <summary>What changes nothing for whoever only reads: where the paths between work trees begin, what is never cleared away, and which objects may come later.</summary>
    private static readonly string[] Harmless = ["relativeworktrees", "preciousobjects", "partialclone"];

    /// <summary>Harmless as long as it says what git always did, which <see cref="Refuse"/> sees to.</summary>
    private const string RefStorage = "refstorage";

    private static readonly Lazy<bool> Allowed = new(() =>
    {
        GlobalSettings.SetExtensions([.. Harmless, RefStorage]);
        return true;
    });

    /// <summary>Has libgit2 open what can be read.</summary>
    internal static void Allow() => _ = Allowed.Value;

    /// <param name="gitFolder">The folder of git.</param>
    /// <exception cref="GitException">The repository is kept in a way that cannot be read.</exception>
    internal static void Refuse(string gitFolder)
    {
        using var settings = Configuration.BuildFrom(Path.Combine(ObjectFolders.Shared(gitFolder), "config"));
        if (Extension("objectformat") is { } objects && objects != "sha1")
            throw new GitException(
                $"mesh cannot read this repository: git names its objects by '{objects}', and mesh knows those that are named by sha1 alone.",
                "Nothing is wrong with it. A copy can be judged that was made with 'git init --object-format=sha1'.");
        if (Extension(RefStorage) is { } storage && storage != "files")
            throw new GitException(
                $"mesh cannot read this repository: git keeps its branches as '{storage}', and mesh knows those that are kept as 'files' alone.",
                "Nothing is wrong with it. 'git refs migrate --ref-format=files' there turns it into one that can be read, or 'git clone --ref-format=files' copies it.");

        string? Extension(string name) => settings.Get<string>($"extensions.{name}", ConfigurationLevel.Local)?.Value.ToLowerInvariant();
    }

    /// <summary>What cannot be read for another reason, if this is one: git itself may open it.</summary>
    internal static GitException? Unknown(LibGit2SharpException refused) => refused.Message.Contains("unsupported", StringComparison.Ordinal)
        ? new GitException($"mesh cannot read this repository, which is kept in a way that it does not know: {refused.Message}", "Where 'git status' works, nothing is wrong with it: judge a copy that was made without it.")
        : null;
}
