using MeshGovernance.Core.Findings;

namespace MeshGovernance.Core.Reports;

/// <summary>A rule as reports speak of it: a policy in one major version, or a rule of the engine.</summary>
/// <param name="Id"><c>privacy/personal-data@1</c>, or <c>engine/schema</c>.</param>
/// <param name="Title">The rule in a sentence.</param>
/// <param name="Reason">Why there is such a rule, or where that is written.</param>
/// <param name="Level">The level of its findings.</param>
/// <param name="Policy">The policy; null for a rule of the engine.</param>
internal sealed record ReportRule(string Id, string Title, string Reason, Level Level, PolicyVerdict? Policy)
{
    /// <summary>What people call the rule: a policy with its whole version.</summary>
    internal string Name => Policy is null ? Id : $"{Policy.Id} {Policy.Version}";

    /// <summary>The first part of the id: <c>privacy</c>, or <c>engine</c>.</summary>
    internal string Category => Id[(Id.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('/')[0];

    /// <summary>The domain that the policy belongs to; null where it holds for all.</summary>
    internal string? Domain => Id.Split(':') is [var domain, _] ? domain : null;

    /// <summary>Every policy that was run, then every rule of the engine that found something.</summary>
    internal static IReadOnlyList<ReportRule> Of(Report report) =>
    [
        .. report.Policies.Select(Of).DistinctBy(rule => rule.Id),
        .. EngineRules.All.Where(rule => report.Findings.Concat(report.Fixed).Any(finding => finding.Policy == rule.Id)).Select(rule => new ReportRule(rule.Id, rule.Title, rule.Reason, rule.Level, null)),
    ];

    private static ReportRule Of(PolicyVerdict policy) =>
        new(Finding.RuleIdOf(policy.Id, policy.Version), policy.Title, $"Why the rule exists stands in {policy.Help}README.md.", policy.Level, policy);
}
