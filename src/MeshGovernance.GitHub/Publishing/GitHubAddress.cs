namespace MeshGovernance.GitHub.Publishing;

/// <summary>Where GitHub answers programs: on github.com, or on an organisation's own server.</summary>
/// <param name="Api">Such as <c>https://api.github.com/</c>, or <c>https://github.example.org/api/v3/</c>.</param>
/// <param name="GraphQl">Such as <c>https://api.github.com/graphql</c>.</param>
public sealed record GitHubAddress(Uri Api, Uri GraphQl)
{
    private const string OfServers = "/api/v3";

    /// <summary>The address of github.com.</summary>
    public static readonly GitHubAddress Public = Of(new Uri("https://api.github.com/"));

    /// <summary>The address of a server, whose GraphQL lies beside the rest.</summary>
    public static GitHubAddress Of(Uri api)
    {
        var path = api.AbsolutePath.TrimEnd('/');
        var beside = path.EndsWith(OfServers, StringComparison.Ordinal) ? path[..^"/v3".Length] : path;
        return new GitHubAddress(new Uri(api, path + "/"), new Uri(api, beside + "/graphql"));
    }
}
