using System.Text.Json;
using Octokit;

namespace MeshGovernance.GitHub.Publishing;

/// <summary>Questions that GitHub answers by GraphQL alone, which Octokit leaves to its caller.</summary>
internal static class GraphQl
{
    /// <summary>Asks, and gives what was answered.</summary>
    /// <exception cref="GraphQlException">GitHub answered with an error.</exception>
    internal static async Task<JsonDocument> Ask(IGitHubClient client, GitHubAddress address, string query, Dictionary<string, object?> variables)
    {
        var body = JsonSerializer.Serialize(new Dictionary<string, object> { ["query"] = query, ["variables"] = variables });
        var answer = await client.Connection.Post<object>(address.GraphQl, body, "application/json", "application/json");
        var document = JsonDocument.Parse((string)answer.HttpResponse.Body);
        if (!document.RootElement.TryGetProperty("errors", out var errors))
            return document;
        var said = errors.EnumerateArray().Select(error => error.GetProperty("message").GetString()).FirstOrDefault();
        document.Dispose();
        throw new GraphQlException(said ?? "");
    }
}

/// <summary>GitHub answered a question of GraphQL with an error.</summary>
internal sealed class GraphQlException(string message) : Exception(message);
