using Octokit;

namespace MeshGovernance.GitHub.Publishing;

/// <summary>The threads of a review, which only GraphQL knows.</summary>
internal static class ReviewThreads
{
    private const string Question = """
        query($owner: String!, $name: String!, $number: Int!, $after: String) {
          repository(owner: $owner, name: $name) {
            pullRequest(number: $number) {
              reviewThreads(first: 100, after: $after) {
                pageInfo { hasNextPage endCursor }
                nodes { id isResolved comments(first: 1) { nodes { databaseId } } }
              }
            }
          }
        }
        """;

    private const string Closing = "mutation($thread: ID!) { resolveReviewThread(input: {threadId: $thread}) { thread { isResolved } } }";

    /// <summary>The threads that are not resolved, by the comment that began each.</summary>
    internal static async Task<IReadOnlyDictionary<long, string>> Open(IGitHubClient client, GitHubAddress address, RepositoryName repository, int pullRequest)
    {
        var open = new Dictionary<long, string>();
        for (string? after = null; ;)
        {
            using var answer = await GraphQl.Ask(client, address, Question, new Dictionary<string, object?> { ["owner"] = repository.Owner, ["name"] = repository.Name, ["number"] = pullRequest, ["after"] = after });
            var threads = answer.RootElement.GetProperty("data").GetProperty("repository").GetProperty("pullRequest").GetProperty("reviewThreads");
            foreach (var thread in threads.GetProperty("nodes").EnumerateArray())
                if (!thread.GetProperty("isResolved").GetBoolean() && thread.GetProperty("comments").GetProperty("nodes") is var comments && comments.GetArrayLength() > 0)
                    open[comments[0].GetProperty("databaseId").GetInt64()] = thread.GetProperty("id").GetString()!;
            var page = threads.GetProperty("pageInfo");
            if (!page.GetProperty("hasNextPage").GetBoolean())
                return open;
            after = page.GetProperty("endCursor").GetString();
        }
    }

    internal static async Task Resolve(IGitHubClient client, GitHubAddress address, string thread)
    {
        using var answer = await GraphQl.Ask(client, address, Closing, new Dictionary<string, object?> { ["thread"] = thread });
    }
}
