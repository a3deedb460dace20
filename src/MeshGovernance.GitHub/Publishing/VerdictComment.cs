using System.Text;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using Octokit;

namespace MeshGovernance.GitHub.Publishing;

/// <summary>The one comment of a pull request: what blocks, how to fix it, what was fixed, whom changed rules would hit, and what becomes of the catalog. It is written once and updated in its place.</summary>
internal sealed class VerdictComment(IGitHubClient client, Publication publication, OwnWriting own)
{
    internal const string Mark = "<!-- mesh:verdict -->";

    /// <summary>What GitHub takes as a comment, in bytes to be safe.</summary>
    private const int MostBytes = 65_000;

    /// <summary>Writes it, or brings it up to date. Where there is nothing to say, none is begun.</summary>
    internal async Task<PublishedPart> Write(int pullRequest)
    {
        var (owner, name) = (publication.Repository.Owner, publication.Repository.Name);
        var body = Body(publication);
        var there = (await client.Issue.Comment.GetAllForIssue(owner, name, pullRequest)).Where(comment => own.Wrote(comment.User) && comment.Body.StartsWith(Mark, StringComparison.Ordinal)).OrderBy(comment => comment.Id).ToList();

        // Two runs at once may each have begun one.
        foreach (var second in there.Skip(1))
            await client.Issue.Comment.Delete(owner, name, second.Id);
        if (there is not [var first, ..])
        {
            if (!HasMatter(publication))
                return Part("Nothing to say, so none was begun.");
            await client.Issue.Comment.Create(owner, name, pullRequest, body);
            return Part($"Written to #{pullRequest}.");
        }

        // GitHub keeps line ends as it likes.
        if (first.Body.ReplaceLineEndings("\n").TrimEnd() == body.TrimEnd())
            return Part($"That of #{pullRequest} says it already.");
        await client.Issue.Comment.Update(owner, name, first.Id, body);
        return Part($"That of #{pullRequest} was brought up to date.");
    }

    /// <summary>The comment as GitHub's Markdown.</summary>
    internal static string Body(Publication publication)
    {
        var end = $"{CheckRunText.Links(publication)}<sub>Judged at {MarkdownText.Code(ReportWords.Short(publication.Commit))}.</sub>\n";
        var text = publication.Verdict.Shown is { } shown
            ? Encoding.UTF8.GetString(MarkdownReport.Write(shown.Report, shown.Source, MostBytes - end.Length, publication.HostOf(shown, mentions: shown.Report.Base is not null)))
            : CheckRunText.Summary(publication) + "\n";
        return $"{Mark}\n{text}{end}";
    }

    private static bool HasMatter(Publication publication) => publication.Verdict.Shown is not { Report: var report }
        || report.Outcome != Outcome.Passed || report.Relevant.Any() || report.Fixed.Count > 0 || report.Proposal is { Rules.Count: > 0 } || report.Catalog is { HasMatter: true };

    private static PublishedPart Part(string said) => new("comment", said);
}
