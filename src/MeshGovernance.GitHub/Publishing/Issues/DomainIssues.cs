using MeshGovernance.Core.Text;
using Octokit;

namespace MeshGovernance.GitHub.Publishing.Issues;

/// <summary>
/// One issue for each domain and one for the guild, known by its first line where our own login wrote it. Each is begun when there is something to say, kept up
/// to date, closed when nothing is left, and opened again. Each step looks at what is there where an earlier one went wrong, so that none is begun twice.
/// </summary>
internal sealed class DomainIssues(IGitHubClient client, GitHubAddress address, Publication publication, IssueText text, bool isWhole, TimeProvider clock)
{
    /// <summary>What finds the closed ones again, and whatever people want to do with all of them.</summary>
    internal const string Label = "mesh";

    /// <summary>GitHub asks for as much between two things that are written.</summary>
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    private static readonly ApiOptions Pages = new() { PageSize = 100 };

    private readonly string owner = publication.Repository.Owner;
    private readonly string name = publication.Repository.Name;
    private OwnWriting? own;
    private IReadOnlyList<OwnIssue>? known;
    private bool hasBegun;
    private bool hasWritten;

    /// <summary>Brings the issue of a domain, or that of the guild, up to date; null where there is nothing to say of it.</summary>
    internal Task<PublishedPart?> Write(IssueMatter matter) => Looking(async there =>
    {
        var part = $"issue of {PlainText.Line(matter.Name)}";
        var mine = there.Where(issue => issue.Subject == matter.Subject).ToList();
        var open = mine.Find(issue => issue.IsOpen);
        if (matter.IsEmpty)
        {
            if (open is null || !isWhole)
                return null;
            await Change(open, IssueText.TitleWhenDone(matter), text.BodyWhenDone(matter), ItemState.Closed);
            return new PublishedPart(part, $"#{open.Number} was closed: nothing is left.");
        }

        var (title, body) = (text.Title(matter), text.Body(matter));
        if ((open ?? mine.MaxBy(issue => issue.Number)) is not { } first)
        {
            hasBegun = true;
            var issue = new NewIssue(title) { Body = body };
            issue.Labels.Add(Label);
            var begun = await Written(() => client.Issue.Create(owner, name, issue));
            return Part($"#{begun.Number} was opened.");
        }

        if (!first.IsOpen && first.IsPutAside && first.Digest == matter.Digest)
            return Part($"#{first.Number} rests, as somebody closed it: nothing is new.");
        if (first.IsOpen && first.Says(title, body))
            return Part($"#{first.Number} says it already.");
        await Change(first, title, body, ItemState.Open);
        return Part($"#{first.Number} was {(first.IsOpen ? "brought up to date" : "opened again")}.");

        PublishedPart Part(string said) => new(part, $"{said} {title}");
    });

    /// <summary>Closes what is about no domain any more, and what was begun twice: two runs at once may each have begun one.</summary>
    internal Task<PublishedPart?> Settle(IReadOnlyList<IssueSubject> subjects) => Looking(async there =>
    {
        var closed = new List<int>();
        foreach (var gone in there.Where(issue => isWhole && issue.IsOpen && !subjects.Contains(issue.Subject)))
        {
            await Change(gone, $"{PlainText.Line(gone.Subject.Domain ?? "")}: no longer in the mesh", text.BodyWhenGone(gone.Subject), ItemState.Closed);
            closed.Add(gone.Number);
        }

        foreach (var (first, second) in there.Where(issue => issue.IsOpen && subjects.Contains(issue.Subject)).GroupBy(issue => issue.Subject).SelectMany(same => same.OrderBy(issue => issue.Number).Skip(1).Select(second => (same.Min(issue => issue.Number), second))))
        {
            await Change(second, second.Title, IssueText.BodyOfASecond(second.Subject, first), ItemState.Closed);
            closed.Add(second.Number);
        }

        return closed.Count == 0 ? null : new PublishedPart("issues", $"{string.Join(", ", closed.Select(number => $"#{number}"))} {(closed.Count == 1 ? "was" : "were")} closed: their domain is gone, or another one says the same.");
    }, isAnew: hasBegun);

    /// <summary>Takes a step on what is there. It is looked at again after a step that went wrong: what it asked for may have come about.</summary>
    private async Task<PublishedPart?> Looking(Func<IReadOnlyList<OwnIssue>, Task<PublishedPart?>> step, bool isAnew = false)
    {
        var there = isAnew ? null : known;
        known = null;
        there ??= await Look();
        var done = await step(there);
        known = there;
        return done;
    }

    private async Task<IReadOnlyList<OwnIssue>> Look()
    {
        own ??= await OwnWriting.Ask(client, address);
        var open = await All(("state", "open"));
        var closed = await All(("state", "closed"), ("labels", Label));
        return [.. open.Concat(closed).Where(issue => issue.PullRequest is null && own.Wrote(issue.User)).Select(OwnIssue.Of).OfType<OwnIssue>().OrderBy(issue => issue.Number)];
    }

    /// <summary>As GitHub describes it: Octokit also sends what is for the issues of a user.</summary>
    private Task<IReadOnlyList<Issue>> All(params (string Name, string Value)[] which) => new ApiConnection(client.Connection).GetAll<Issue>(
        new Uri($"repos/{owner}/{name}/issues", UriKind.Relative), which.ToDictionary(one => one.Name, one => one.Value), Pages);

    private Task<Issue> Change(OwnIssue issue, string title, string body, ItemState state)
    {
        var update = new IssueUpdate { Title = title, Body = body, State = state };
        if (issue.IsOpen != (state == ItemState.Open))
            update.StateReason = state == ItemState.Open ? ItemStateReason.Reopened : ItemStateReason.Completed;
        return Written(() => client.Issue.Update(owner, name, issue.Number, update));
    }

    private async Task<Issue> Written(Func<Task<Issue>> write)
    {
        if (hasWritten)
            await Task.Delay(Pause, clock);
        hasWritten = true;
        return await write();
    }

    /// <summary>An issue that we wrote.</summary>
    private sealed record OwnIssue(int Number, IssueSubject Subject, string Digest, bool IsOpen, bool IsPutAside, string Title, string Body)
    {
        internal static OwnIssue? Of(Issue issue) => IssueSubject.Read(issue.Body) is var (subject, digest)
            ? new OwnIssue(issue.Number, subject, digest, issue.State == ItemState.Open, issue.StateReason is { Value: ItemStateReason.NotPlanned }, issue.Title, issue.Body)
            : null;

        /// <summary>GitHub keeps line ends as it likes.</summary>
        internal bool Says(string title, string body) => Title == title && Body.ReplaceLineEndings("\n").TrimEnd() == body.TrimEnd();
    }
}
