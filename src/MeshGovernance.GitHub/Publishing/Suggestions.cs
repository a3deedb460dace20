using System.Text.RegularExpressions;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using Octokit;

namespace MeshGovernance.GitHub.Publishing;

/// <summary>
/// Fixes of findings on lines of a pull request, as suggestions that its author applies with a click. Each is known by the fingerprint of its finding: it is
/// written once, and closed when the finding is gone.
/// </summary>
internal sealed partial class Suggestions(IGitHubClient client, GitHubAddress address, Publication publication, OwnWriting own)
{
    /// <summary>More would bury what people say.</summary>
    private const int Most = 20;

    private readonly string owner = publication.Repository.Owner;
    private readonly string name = publication.Repository.Name;

    internal async Task<PublishedPart> Write(int pullRequest)
    {
        var there = (await client.PullRequest.ReviewComment.GetAll(owner, name, pullRequest))
            .Where(comment => own.Wrote(comment.User)).Select(comment => (Comment: comment, Print: PrintOf(comment))).Where(one => one.Print is not null).ToList();
        if (publication.Verdict.Shown is not { } shown)
            return Part("None without a report.");
        var prints = shown.Report.Findings.Select(finding => finding.Fingerprint).ToHashSet(StringComparer.Ordinal);
        var closed = await Close(pullRequest, there.Where(one => !prints.Contains(one.Print!)).Select(one => one.Comment.Id).ToHashSet());
        var open = there.Where(one => prints.Contains(one.Print!)).Select(one => one.Print).ToHashSet();
        var patches = (await client.PullRequest.Files(owner, name, pullRequest)).ToDictionary(file => file.FileName, file => new PatchLines(file.Patch), StringComparer.Ordinal);
        var written = 0;
        foreach (var finding in Annotations.Of(shown.Report).Where(finding => !open.Contains(finding.Fingerprint)))
        {
            if (written + open.Count >= Most)
                break;
            if (!patches.TryGetValue(shown.Prefix + finding.File, out var patch) || shown.Source(finding.File) is not { } source || SuggestedChange.Of(finding, source, patch) is not { } change)
                continue;
            await Write(pullRequest, shown.Prefix + finding.File, finding, change);
            written++;
        }

        return Part($"{PlainText.Counted(written, "suggestion")} written, {closed} closed, {PlainText.Counted(open.Count, "was", "were")} there.");
    }

    private async Task Write(int pullRequest, string path, Finding finding, SuggestedChange change)
    {
        var text = $"**{ReportWords.LabelOf(finding)}** {MarkdownText.Plain(finding.Message)}\n\n{MarkdownText.Plain(ReportWords.FixOf(finding.Fix!))} ({MarkdownText.Code(finding.RuleId)})\n\n{MarkdownText.Suggestion(change.Lines)}\n<!-- mesh:finding {finding.Fingerprint} -->";
        var comment = new Dictionary<string, object>
        {
            ["body"] = text,
            ["commit_id"] = publication.Commit,
            ["path"] = path,
            ["line"] = change.Last,
            ["side"] = "RIGHT",
        };
        if (change.First < change.Last)
        {
            comment["start_line"] = change.First;
            comment["start_side"] = "RIGHT";
        }

        await client.Connection.Post<object>(new Uri($"repos/{owner}/{name}/pulls/{pullRequest}/comments", UriKind.Relative), comment, "application/vnd.github+json", "application/json");
    }

    /// <summary>Closes the threads of what was fixed and says how many were open.</summary>
    private async Task<int> Close(int pullRequest, HashSet<long> gone)
    {
        if (gone.Count == 0)
            return 0;
        var threads = (await ReviewThreads.Open(client, address, publication.Repository, pullRequest)).Where(thread => gone.Contains(thread.Key)).ToList();
        foreach (var thread in threads)
            await ReviewThreads.Resolve(client, address, thread.Value);
        return threads.Count;
    }

    private static string? PrintOf(PullRequestReviewComment comment) => Print.Match(comment.Body) is { Success: true } found ? found.Groups["print"].Value : null;

    private static PublishedPart Part(string said) => new("suggestions", said);

    [GeneratedRegex(@"<!-- mesh:finding (?<print>[0-9a-f]{32}) -->\s*\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Print { get; }
}
