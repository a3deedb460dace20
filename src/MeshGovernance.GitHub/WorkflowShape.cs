using System.Text.RegularExpressions;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.GitHub;

/// <summary>
/// What is unsafe in a workflow that judges pull requests. A pull request may come from anybody: the deciding workflow is that of the base,
/// holds nothing worth taking, and runs nothing that the pull request brings.
/// </summary>
internal static partial class WorkflowShape
{
    internal const string OfTheBase = "pull_request_target";
    internal const string OfTheHead = "pull_request";
    internal const string Queue = "merge_group";

    /// <summary>What is wrong, each in a sentence; nothing where all is well.</summary>
    internal static IEnumerable<string> FaultsOf(Workflow workflow) =>
        (workflow.Proposes ? FaultsOfProposal(workflow) : FaultsOfVerdict(workflow)).Concat(FaultsOfAny(workflow));

    private static IEnumerable<string> FaultsOfProposal(Workflow workflow)
    {
        foreach (var trigger in workflow.Triggers.Keys.Where(trigger => trigger != OfTheHead))
            yield return $"It tries the policies of a pull request, which is safe only on '{OfTheHead}', and it runs on '{trigger}' too.";
    }

    private static IEnumerable<string> FaultsOfVerdict(Workflow workflow)
    {
        if (workflow.RunsOn(OfTheHead))
            yield return $"It runs on '{OfTheHead}', where the pull request brings the workflow that judges it: use '{OfTheBase}'.";
        if (workflow.Triggers.GetValueOrDefault(OfTheBase)?["types"] is { } types && !Names(types).Contains("synchronize"))
            yield return "It does not judge again when a pull request gets new commits: add 'synchronize' to its types.";
        if (workflow.RunsOn(OfTheBase) && !Names(workflow.Triggers[OfTheBase]?["types"]).Contains("edited"))
            yield return "A pull request that is turned to another base keeps the verdict of the old one: write 'types: [opened, synchronize, reopened, edited]'.";
        if (workflow.RunsOn(OfTheBase) && !workflow.RunsOn(Queue))
            yield return $"It does not run on '{Queue}', so a merge queue would wait for it forever.";
        var isHanded = workflow.Calls.SelectMany(call => call.Inputs).Any(text => Head.IsMatch(text));
        foreach (var _ in workflow.Steps.Where(IsCheckout).Select(step => string.Join(' ', step["with"]?.Items.Select(value => value.Text) ?? [])).Where(with => Head.IsMatch(with) || (isHanded && Input.IsMatch(with))))
            yield return "It checks out what the pull request brings: the action fetches it as objects of git, which nobody can run.";
    }

    private static IEnumerable<string> FaultsOfAny(Workflow workflow)
    {
        foreach (var job in workflow.Jobs)
        {
            if (Excess(job.Permissions) is { } excess)
                yield return excess;
            if (job.Node["timeout-minutes"] is null && job.Node["uses"] is null)
                yield return "A job has no 'timeout-minutes': one that hangs holds a runner for six hours.";
        }

        foreach (var call in workflow.Calls.Where(call => !call.CanBeMade))
            yield return $"It calls '{PlainText.Cap(call.Uses)}', which GitHub cannot find, and so runs nothing of it: a workflow that is called lies in .github/workflows itself and runs on 'workflow_call'.";
        foreach (var uses in workflow.Steps.Select(step => step["uses"]?.Text).OfType<string>().Concat(workflow.Calls.Select(call => call.Uses)).Where(uses => !IsPinned(uses)))
            yield return $"'{PlainText.Cap(uses)}' can change under the same name: pin it by the full hash of a commit.";
        if (workflow.Steps.Any(step => IsCheckout(step) && step["with"]?["persist-credentials"]?.Boolean != false))
            yield return "A checkout leaves its token in the folder: write 'persist-credentials: false'.";
        if (workflow.Steps.Any(step => Event.IsMatch(step["run"]?.Text ?? "")))
            yield return "A step puts a text of the event into its script, where the text is run: hand it over as a variable ('env').";
        if (workflow.Calls.Any(call => call.HandsSecrets) || workflow.Texts().Any(text => Secret.IsMatch(text)))
            yield return "It uses a secret: there is nothing here that a verdict needs one for.";
    }

    private static string? Excess(Node? permissions) => permissions switch
    {
        null => "Nobody limits what its token may do: write 'permissions: {contents: read}'.",
        { Kind: NodeKind.Map } when permissions.Keys.Zip(permissions.Items).All(one => one.Second.Text == "none" || (one.First == "contents" && one.Second.Text == "read")) => null,
        _ => "Its token may do more than it needs: write 'permissions: {contents: read}'.",
    };

    private static IEnumerable<string> Names(Node? types) => types is null ? [] : types.Text is { } one ? [one] : types.Items.Select(type => type.Text).OfType<string>();

    private static bool IsCheckout(Node step) => step["uses"]?.Text?.StartsWith("actions/checkout@", StringComparison.Ordinal) ?? false;

    private static bool IsPinned(string uses) => uses.StartsWith("./", StringComparison.Ordinal) || Hash.IsMatch(uses);

    [GeneratedRegex(@"@[0-9a-f]{40}\z", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Hash { get; }

    [GeneratedRegex(@"pull_request\.head|head_ref|refs/pull|merge_commit_sha|workflow_run\.head", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Head { get; }

    [GeneratedRegex(@"\$\{\{[^}]*\binputs\b", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Input { get; }

    [GeneratedRegex(@"\$\{\{[^}]*(github\.(event|head_ref|base_ref|ref_name)|inputs\.)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Event { get; }

    [GeneratedRegex(@"\$\{\{[^}]*\bsecrets\b", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Secret { get; }
}
