using System.Globalization;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.GitHub.Publishing;

/// <summary>A verdict on its way to GitHub.</summary>
/// <param name="Repository">Where the commit lies.</param>
/// <param name="Commit">The commit that was judged, in full.</param>
/// <param name="Verdict">What came of it.</param>
public sealed record Publication(RepositoryName Repository, string Commit, PublishedVerdict Verdict)
{
    /// <summary>From where the pull request comes that the commit is the head of; null for a commit of the repository itself, as in a merge queue.</summary>
    public PullRequestHead? Head { get; init; }

    /// <summary>The catalog of the default branch; null where there is none.</summary>
    public Uri? Catalog { get; init; }

    /// <summary>Where people look at repositories, such as <c>https://github.com/</c>; null where nobody said.</summary>
    public Uri? Web { get; init; }

    /// <summary>The page of GitHub that shows a line of the commit; null where the path is none, as a report from elsewhere may say.</summary>
    /// <param name="path">The file, from the top of the repository.</param>
    /// <param name="line">Counted from 1.</param>
    internal Uri? PageOf(string path, int line) => Web is null || RepoPath.Read(path) is null
        ? null
        : new Uri(Web, string.Create(CultureInfo.InvariantCulture, $"{Repository}/blob/{Commit}/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}#L{line}"));

    /// <summary>The page that shows the commit; null where nobody said where.</summary>
    internal Uri? CommitPage => Web is null ? null : new Uri(Web, $"{Repository}/commit/{Commit}");

    /// <summary>A page of the catalog; null where there is none, or the path is no page's, as a report from elsewhere may say.</summary>
    internal Uri? CatalogPageOf(string path) =>
        Catalog is not null && path.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' or '~' or '/') && path.Split('/').SkipLast(1).All(part => part.Trim('.').Length > 0)
            ? new Uri(new Uri(Catalog.AbsoluteUri.TrimEnd('/') + "/"), path)
            : null;

    /// <summary>Where what is written of a report will stand.</summary>
    /// <param name="shown">The report.</param>
    /// <param name="mentions">Whether those are mentioned who want to be.</param>
    internal MarkdownHost HostOf(ShownReport shown, bool mentions) =>
        new((file, line) => PageOf(shown.Prefix + file, line), CatalogPageOf, domain => mentions ? string.Join(' ', shown.Report.Mentions.GetValueOrDefault(domain, [])) : "");

    /// <summary>The page that has the whole report; null for the check run's own.</summary>
    public Uri? Details { get; init; }
}

/// <summary>What a judge said, or why nothing can be read of it.</summary>
/// <param name="Digest">Tells verdicts on one commit apart.</param>
/// <param name="Shown">The report; null where there is none that can be read.</param>
/// <param name="Unread">Why there is none, in a sentence; null where there is one.</param>
public sealed record PublishedVerdict(string Digest, ShownReport? Shown, string? Unread);

/// <summary>A repository as GitHub names it.</summary>
public sealed record RepositoryName(string Owner, string Name)
{
    /// <summary>Reads <c>owner/name</c>; null for anything else.</summary>
    public static RepositoryName? Read(string? text) =>
        text?.Split('/') is [{ Length: > 0 } owner, { Length: > 0 } name] && (owner + name).All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.') ? new RepositoryName(owner, name) : null;

    public override string ToString() => $"{Owner}/{Name}";
}

/// <summary>The branch that a pull request comes from.</summary>
/// <param name="Owner">Who owns the repository that it lies in.</param>
/// <param name="Branch">Its name, which may have slashes.</param>
public sealed record PullRequestHead(string Owner, string Branch)
{
    /// <summary>Reads <c>owner:branch</c>; null for anything else.</summary>
    public static PullRequestHead? Read(string? text) =>
        text?.IndexOf(':', StringComparison.Ordinal) is { } at and > 0 && at < text.Length - 1 ? new PullRequestHead(text[..at], text[(at + 1)..]) : null;

    public override string ToString() => $"{Owner}:{Branch}";
}
