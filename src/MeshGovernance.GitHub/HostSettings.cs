using MeshGovernance.Core.Files;

namespace MeshGovernance.GitHub;

/// <summary>What has to be set on GitHub itself, and what the plan of a repository does not bring. No file shows either.</summary>
internal static class HostSettings
{
    private const string LockFile = ".github/workflows/actions.lock";

    internal static IEnumerable<CheckupItem> Of(RepositoryKind kind, WorkflowFolder workflows, IFileTree files) =>
        [Rules(kind), .. EventPolicy(kind, workflows), .. Locked(kind, files), .. Pages(kind, workflows), .. Scanning(kind, workflows)];

    private static CheckupItem Rules(RepositoryKind kind) => kind.IsWithoutPlan
        ? new CheckupItem(
            "Ruleset", Health.Falls, "GitHub holds no private repository of the plan 'free' to a ruleset: a pull request can be merged whatever its verdict.", "Make it public, or take the plan 'team'.")
        : new CheckupItem(
            "Ruleset", Health.Unseen, $"Only GitHub knows whether '{Ruleset.Verdict}' is required, code owners are asked and nobody gets around it.",
            "Run 'mesh doctor --ruleset > ruleset.json' and import it: Settings, Rules, Rulesets, Import a ruleset.");

    private static IEnumerable<CheckupItem> EventPolicy(RepositoryKind kind, WorkflowFolder workflows) => kind.IsWithoutPlan || !workflows.Workflows.Any(workflow => workflow.Publishes)
        ? []
        : [
            new CheckupItem(
                "Events", Health.Unseen, "Only GitHub knows whether an Actions policy holds the verdict to the events that it is made for.",
                "Run 'mesh doctor --actions-policy > policy.json', then 'gh api repos/OWNER/NAME/actions/policies --method POST --input policy.json'."
                + (kind.Visibility is null ? " A private repository needs the plan 'team' or 'enterprise' for it." : "")),
        ];

    private static IEnumerable<CheckupItem> Locked(RepositoryKind kind, IFileTree files) => files.Find(LockFile) is { Kind: FileKind.Regular }
        ? [new CheckupItem("Lock file", Health.Fits, $"{LockFile} pins the actions, and those that they use.", File: LockFile)]
        : kind.Plan == Plan.Enterprise
            ? [new CheckupItem("Lock file", Health.Unseen, "The actions are pinned, and what they use themselves is not.", $"Run 'gh actions-lock' and commit {LockFile}: a preview of GitHub Enterprise Cloud.")]
            : [];

    private static IEnumerable<CheckupItem> Pages(RepositoryKind kind, WorkflowFolder workflows) => workflows.Catalog is not { } catalog || kind.Visibility is null or Visibility.Public
        ? []
        : kind switch
        {
            { IsWithoutPlan: true } => [new CheckupItem(
                "Catalog", Health.Falls, $"{catalog} publishes on GitHub Pages, which has no private repositories of the plan 'free'.", "Build it with 'mesh site build', and publish it where your people are.", catalog)],
            { Plan: Plan.Enterprise } => [new CheckupItem(
                "Catalog", Health.Unseen, "The pages of a repository that is not public are for everybody, unless they are set to be private.", "See Settings, Pages, Visibility.", catalog)],
            _ => [new CheckupItem(
                "Catalog", Health.Unseen, "The pages of a private repository are for everybody: only GitHub Enterprise Cloud can keep them private.",
                $"If that is too much, take {catalog} away, and publish what 'mesh site build' writes where your people are.", catalog)],
        };

    private static IEnumerable<CheckupItem> Scanning(RepositoryKind kind, WorkflowFolder workflows) => workflows.Scanning is { } scanning && kind.Visibility is Visibility.Private or Visibility.Internal
        ? [new CheckupItem(
            "Scanning", Health.Unseen, $"{scanning} hands findings to code scanning, which a repository that is not public has with GitHub Code Security alone.", $"Without it, take {scanning} away: the verdict needs nothing of it.", scanning)]
        : [];
}
