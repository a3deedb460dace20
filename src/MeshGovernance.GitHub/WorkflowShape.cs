using System.Text.RegularExpressions;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.GitHub;

/// <summary>
/// What is unsafe in a workflow that pull requests meet. One may come from anybody: what it is shown at once decides nothing, and what decides is that of the
/// default branch, in a job that may only read, published by another that runs nothing of it.
/// </summary>
internal static partial class WorkflowShape
{
    internal const string OfTheBase = "pull_request_target";
    internal const string OfTheHead = "pull_request";
    internal const string Behind = "workflow_run";
    internal const string Queue = "merge_group";
    internal const string Clock = "schedule";

    /// <summary>The events on which the file of the default branch runs, or that of what is merged.</summary>
    internal static readonly string[] Deciding = [Queue, "push", Behind];

    private static readonly string[] Reading = ["contents: read"];
    private static readonly string[] Telling = ["contents: read", "issues: write"];
    private static readonly string[] Recording = ["contents: write"];
    private static readonly string[] Publishing = ["checks: write", "contents: read", "pull-requests: write"];

    /// <summary>What is wrong, each in a sentence; nothing where all is well.</summary>
    /// <param name="workflow">The workflow.</param>
    /// <param name="shown">The names of the workflows that show pull requests their verdict.</param>
    internal static IEnumerable<string> FaultsOf(Workflow workflow, IReadOnlyList<string> shown)
    {
        if (workflow.RunsOn(OfTheBase))
            yield return $"It runs on '{OfTheBase}', which GitHub blocks in public repositories, and which gives a pull request more than it needs: show on '{OfTheHead}', decide on '{Behind}'.";
        var faults = (workflow.Shows ? FaultsOfShown(workflow) : []).Concat(workflow.Publishes ? FaultsOfVerdict(workflow, shown) : []).Concat(workflow.IsNightly ? FaultsOfNightly(workflow) : []).Concat(workflow.IsAboutData ? FaultsOfData(workflow) : []).Concat(FaultsOfAny(workflow));
        foreach (var fault in faults)
            yield return fault;
        if (!workflow.Shows && !workflow.Publishes && !workflow.IsNightly && !workflow.IsAboutData && workflow.RunsOn(OfTheHead))
            yield return $"It judges on '{OfTheHead}', where the pull request brings the workflow that judges it: write 'mode: show' there, and decide on '{Behind}'.";
    }

    private static IEnumerable<string> FaultsOfShown(Workflow workflow)
    {
        foreach (var trigger in workflow.Triggers.Keys.Where(trigger => trigger is not (OfTheHead or OfTheBase)))
            yield return $"It runs policies that a pull request brings, which is safe only on '{OfTheHead}', and it runs on '{trigger}' too.";
        if (!workflow.RunsOn(OfTheHead))
            yield break;
        var types = workflow.Triggers[OfTheHead]?["types"];
        if (types is not null && !Names(types).Contains("synchronize"))
            yield return "It does not look again when a pull request gets new commits: add 'synchronize' to its types.";
        if (!Names(types).Contains("edited"))
            yield return "A pull request that is turned to another base keeps the verdict of the old one: write 'types: [opened, synchronize, reopened, edited]'.";
    }

    private static IEnumerable<string> FaultsOfVerdict(Workflow workflow, IReadOnlyList<string> shown)
    {
        foreach (var trigger in workflow.Triggers.Keys.Where(trigger => trigger != OfTheBase && !Deciding.Contains(trigger)))
            yield return $"It decides on '{trigger}', where another file than that of the default branch may run: use '{Behind}'.";
        if (!workflow.RunsOn(Behind))
            yield return $"It does not run on '{Behind}', so no pull request gets its verdict.";
        else if (Names(workflow.Triggers[Behind]?["workflows"]).FirstOrDefault(name => !shown.Contains(name)) is { } missing)
            yield return $"It waits for '{PlainText.Cap(missing)}', and no workflow of that name shows pull requests their verdict.";
        if (!workflow.RunsOn(Queue))
            yield return $"It does not run on '{Queue}', so a merge queue would wait for it forever.";
        if (workflow.Jobs.Any(job => job.Modes.Contains(MeshMode.Publish) && job.Modes.Any(mode => mode != MeshMode.Publish)))
            yield return "One job judges and publishes: what reads a pull request must not hold leave to write. Give each a job.";
        if (workflow.Jobs.Any(job => job.Modes.Contains(MeshMode.Try) && job.Modes.Any(mode => mode != MeshMode.Try)))
            yield return "One job judges and tries changed rules: what a pull request wrote runs nowhere near what decides. Give each a job.";
        if (!workflow.Does(MeshMode.Try))
            yield return "It does not try the rules that a pull request changes, so that no such pull request gets a verdict: add a job with 'mode: try'.";
        if (!workflow.Judges)
            yield return "It publishes what another workflow judged, which a pull request may have edited: judge again, in a job of its own.";
        var isHanded = workflow.Calls.SelectMany(call => call.Inputs).Any(text => Head.IsMatch(text));
        foreach (var _ in workflow.Steps.Where(IsCheckout).Select(step => string.Join(' ', step["with"]?.Items.Select(value => value.Text) ?? [])).Where(with => Head.IsMatch(with) || (isHanded && Input.IsMatch(with))))
            yield return "It checks out what the pull request brings: the action fetches it as objects of git, which nobody can run.";
    }

    private static IEnumerable<string> FaultsOfNightly(Workflow workflow)
    {
        foreach (var trigger in workflow.Triggers.Keys.Where(trigger => trigger is not (Clock or "workflow_dispatch" or OfTheBase)))
            yield return $"It writes issues about the default branch, and runs on '{trigger}' too, where another commit may be judged: use '{Clock}'.";
        if (!workflow.RunsOn(Clock))
            yield return $"It does not run on '{Clock}', so nobody is told of what comes by itself.";
        if (workflow.Jobs.Any(job => job.Modes.Contains(MeshMode.Issues) && job.Modes.Any(mode => mode != MeshMode.Issues)))
            yield return "One job judges and writes issues: what reads files must not hold leave to write. Give each a job.";
        if (!workflow.Jobs.Any(job => job.Modes.Contains(MeshMode.Nightly)) || !workflow.Jobs.Any(job => job.Modes.Contains(MeshMode.Issues)))
            yield return "It takes two jobs, one with 'mode: nightly' that judges, and one with 'mode: issues' that writes what was judged.";
    }

    private static IEnumerable<string> FaultsOfData(Workflow workflow)
    {
        foreach (var trigger in workflow.Triggers.Keys.Where(trigger => trigger is not (Clock or "workflow_dispatch" or OfTheBase)))
            yield return $"It looks at the data with what leads to them, and runs on '{trigger}' too, where a contract may ask what nobody has read: use '{Clock}'.";
        if (!workflow.RunsOn(Clock))
            yield return $"It does not run on '{Clock}', so nobody looks at the data by himself.";
        if (workflow.Jobs.Any(job => job.Modes.Contains(MeshMode.Record) && job.Modes.Any(mode => mode != MeshMode.Record)))
            yield return "One job looks at the data and records: what runs the SQL of contracts must not hold leave to write. Give each a job.";
        if (!workflow.Does(MeshMode.Data) || !workflow.Does(MeshMode.Record))
            yield return "It takes two jobs, one with 'mode: data' that looks at the data, and one with 'mode: record' that records what was found.";
        if (workflow.Jobs.Any(job => job.Modes.Contains(MeshMode.Record) && job.Permissions?["contents"]?.Text != "write"))
            yield return "The job that records may not: add 'contents: write' to its permissions.";
    }

    private static IEnumerable<string> FaultsOfAny(Workflow workflow)
    {
        foreach (var job in workflow.Jobs)
        {
            if (Excess(job.Permissions, job.Modes.Contains(MeshMode.Publish) ? Publishing : job.Modes.Contains(MeshMode.Issues) ? Telling : job.Modes.Contains(MeshMode.Record) ? Recording : Reading) is { } excess)
                yield return excess;
            if (job.Modes.Contains(MeshMode.Publish) && job.Permissions?["checks"]?.Text != "write")
                yield return "The job that publishes may not write the verdict: add 'checks: write' to its permissions.";
            if (job.Modes.Contains(MeshMode.Issues) && job.Permissions?["issues"]?.Text != "write")
                yield return "The job that writes issues may not: add 'issues: write' to its permissions.";
            if (job.Node["name"]?.Text == Ruleset.Verdict)
                yield return $"A job is called '{Ruleset.Verdict}', as the check run is that decides, and GitHub may take either: give it another name.";
            if (job.Modes.Contains(MeshMode.Unknown))
                yield return "A step asks the action for a mode that it does not have: it is 'show', 'judge', 'try', 'publish', 'nightly', 'issues', 'catalog', 'data' or 'record'.";
            if (job.Node["timeout-minutes"] is null && job.Node["uses"] is null)
                yield return "A job has no 'timeout-minutes': one that hangs holds a runner for six hours.";
        }

        foreach (var call in workflow.Calls.Where(call => !call.CanBeMade))
            yield return $"It calls '{PlainText.Cap(call.Uses)}', which GitHub cannot find, and so runs nothing of it: a workflow that is called lies in .github/workflows itself and runs on 'workflow_call'.";
        foreach (var uses in workflow.Steps.Select(step => step["uses"]?.Text).OfType<string>().Concat(workflow.Calls.Select(call => call.Uses)).Where(uses => !IsPinned(uses)))
            yield return $"'{PlainText.Cap(uses)}' can change under the same name: pin it by the full hash of a commit.";
        if (workflow.Steps.Any(step => Cache.IsMatch(step["uses"]?.Text ?? "")))
            yield return "A step writes a cache, and what one run writes decides in others: the action keeps what is safe to keep, so take that step away.";
        if (workflow.AsksForCaches)
            yield return "It lets runs write caches that strangers start: take 'cache-mode' away, or write 'none' where a job runs what a pull request brings.";
        if (workflow.Steps.Any(step => IsCheckout(step) && step["with"]?["persist-credentials"]?.Boolean != false))
            yield return "A checkout leaves its token in the folder: write 'persist-credentials: false'.";
        if (workflow.Steps.Any(step => Event.IsMatch(step["run"]?.Text ?? "")))
            yield return "A step puts a text of the event into its script, where the text is run: hand it over as a variable ('env').";

        // What looks at the data needs what leads to them, and no verdict comes of it.
        if (!workflow.Does(MeshMode.Data) && (workflow.Calls.Any(call => call.HandsSecrets) || workflow.Texts().Any(text => Secret.IsMatch(text))))
            yield return "It uses a secret: there is nothing here that a verdict needs one for.";
    }

    private static string? Excess(Node? permissions, string[] needed)
    {
        var write = $"write 'permissions: {{{string.Join(", ", needed)}}}'.";
        if (permissions is null)
            return $"Nobody limits what a token may do: {write}";
        var given = permissions.Kind == NodeKind.Map ? permissions.Keys.Zip(permissions.Items, (name, value) => (Name: name, Leave: value.Text)) : [("", "all")];
        return given.All(one => one.Leave == "none" || needed.Contains($"{one.Name}: {one.Leave}") || needed.Contains($"{one.Name}: write")) ? null : $"A token may do more than it needs: {write}";
    }

    private static IEnumerable<string> Names(Node? types) => types is null ? [] : types.Text is { } one ? [one] : types.Items.Select(type => type.Text).OfType<string>();

    private static bool IsCheckout(Node step) => step["uses"]?.Text?.StartsWith("actions/checkout@", StringComparison.Ordinal) ?? false;

    private static bool IsPinned(string uses) => uses.StartsWith("./", StringComparison.Ordinal) || Hash.IsMatch(uses);

    [GeneratedRegex(@"@[0-9a-f]{40}\z", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Hash { get; }

    [GeneratedRegex(@"pull_request\.head|head_ref|refs/pull|merge_commit_sha|workflow_run\.head", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Head { get; }

    [GeneratedRegex(@"\Aactions/cache(/save)?@", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Cache { get; }

    [GeneratedRegex(@"\$\{\{[^}]*\binputs\b", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Input { get; }

    [GeneratedRegex(@"\$\{\{[^}]*(github\.(event|head_ref|base_ref|ref_name)|inputs\.)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Event { get; }

    [GeneratedRegex(@"\$\{\{[^}]*\bsecrets\b", RegexOptions.None, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Secret { get; }
}
