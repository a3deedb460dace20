using MeshGovernance.Core.Text;
using MeshGovernance.GitHub.Publishing.Issues;
using Octokit;
using Octokit.Internal;

namespace MeshGovernance.GitHub.Publishing;

/// <summary>Writes a verdict to GitHub: the check run first, which decides, then what people read. What was written before is found and kept up to date, never written twice.</summary>
public sealed class Publisher : IDisposable
{
    private readonly HttpClientAdapter http = new(HttpMessageHandlerFactory.CreateDefault);
    private readonly GitHubClient client;
    private readonly GitHubAddress address;
    private readonly TransientFaults faults;
    private readonly TimeProvider clock;

    /// <param name="address">Where GitHub answers.</param>
    /// <param name="token">What may write checks and pull requests, or issues.</param>
    /// <param name="tool">The version of mesh, which GitHub wants to know.</param>
    /// <param name="clock">What waits between attempts.</param>
    public Publisher(GitHubAddress address, string token, string tool, TimeProvider clock)
    {
        this.address = address;
        this.clock = clock;
        faults = new TransientFaults(clock);
        client = new GitHubClient(new Connection(new ProductHeaderValue("mesh", tool), address.Api, new InMemoryCredentialStore(new Credentials(token)), http, new SimpleJsonSerializer()));
    }

    public void Dispose() => http.Dispose();

    /// <summary>Publishes, part by part: one that fails keeps no other from being written.</summary>
    public async Task<IReadOnlyList<PublishedPart>> Publish(Publication publication, CancellationToken stop = default)
    {
        JudgedPullRequest? pull = null;
        if (publication.Head is { } head)
        {
            var found = await Attempt("pull request", Permission.ReadPullRequests, async () =>
            {
                pull = await JudgedPullRequest.Find(client, publication, head);
                return new PublishedPart("pull request", pull.Left ?? $"#{pull.Number}.", pull.IsUnknown);
            }, stop);
            if (pull is null || pull.Left is not null)
                return [found];
        }

        var parts = new List<PublishedPart> { await Attempt("check run", Permission.WriteChecks, () => new VerdictCheckRun(client, publication).Write(), stop) };
        if (pull?.Number is not { } number)
            return parts;
        OwnWriting? own = null;
        parts.Add(await Attempt("comment", Permission.WritePullRequests, async () =>
        {
            own ??= await OwnWriting.Ask(client, address);
            return await new VerdictComment(client, publication, own).Write(number);
        }, stop));
        if (own is not null)
            parts.Add(await Attempt("suggestions", Permission.WritePullRequests, () => new Suggestions(client, address, publication, own).Write(number), stop));
        return parts;
    }

    /// <summary>Writes one issue for each domain and one for the guild: what blocks, and what lies ahead. Others are left alone where it cannot be read.</summary>
    public async Task<IReadOnlyList<PublishedPart>> PublishIssues(Publication publication, CancellationToken stop = default)
    {
        const string Name = "issues";
        var report = NightlyReport.Read(publication);
        if (report is not { Shown: { } shown, Horizon: { } horizon })
            return [new PublishedPart(Name, report.Unfit!, Failed: true)];
        var issues = new DomainIssues(client, address, publication, new IssueText(publication, shown, horizon), report.IsWhole, clock);
        var parts = new List<PublishedPart>();
        var matters = IssueMatter.Of(shown.Report, horizon);
        foreach (var matter in matters)
            if (!await Add($"issue of {PlainText.Line(matter.Name)}", () => issues.Write(matter)))
                return parts;
        await Add(Name, () => issues.Settle([.. matters.Select(matter => matter.Subject)]));
        return parts.Count > 0 ? parts : [new PublishedPart(Name, "Nothing to say, so none was begun.")];

        // What keeps one issue from being written keeps all from it, but for what GitHub does not like about that one.
        async Task<bool> Add(string name, Func<Task<PublishedPart?>> write)
        {
            var isRefused = false;
            var part = await Attempt<PublishedPart?>(
                write,
                error =>
                {
                    isRefused = error is ApiValidationException;
                    return Fault(name, error, Permission.WriteIssues);
                },
                stop);
            if (part is not null)
                parts.Add(part);
            return part is not { Failed: true } || isRefused;
        }
    }

    private Task<PublishedPart> Attempt(string name, string permission, Func<Task<PublishedPart>> write, CancellationToken stop) =>
        Attempt(write, error => Fault(name, error, permission), stop);

    private async Task<T> Attempt<T>(Func<Task<T>> write, Func<Exception, T> fault, CancellationToken stop)
    {
        try
        {
            return await faults.Run(write, stop);
        }
        catch (Exception error) when (error is ApiException or HttpRequestException or TaskCanceledException or GraphQlException && !stop.IsCancellationRequested)
        {
            return fault(error);
        }
    }

    private PublishedPart Fault(string name, Exception error, string permission) => new(name, PublishingFault.Say(error, permission, faults.ClosedUntil(error)), Failed: true);

    /// <summary>The comment that would be written.</summary>
    public static string Preview(Publication publication) => VerdictComment.Body(publication);

    /// <summary>The issues that would be open, each with its title; why there are none, where the report is none for them.</summary>
    public static (string? Text, string? Unfit) PreviewIssues(Publication publication)
    {
        var report = NightlyReport.Read(publication);
        if (report is not { Shown: { } shown, Horizon: { } horizon })
            return (null, report.Unfit);
        var text = new IssueText(publication, shown, horizon);
        return (string.Join("\n---\n\n", IssueMatter.Of(shown.Report, horizon).Where(matter => !matter.IsEmpty).Select(matter => $"# {MarkdownText.Plain(text.Title(matter))}\n\n{text.Body(matter)}")), null);
    }
}
