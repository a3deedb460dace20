using Octokit;

namespace MeshGovernance.GitHub.Publishing;

/// <summary>Tells what was published before from what people wrote: anybody can write our marks into a text of their own.</summary>
internal sealed class OwnWriting
{
    private const string Bot = "[bot]";

    private readonly string? login;

    private OwnWriting(string? login) => this.login = login;

    /// <summary>Asks who writes. The token of a workflow may ask by GraphQL alone; where it may not even do that, it writes as some bot.</summary>
    internal static async Task<OwnWriting> Ask(IGitHubClient client, GitHubAddress address)
    {
        try
        {
            return new OwnWriting((await client.User.Current()).Login);
        }
        catch (ForbiddenException error) when (IsFinal(error))
        {
            return new OwnWriting(await AskForBot(client, address));
        }
    }

    internal bool Wrote(User? author) => author is not null && (login is null ? author.Login.EndsWith(Bot, StringComparison.Ordinal) : author.Login == login);

    private static async Task<string?> AskForBot(IGitHubClient client, GitHubAddress address)
    {
        try
        {
            using var answer = await GraphQl.Ask(client, address, "query { viewer { login } }", []);
            var name = answer.RootElement.GetProperty("data").GetProperty("viewer").GetProperty("login").GetString();
            return name is null || name.EndsWith(Bot, StringComparison.Ordinal) ? name : name + Bot;
        }
        catch (Exception error) when (error is GraphQlException or NotFoundException || (error is ForbiddenException forbidden && IsFinal(forbidden)))
        {
            return null;
        }
    }

    private static bool IsFinal(ForbiddenException error) => error is not SecondaryRateLimitExceededException and not RateLimitExceededException;
}
