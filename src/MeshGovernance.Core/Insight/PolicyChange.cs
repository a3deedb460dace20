using System.Globalization;
using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>Something that happened to a policy: a decision of the guild, a day from which its findings count for more, or a commit.</summary>
/// <param name="Day">The day.</param>
/// <param name="Policy">The policy in its major version.</param>
/// <param name="Version">The version that it is about.</param>
/// <param name="Words">What happened, as a sentence.</param>
/// <param name="PullRequest">The number of the pull request in which it was decided.</param>
internal sealed record PolicyChange(DateOnly Day, Policy Policy, string Version, string Words, long? PullRequest)
{
    /// <summary>What has happened up to a day, the newest first.</summary>
    /// <param name="mesh">The mesh, with its decisions and dates.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="history">What its commits changed; null where nobody looked.</param>
    internal static IReadOnlyList<PolicyChange> Of(Mesh mesh, DateOnly asOf, MeshHistory? history = null) =>
    [
        .. mesh.Policies.SelectMany(policy => Decided(policy).Concat(Dated(policy))).Concat(history is null ? [] : Committed(mesh, history))
            .Where(change => change.Day <= asOf)
            .OrderByDescending(change => change.Day).ThenBy(change => change.Policy.Key, StringComparer.Ordinal).ThenBy(change => change.Version, StringComparer.Ordinal),
    ];

    private static IEnumerable<PolicyChange> Decided(Policy policy)
    {
        foreach (var decision in policy.Decisions)
            if (decision.Day is { } day)
                yield return new PolicyChange(day, policy, decision.Version, $"{Outcome(decision)}{(decision.Method == "founding" ? " when the mesh was founded" : "")}.", PullRequestOf(decision));
    }

    private static IEnumerable<PolicyChange> Dated(Policy policy)
    {
        if (!Lifecycle.Decides(policy))
            yield break;
        foreach (var day in new[] { policy.Warn, policy.Block, policy.End }.OfType<DateOnly>().Distinct())
        {
            var (before, after) = (Lifecycle.LevelOn(policy, day.AddDays(-1)), Lifecycle.LevelOn(policy, day));
            if (before != after)
                yield return new PolicyChange(day, policy, policy.Version, Became(after), null);
        }
    }

    private static IEnumerable<PolicyChange> Committed(Mesh mesh, MeshHistory history)
    {
        var policies = mesh.Policies.ToDictionary(policy => ElementName.OfPolicy(policy.PolicyId));
        foreach (var entry in history.Entries)
            foreach (var change in entry.Changes.Where(change => change.Kind == "policy"))
                if (policies.TryGetValue(change.Element, out var policy) && WordsOf(change, policy) is { } words)
                    yield return new PolicyChange(DayOf(entry.Commit), policy, change is { Field: "version", After.Value: { } version } ? version : policy.Version, words, null);
    }

    /// <summary>What a reader of the register wants to know of a commit; the rest stands in its own history.</summary>
    private static string? WordsOf(Change change, Policy policy) => change switch
    {
        { Type: ChangeType.Added, Field: "" } => policy.Decisions.Any(decision => decision.Method == "founding") ? null : "It came into the mesh.",
        { Field: "version", Before.Value: { } was, After.Value: { } now } => $"Version {PlainText.Cap(was)} became {PlainText.Cap(now)}.",
        { Field: "status", Before.Value: { } was, After.Value: { } now } => $"It was {PlainText.Cap(was)} and is {PlainText.Cap(now)} now.",
        _ => null,
    };

    private static DateOnly DayOf(HistoricCommit commit) => DateOnly.FromDayNumber((int)(commit.Time.UtcTicks / TimeSpan.TicksPerDay));

    private static string Became(Level? level) => level switch
    {
        Level.Error => "It blocks: what it finds is an error.",
        Level.Warning => "It warns: what it finds is a warning.",
        Level.Note => "It is tried: what it finds is a note.",
        _ => "It ended: it finds nothing any more.",
    };

    private static string Outcome(Decision decision) => decision.Outcome is { Length: > 0 } outcome
        ? string.Create(CultureInfo.InvariantCulture, $"{char.ToUpperInvariant(outcome[0])}{outcome[1..]}")
        : "Decided";

    private static long? PullRequestOf(Decision decision) => decision.Node["pullRequest"]?.Number is { } number and > 0 and < int.MaxValue ? (long)number : null;
}
