using System.Collections.Concurrent;
using System.Collections.Specialized;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MeshGovernance.GitHub.Publishing;
using MeshGovernance.Tests.Standards;

namespace MeshGovernance.Tests.Publishing;

/// <summary>
/// What GitHub holds of one pull request, in memory, behind the addresses that programs know. It answers as GitHub's own examples look; every request and
/// answer can be held against GitHub's OpenAPI description.
/// </summary>
internal sealed partial class GitHubServer : IDisposable
{
    internal const int Number = 7;
    private const string Bot = "github-actions[bot]";

    private readonly HttpListener listener = new();
    private readonly Task serving;
    private readonly List<string> exchanges = [];
    private readonly ConcurrentQueue<(Func<string, bool> Asked, Trouble Trouble)> troubles = new();
    private long lastId = 1000;
    private (string Request, Action Does)? meanwhile;

    internal GitHubServer()
    {
        var port = FreePort();
        Address = GitHubAddress.Of(new Uri($"http://127.0.0.1:{port}/"));
        listener.Prefixes.Add(Address.Api.AbsoluteUri);
        listener.Start();
        serving = Task.Run(Serve);
        Pulls = [Pull("open", ReportCommit, "main")];
    }

    internal const string ReportCommit = "0123456789abcdef0123456789abcdef01234567";

    internal GitHubAddress Address { get; }

    internal List<JsonObject> Pulls { get; set; }

    internal List<JsonObject> CheckRuns { get; } = [];

    /// <summary>The annotations of each check run, as they were sent.</summary>
    internal Dictionary<long, List<JsonObject>> Annotations { get; } = [];

    internal List<JsonObject> Comments { get; } = [];

    internal List<JsonObject> ReviewComments { get; } = [];

    /// <summary>The issues of the repository, whoever wrote them; null where they are switched off.</summary>
    internal List<JsonObject>? Issues { get; set; } = [];

    internal HashSet<long> Resolved { get; } = [];

    /// <summary>The files of the pull request with their patches.</summary>
    internal Dictionary<string, string> Patches { get; } = [];

    /// <summary>What was asked, as <c>POST /repos/shop/mesh/check-runs</c>.</summary>
    internal List<string> Asked { get; } = [];

    internal IEnumerable<string> Written => Asked.Where(asked => !asked.StartsWith("GET ", StringComparison.Ordinal));

    /// <summary>The next request that begins so gets into trouble.</summary>
    internal void Disturb(string request, Trouble trouble) => troubles.Enqueue((asked => asked.StartsWith(request, StringComparison.Ordinal), trouble));

    /// <summary>Somebody else does something right before the next request that begins so.</summary>
    internal void Before(string request, Action does) => meanwhile = (request, does);

    /// <summary>Somebody writes a comment.</summary>
    internal void Say(string login, string body) => Comments.Add(Comment(login, body));

    internal static JsonObject Pull(string state, string commit, string into, string owner = "jane", string branch = "cups")
    {
        var pull = Example("pull_request", "opened")["pull_request"]!.DeepClone().AsObject();
        pull["number"] = Number;
        pull["state"] = state;
        pull["auto_merge"] = null;
        pull["head"]!["sha"] = commit;
        pull["head"]!["ref"] = branch;
        pull["head"]!["label"] = $"{owner}:{branch}";
        pull["head"]!["user"]!["login"] = owner;
        pull["base"]!["ref"] = into;
        pull["base"]!["repo"]!["default_branch"] = "main";
        return pull;
    }

    /// <summary>All that was said, each request with its answer.</summary>
    internal IReadOnlyList<string> Exchanges => exchanges;

    public void Dispose()
    {
        listener.Close();
        serving.Wait();
    }

    private async Task Serve()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            using var reader = new StreamReader(context.Request.InputStream);
            var body = await reader.ReadToEndAsync();
            Answer(context, body.Length == 0 ? null : JsonNode.Parse(body));
        }
    }

    private void Answer(HttpListenerContext context, JsonNode? body)
    {
        var isQuestion = (string?)body?["query"] is { } query && query.StartsWith("query", StringComparison.Ordinal);
        var asked = $"{(isQuestion ? "GET" : context.Request.HttpMethod)} {context.Request.RawUrl}";
        Asked.Add(asked);
        if (meanwhile is var (request, does) && asked.StartsWith(request, StringComparison.Ordinal))
        {
            meanwhile = null;
            does();
        }

        var trouble = troubles.TryPeek(out var next) && next.Asked(asked) && troubles.TryDequeue(out next) ? next.Trouble : null;
        var (status, answer) = trouble is { IsBefore: true } ? (trouble.Status, new JsonObject { ["message"] = trouble.Message }) : Respond(context.Request.HttpMethod, context.Request.Url!.AbsolutePath, context.Request.QueryString, body);
        if (trouble is { IsBefore: false })
        {
            // What was asked is done, and its answer ends in its first word.
            context.Response.ContentLength64 = 1000;
            context.Response.OutputStream.Write("{"u8);
            context.Response.Abort();
            return;
        }

        if (!asked.Contains("/graphql", StringComparison.Ordinal))
            exchanges.Add(new JsonObject { ["method"] = context.Request.HttpMethod, ["path"] = context.Request.RawUrl, ["status"] = status, ["request"] = body?.DeepClone(), ["response"] = answer?.DeepClone() }.ToJsonString());
        foreach (var (name, value) in trouble?.Headers ?? [])
            context.Response.Headers[name] = value;
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json; charset=utf-8";
        if (answer is not null)
            context.Response.OutputStream.Write(Encoding.UTF8.GetBytes(answer.ToJsonString()));
        context.Response.Close();
    }

    private (int Status, JsonNode? Body) Respond(string method, string path, NameValueCollection query, JsonNode? body)
    {
        var id = LastNumber.Match(path) is { Success: true } number ? long.Parse(number.Value, CultureInfo.InvariantCulture) : 0;
        return (method, LastNumber.Replace(path, "N").Replace("/repos/shop/mesh", "", StringComparison.Ordinal).Replace($"/{Number}/", "/N/", StringComparison.Ordinal)) switch
        {
            ("GET", "/user") => (403, new JsonObject { ["message"] = "Resource not accessible by integration" }),
            ("GET", "/pulls") => (200, Array(Pulls.Where(pull => (string?)pull["head"]!["label"] == query["head"]))),
            ("GET", "/pulls/N/files") => (200, Array(Patches.Select(file => new JsonObject
            {
                ["sha"] = ReportCommit,
                ["filename"] = file.Key,
                ["status"] = "modified",
                ["additions"] = 1,
                ["deletions"] = 0,
                ["changes"] = 1,
                ["blob_url"] = "https://github.com/shop/mesh/blob/x",
                ["raw_url"] = "https://github.com/shop/mesh/raw/x",
                ["contents_url"] = "https://api.github.com/x",
                ["patch"] = file.Value,
            }))),
            ("GET", "/pulls/N/comments") => (200, Array(ReviewComments)),
            ("POST", "/pulls/N/comments") => (201, Keep(ReviewComments, Reviewed(body!))),
            ("GET", "/issues/N/comments") => (200, Array(Comments)),
            ("POST", "/issues/N/comments") => (201, Keep(Comments, Comment(Bot, (string)body!["body"]!))),
            ("PATCH", "/issues/comments/N") => (200, Change(Comments, id, body!)),
            ("DELETE", "/issues/comments/N") => (204, Remove(Comments, id)),
            (_, "/issues" or "/issues/N") when Issues is null => (410, new JsonObject { ["message"] = "Issues has been disabled in this repository." }),
            ("GET", "/issues") => (200, Array(Issues!.Where(issue => (string?)issue["state"] == query["state"] && (query["labels"] is not { } label || issue["labels"]!.AsArray().Any(one => (string?)one!["name"] == label))))),
            ("POST", "/issues") => (201, Keep(Issues!, Issue(Bot, (string)body!["title"]!, (string)body["body"]!, [.. body["labels"]!.AsArray().Select(label => (string)label!)]))),
            ("PATCH", "/issues/N") => (200, Changed(Issues!.Single(issue => (long)issue["number"]! == id), body!)),
            ("POST", "/check-runs") => (201, Checked(Keep(CheckRuns, CheckRun()), body!)),
            ("PATCH", "/check-runs/N") => (200, Checked(CheckRuns.Single(run => (long)run["id"]! == id), body!)),
            ("POST", "/graphql") => (200, Threads(body!)),
            ("GET", var other) when other.StartsWith("/commits/", StringComparison.Ordinal) => (200, new JsonObject { ["total_count"] = CheckRuns.Count, ["check_runs"] = Array(CheckRuns) }),
            _ => (404, new JsonObject { ["message"] = "Not Found" }),
        };
    }

    /// <summary>Writes what a request says into a check run: annotations are added to those that are there.</summary>
    private JsonObject Checked(JsonObject run, JsonNode body)
    {
        foreach (var field in new[] { "name", "head_sha", "external_id", "status", "conclusion", "details_url" })
            if (body[field] is { } value)
                run[field] = value.DeepClone();
        var annotations = Annotations.TryGetValue((long)run["id"]!, out var there) ? there : Annotations[(long)run["id"]!] = [];
        if (body["output"] is { } output)
        {
            annotations.AddRange((output["annotations"]?.AsArray() ?? []).Select(annotation => annotation!.DeepClone().AsObject()));
            foreach (var field in new[] { "title", "summary" })
                run["output"]![field] = output[field]!.DeepClone();
        }

        run["output"]!["annotations_count"] = annotations.Count;
        return run;
    }

    private JsonObject CheckRun()
    {
        var run = Example("check_run", "created")["check_run"]!.DeepClone().AsObject();
        run["id"] = ++lastId;
        run["conclusion"] = null;
        run["completed_at"] = null;
        return run;
    }

    private JsonObject Comment(string login, string body)
    {
        var comment = Example("issue_comment", "created")["comment"]!.DeepClone().AsObject();
        comment["id"] = ++lastId;
        comment["user"]!["login"] = login;
        comment["body"] = body;
        return comment;
    }

    /// <summary>Somebody writes an issue.</summary>
    internal JsonObject Tell(string login, string title, string body) => Keep(Issues!, Issue(login, title, body, []));

    private JsonObject Issue(string login, string title, string body, string[] labels)
    {
        var issue = Example("issues", "opened")["issue"]!.DeepClone().AsObject();
        issue["id"] = ++lastId;
        issue["number"] = lastId;
        issue["user"]!["login"] = login;
        issue["title"] = title;
        issue["body"] = body;
        issue["labels"] = new JsonArray([.. labels.Select(label => new JsonObject { ["id"] = 1, ["node_id"] = "x", ["url"] = "https://api.github.com/x", ["name"] = label, ["color"] = "ededed", ["default"] = false, ["description"] = null })]);
        return issue;
    }

    private static JsonObject Changed(JsonObject issue, JsonNode body)
    {
        foreach (var (field, value) in body.AsObject())
            issue[field] = value?.DeepClone();
        return issue;
    }

    private JsonObject Reviewed(JsonNode body)
    {
        var comment = Example("pull_request_review_comment", "created")["comment"]!.DeepClone().AsObject();
        comment["id"] = ++lastId;
        comment["user"]!["login"] = Bot;
        foreach (var (name, value) in body.AsObject())
            comment[name] = value!.DeepClone();
        return comment;
    }

    private JsonObject Threads(JsonNode body)
    {
        if (((string)body["query"]!).Contains("viewer", StringComparison.Ordinal))
            return new JsonObject { ["data"] = new JsonObject { ["viewer"] = new JsonObject { ["login"] = Bot } } };
        if ((string?)body["variables"]!["thread"] is { } thread)
        {
            Resolved.Add(long.Parse(thread["thread-".Length..], CultureInfo.InvariantCulture));
            return new JsonObject { ["data"] = new JsonObject { ["resolveReviewThread"] = new JsonObject { ["thread"] = new JsonObject { ["isResolved"] = true } } } };
        }

        var nodes = Array(ReviewComments.Select(comment => new JsonObject
        {
            ["id"] = $"thread-{comment["id"]}",
            ["isResolved"] = Resolved.Contains((long)comment["id"]!),
            ["comments"] = new JsonObject { ["nodes"] = new JsonArray(new JsonObject { ["databaseId"] = (long)comment["id"]! }) },
        }));
        var threads = new JsonObject { ["pageInfo"] = new JsonObject { ["hasNextPage"] = false, ["endCursor"] = null }, ["nodes"] = nodes };
        return new JsonObject { ["data"] = new JsonObject { ["repository"] = new JsonObject { ["pullRequest"] = new JsonObject { ["reviewThreads"] = threads } } } };
    }

    private static JsonObject Keep(List<JsonObject> all, JsonObject one)
    {
        all.Add(one);
        return one;
    }

    private static JsonObject Change(List<JsonObject> all, long id, JsonNode body)
    {
        var one = all.Single(known => (long)known["id"]! == id);
        one["body"] = body["body"]!.DeepClone();
        return one;
    }

    private static JsonObject? Remove(List<JsonObject> all, long id)
    {
        all.RemoveAll(known => (long)known["id"]! == id);
        return null;
    }

    private static JsonArray Array(IEnumerable<JsonObject> items) => [.. items.Select(item => item.DeepClone())];

    /// <summary>What GitHub sends of an event, by its own examples.</summary>
    private static JsonNode Example(string @event, string action) => Examples.Value
        .Single(known => (string?)known!["name"] == @event)!["examples"]!.AsArray()
        .First(example => (string?)example!["action"] == action)!;

    private static readonly Lazy<JsonArray> Examples = new(() => JsonNode.Parse(File.ReadAllText(NodePackages.FileOf("@octokit/webhooks-examples", "api.github.com", "index.json")))!.AsArray());

    internal static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }

    [GeneratedRegex(@"\d+\z", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex LastNumber { get; }
}

/// <summary>What goes wrong with a request.</summary>
/// <param name="IsBefore">Whether it is refused; else it is done, and the connection breaks.</param>
/// <param name="Status">With which code it is refused.</param>
/// <param name="Message">With which words.</param>
/// <param name="Headers">With which headers.</param>
internal sealed record Trouble(bool IsBefore, int Status = 500, string Message = "Trouble", params (string Name, string Value)[] Headers);
