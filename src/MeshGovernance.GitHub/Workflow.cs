using MeshGovernance.Policies;

namespace MeshGovernance.GitHub;

/// <summary>A workflow of GitHub Actions, as far as its safety depends on it.</summary>
internal sealed class Workflow(string path, Node root)
{
    private const string Action = "actions/mesh";

    internal string Path => path;

    /// <summary>What starts it, each with its settings; null where it has none.</summary>
    internal IReadOnlyDictionary<string, Node?> Triggers { get; } = TriggersOf(root["on"]);

    internal IReadOnlyList<Node> Jobs => root["jobs"]?.Items ?? [];

    internal IEnumerable<Node> Steps => Jobs.SelectMany(job => job["steps"]?.Items ?? []);

    /// <summary>Whether it judges a mesh.</summary>
    internal bool Judges => Steps.Any(IsMesh);

    /// <summary>Whether it tries the rules of a pull request instead, which decides nothing.</summary>
    internal bool Proposes => Steps.Any(step => IsMesh(step) && step["with"]?["mode"]?.Text == "proposal");

    internal bool RunsOn(string trigger) => Triggers.ContainsKey(trigger);

    /// <summary>The permissions of a job: its own, else those of the workflow; null where nobody limits them.</summary>
    internal Node? PermissionsOf(Node job) => job["permissions"] ?? root["permissions"];

    /// <summary>Every text in it.</summary>
    internal IEnumerable<string> Texts() => TextsOf(root);

    private static bool IsMesh(Node step) => step["uses"]?.Text?.Split('@')[0].TrimEnd('/').EndsWith(Action, StringComparison.Ordinal) ?? false;

    private static Dictionary<string, Node?> TriggersOf(Node? on) => on switch
    {
        { Kind: NodeKind.Map } => on.Keys.Zip(on.Items).ToDictionary(trigger => trigger.First, Node? (trigger) => trigger.Second),
        { Kind: NodeKind.List } => on.Items.Select(trigger => trigger.Text).OfType<string>().Distinct().ToDictionary(trigger => trigger, Node? (_) => null),
        { Text: { } one } => new Dictionary<string, Node?> { [one] = null },
        _ => new Dictionary<string, Node?>(),
    };

    private static IEnumerable<string> TextsOf(Node node) => node.Text is { } text ? [text] : node.Items.SelectMany(TextsOf);
}
