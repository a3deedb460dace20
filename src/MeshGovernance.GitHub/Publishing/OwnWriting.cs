using Octokit;

namespace MeshGovernance.GitHub.Publishing;

/// <summary>Tells what was published before from what people wrote: anybody can write our marks into a text of their own.</summary>
internal sealed class OwnWriting
{
    private readonly string? login;

    private OwnWriting(string? login) => this.login = login;

    /// <summary>Asks who writes. The token of a workflow may not ask, and writes as a bot.</summary>
    internal static async Task<OwnWriting> Ask(IGitHubClient client)
    {
        try
        {
            return new OwnWriting((await client.User.Current()).Login);
        }
        catch (ForbiddenException error) when (error is not SecondaryRateLimitExceededException and not RateLimitExceededException)
        {
            return new OwnWriting(null);
        }
    }

    internal bool Wrote(User? author) => author is not null && (login is null ? author.Login.EndsWith("[bot]", StringComparison.Ordinal) : author.Login == login);
}
