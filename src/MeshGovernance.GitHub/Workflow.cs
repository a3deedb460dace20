using MeshGovernance.Policies;

namespace MeshGovernance.GitHub;

/// <summary>A workflow of GitHub Actions, as far as its safety depends on it: with the jobs of those that it calls in the place of the calls.</summary>
internal sealed class Workflow
{
    private const string Action = "actions/mesh";

    /// <summary>How the text of a call begins that leads to a file of the same commit.</summary>
    private const string Here = "./";

    private readonly List<Node> roots = [];
    private readonly List<Job> jobs = [];
    private readonly List<Call> calls = [];

    /// <param name="path">Where it lies.</param>
    /// <param name="root">What it says.</param>
    /// <param name="files">The workflows that it can call, by their paths.</param>
    internal Workflow(string path, Node root, IReadOnlyDictionary<string, Node> files)
    {
        Path = path;
        Name = root["name"]?.Text ?? path;
        Triggers = TriggersOf(root["on"]);
        Read(path, root, given: null, files, []);
    }

    internal string Path { get; }

    /// <summary>What others know it by: its path, where it has no name.</summary>
    internal string Name { get; }

    /// <summary>What starts it, each with its settings; null where it has none.</summary>
    internal IReadOnlyDictionary<string, Node?> Triggers { get; }

    /// <summary>The jobs with their steps. A call that leads out of the repository is a job without any.</summary>
    internal IReadOnlyList<Job> Jobs => jobs;

    /// <summary>The workflows that stand in the place of a job, also those that the called ones call.</summary>
    internal IReadOnlyList<Call> Calls => calls;

    internal IEnumerable<Node> Steps => jobs.SelectMany(job => job.Steps);

    /// <summary>Whether it has to do with a mesh at all.</summary>
    internal bool IsOfMesh => Steps.Any(IsMesh);

    /// <summary>Whether it tells a pull request at once what is wrong, with its own rules too, which decides nothing.</summary>
    internal bool Shows => Does(MeshMode.Show);

    /// <summary>Whether it judges by the rules of the base.</summary>
    internal bool Judges => Does(MeshMode.Judge);

    /// <summary>Whether it writes to GitHub what was judged.</summary>
    internal bool Publishes => Does(MeshMode.Publish);

    /// <summary>Whether it tells domains by issues what they have to do.</summary>
    internal bool IsNightly => Does(MeshMode.Nightly) || Does(MeshMode.Issues);

    /// <summary>Whether it looks at the data, or records what was found.</summary>
    internal bool IsAboutData => Does(MeshMode.Data) || Does(MeshMode.Record);

    /// <summary>Whether it asks for leave to write caches, which a run that a stranger starts does not have by itself.</summary>
    internal bool AsksForCaches => roots.SelectMany(root => (root["jobs"]?.Items ?? []).Prepend(root)).Any(node => node["cache-mode"]?.Text is "write" or "write-only");

    /// <summary>The folders of the repository that it takes for a mesh; empty for the whole of it. What only publishes takes none.</summary>
    internal IEnumerable<string> Folders => Steps.Where(step => ModeOf(step) is not (null or MeshMode.Publish or MeshMode.Issues)).Select(step => step["with"]?["path"]?.Text?.Split('/').Where(part => part is not ("" or ".")) is { } parts ? string.Join('/', parts) : "");

    internal bool RunsOn(string trigger) => Triggers.ContainsKey(trigger);

    /// <summary>Every text in it.</summary>
    internal IEnumerable<string> Texts() => roots.SelectMany(TextsOf);

    private void Read(string path, Node root, Node? given, IReadOnlyDictionary<string, Node> files, IReadOnlyList<string> callers)
    {
        roots.Add(root);
        IReadOnlyList<string> line = [.. callers, path];
        foreach (var job in root["jobs"]?.Items ?? [])
        {
            // What is called may do at most what its caller may, and what it says itself where it says something.
            var permissions = job["permissions"] ?? root["permissions"] ?? given;
            if (job["uses"]?.Text is not { } uses)
            {
                jobs.Add(new Job(job, permissions));
                continue;
            }

            var called = uses.StartsWith(Here, StringComparison.Ordinal) ? uses[Here.Length..] : null;
            var found = called is null || line.Contains(called) ? null : files.GetValueOrDefault(called);
            calls.Add(new Call(
                uses,
                CanBeMade: called is null || (found is not null && WorkflowFolder.IsRun(called) && TriggersOf(found["on"]).ContainsKey("workflow_call")),
                [.. job["with"]?.Items.Select(value => value.Text).OfType<string>() ?? []],
                HandsSecrets: job["secrets"] is not null));
            if (found is null)
                jobs.Add(new Job(job, permissions));
            else
                Read(called!, found, permissions, files, line);
        }
    }

    internal bool Does(MeshMode mode) => Steps.Any(step => ModeOf(step) == mode);

    /// <summary>What a step asks of our action; null for any other step.</summary>
    internal static MeshMode? ModeOf(Node step) => !IsMesh(step) ? null : step["with"]?["mode"]?.Text switch
    {
        null or "judge" => MeshMode.Judge,
        "try" => MeshMode.Try,
        "show" => MeshMode.Show,
        "publish" => MeshMode.Publish,
        "nightly" => MeshMode.Nightly,
        "issues" => MeshMode.Issues,
        "catalog" => MeshMode.Catalog,
        "data" => MeshMode.Data,
        "record" => MeshMode.Record,
        _ => MeshMode.Unknown,
    };

    private static bool IsMesh(Node step) => step["uses"]?.Text?.Split('@')[0].TrimEnd('/').EndsWith(Action, StringComparison.Ordinal) ?? false;

    private static Dictionary<string, Node?> TriggersOf(Node? on) => on switch
    {
        { Kind: NodeKind.Map } => on.Keys.Zip(on.Items).ToDictionary(trigger => trigger.First, Node? (trigger) => trigger.Second),
        { Kind: NodeKind.List } => on.Items.Select(trigger => trigger.Text).OfType<string>().Distinct().ToDictionary(trigger => trigger, Node? (_) => null),
        { Text: { } one } => new Dictionary<string, Node?> { [one] = null },
        _ => new Dictionary<string, Node?>(),
    };

    private static IEnumerable<string> TextsOf(Node node) => node.Text is { } text ? [text] : node.Items.SelectMany(TextsOf);

    /// <summary>A job.</summary>
    /// <param name="Node">What it says.</param>
    /// <param name="Permissions">What its token may do, by whoever says so nearest to it; null where nobody limits it.</param>
    internal sealed record Job(Node Node, Node? Permissions)
    {
        internal IReadOnlyList<Node> Steps => Node["steps"]?.Items ?? [];

        /// <summary>What it asks of our action.</summary>
        internal IEnumerable<MeshMode> Modes => Steps.Select(ModeOf).OfType<MeshMode>();
    }

    /// <summary>A workflow in the place of a job.</summary>
    /// <param name="Uses">How it is named.</param>
    /// <param name="CanBeMade">Whether GitHub will find it, as far as the files of this repository show.</param>
    /// <param name="Inputs">What it is given.</param>
    /// <param name="HandsSecrets">Whether it is given secrets.</param>
    internal sealed record Call(string Uses, bool CanBeMade, IReadOnlyList<string> Inputs, bool HandsSecrets);
}

/// <summary>What a step asks of our action.</summary>
internal enum MeshMode
{
    /// <summary>Judge by the rules of the base.</summary>
    Judge,

    /// <summary>Run the rules that the head changes.</summary>
    Try,

    /// <summary>All that a pull request can be told at once, its own rules included.</summary>
    Show,

    /// <summary>Write to GitHub what was judged.</summary>
    Publish,

    /// <summary>Judge a branch as of today, with what lies ahead.</summary>
    Nightly,

    /// <summary>Write that to GitHub, an issue for each domain.</summary>
    Issues,

    /// <summary>Build the pages of a branch.</summary>
    Catalog,

    /// <summary>Look whether the data of a branch keep what contracts promise.</summary>
    Data,

    /// <summary>Write what was found to the branch of evidence.</summary>
    Record,

    /// <summary>Something that the action does not know.</summary>
    Unknown,
}
