using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Policies;

/// <summary>What a policy says of itself is what the guild decided: its status, its version, and the order of the decisions.</summary>
internal static class PolicyLife
{
    internal const string Adopted = "adopted";
    internal const string Proposed = "proposed";
    internal const string Deprecated = "deprecated";
    internal const string Retired = "retired";

    /// <summary>Which status may follow on which. A new minor or patch version of an adopted policy is adopted again.</summary>
    private static readonly Dictionary<string, string[]> Next = new()
    {
        [Proposed] = [Adopted, "rejected"],
        [Adopted] = [Adopted, Deprecated, Retired],
        [Deprecated] = [Adopted, Retired],
        [Retired] = [],
        ["rejected"] = [],
    };

    /// <summary>Where a policy stands by what was decided, whatever it says of itself.</summary>
    internal static string StateOf(Policy policy) => policy.Decisions.LastOrDefault(decision => Next.ContainsKey(decision.Outcome))?.Outcome ?? Proposed;

    /// <summary>Why the guild cannot decide so next; null where it can.</summary>
    internal static string? FaultOf(string state, string outcome) => Next[state].Contains(outcome) ? null : $"What is {state} cannot become {outcome}{Instead(state)}";

    internal static IEnumerable<Diagnostic> Check(IReadOnlyList<Descriptor> descriptors, Policy policy)
    {
        if (!Next.ContainsKey(policy.Status))
            yield break;
        var status = Proposed;
        Decision? before = null;
        foreach (var decision in policy.Decisions.Where(decision => Next.ContainsKey(decision.Outcome)))
        {
            if (FaultOf(status, decision.Outcome) is { } fault)
                yield return OnDecision(decision, "outcome", fault);
            if (decision.Day < before?.Day)
                yield return OnDecision(decision, "date", $"The decisions stand in the order in which they were taken, but the one before this was on {Dates.Write(before.Day.Value)}.");
            if (before is not null && Versions.Compare(decision.Version, before.Version) < 0)
                yield return OnDecision(decision, "version", $"After {before.Version} the guild cannot go back to {decision.Version}: restore the old rule as a new version.");
            (status, before) = (decision.Outcome, decision);
        }

        if (policy.Status != status)
            yield return OnPolicy("status", before is null
                ? $"It is {policy.Status}, but no decision says so: have the guild decide and add the decision to decision.yaml{Verb(policy.Status)}, or set 'status: {Proposed}'."
                : $"It is {policy.Status}, but the last decision is '{status}' of {Day(before)}: they must agree.");
        else if (before is not null && before.Version != policy.Version)
            yield return OnPolicy("version", $"It is version {policy.Version}, but the guild last decided on {before.Version}: have it decide on this version too{Verb(status)}.");

        string Verb(string after) => after == Adopted ? $" ('mesh policy adopt {policy.Key}')" : "";

        Diagnostic OnPolicy(string field, string message) => descriptors[policy.Document.Index].At(EngineRule.PolicyDecision, policy.Node, field, message, field) with
        {
            Related = before is null ? [] : [descriptors[before.Document.Index].Related(before.Node, "The last decision.")],
        };

        Diagnostic OnDecision(Decision decision, string field, string message) =>
            descriptors[decision.Document.Index].At(EngineRule.PolicyDecision, decision.Node, field, message, $"{decision.Version} {decision.Outcome} {field}");
    }

    private static string Instead(string status) => Next[status] is { Length: > 0 } next ? $": it can become {string.Join(" or ", next)}." : ": a new major version can.";

    private static string Day(Decision decision) => decision.Day is { } day ? Dates.Write(day) : "no day";
}
