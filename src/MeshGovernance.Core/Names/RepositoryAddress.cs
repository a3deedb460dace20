using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Names;

/// <summary>Where the repository of the mesh can be looked at in a browser, and where in it the mesh lies.</summary>
/// <param name="Host">The host, such as <c>github.com</c>.</param>
/// <param name="Path">Owner and name, <c>shop/mesh</c>.</param>
/// <param name="Folder">The folder of the mesh inside the repository, with a slash at its end; empty where it is all of it.</param>
public sealed record RepositoryAddress(string Host, string Path, string Folder)
{
    private const string Branch = "main";

    /// <summary>Reads what git calls the address of a remote; a name or password in it is left out. Null for what is no page on GitHub.</summary>
    public static RepositoryAddress? Read(string? remote, string folder)
    {
        if (remote is null)
            return null;
        var (host, path) = PartsOf(remote);
        var parts = path.Trim('/').Split('/');
        if (!IsGitHub(host) || parts is not [var owner, var name])
            return null;
        name = name.EndsWith(".git", StringComparison.Ordinal) ? name[..^4] : name;
        return Harmless.IsDotted(owner) && Harmless.IsPath(name) && name.Length > 0 ? new RepositoryAddress(host.ToLowerInvariant(), $"{owner}/{name}", folder) : null;
    }

    /// <summary>The server of what git calls the address of a remote; empty where it names none.</summary>
    public static string HostOf(string remote) => PartsOf(remote).Host;

    /// <summary>The page of a file or folder of the mesh, as it is on the main branch.</summary>
    public string PageOf(string path) => $"https://{Host}/{Path}/blob/{Branch}/{Encoded(Folder + path)}";

    /// <summary>The page of a commit.</summary>
    public string CommitPage(string sha) => $"https://{Host}/{Path}/commit/{Uri.EscapeDataString(sha)}";

    /// <summary>The page of a pull request.</summary>
    public string PullRequestPage(long number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"https://{Host}/{Path}/pull/{number}");

    /// <summary>A form with a new issue, its title and text filled in.</summary>
    public string NewIssue(string title, string body) => $"https://{Host}/{Path}/issues/new?title={Uri.EscapeDataString(title)}&body={Uri.EscapeDataString(body)}";

    /// <summary>A form with a new file on the main branch, its name and text filled in: whoever may not write there is led to a pull request.</summary>
    public string NewFile(RepoPath path, string text) =>
        $"https://{Host}/{Path}/new/{Branch}/{Encoded(Folder + path.Folder.Text)}?filename={Uri.EscapeDataString(path.Name)}&value={Uri.EscapeDataString(text)}";

    private static (string Host, string Path) PartsOf(string remote) => Uri.TryCreate(remote, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "ssh" or "git"
        ? (uri.Host, uri.AbsolutePath)
        : remote.Split('@')[^1].Split(':', 2) is [var server, var rest] ? (server, rest) : ("", "");

    private static string Encoded(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private static bool IsGitHub(string host) =>
        Harmless.IsDotted(host) && (host.Equals("github.com", StringComparison.OrdinalIgnoreCase) || host.StartsWith("github.", StringComparison.OrdinalIgnoreCase) || host.EndsWith(".ghe.com", StringComparison.OrdinalIgnoreCase));
}
