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

    /// <param name="address">Where GitHub answers.</param>
    /// <param name="token">What may write checks and pull requests.</param>
    /// <param name="tool">The version of mesh, which GitHub wants to know.</param>
    /// <param name="clock">What waits between attempts.</param>
    public Publisher(GitHubAddress address, string token, string tool, TimeProvider clock)
    {
        this.address = address;
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
            });
            if (pull is null || pull.Left is not null)
                return [found];
        }

        var parts = new List<PublishedPart> { await Attempt("check run", Permission.WriteChecks, () => new VerdictCheckRun(client, publication).Write()) };
        if (pull?.Number is not { } number)
            return parts;
        OwnWriting? own = null;
        parts.Add(await Attempt("comment", Permission.WritePullRequests, async () =>
        {
            own ??= await OwnWriting.Ask(client);
            return await new VerdictComment(client, publication, own).Write(number);
        }));
        if (own is not null)
            parts.Add(await Attempt("suggestions", Permission.WritePullRequests, () => new Suggestions(client, address, publication, own).Write(number)));
        return parts;

        async Task<PublishedPart> Attempt(string name, string permission, Func<Task<PublishedPart>> write)
        {
            try
            {
                return await faults.Run(write, stop);
            }
            catch (Exception error) when (error is ApiException or HttpRequestException or TaskCanceledException or GraphQlException && !stop.IsCancellationRequested)
            {
                return new PublishedPart(name, PublishingFault.Say(error, permission, faults.ClosedUntil(error)), Failed: true);
            }
        }
    }

    /// <summary>The comment that would be written.</summary>
    public static string Preview(Publication publication) => VerdictComment.Body(publication);
}
