namespace MeshGovernance.Policies;

/// <summary>
/// What checks found out about the data of a contract: what counts of each rule, on each server and by each tool, whichever run it was found in.
/// It lies outside of the mesh: a violation is reported at what a rule is about, as <c>Violation(rule.Element ?? Contract, …)</c>.
/// </summary>
public sealed class ContractEvidence
{
    private static readonly string[] Urgency = ["error", "fail", "warn", "pass", "skip"];

    private readonly RuleEvidence newest;

    private ContractEvidence(Contract contract, IReadOnlyList<RuleEvidence> rules)
    {
        Contract = contract;
        newest = rules.MaxBy(rule => rule.Run.Moment)!;
        Rules = rules;
    }

    /// <summary>The contract whose data were looked at.</summary>
    public Contract Contract { get; }

    /// <summary>The day of the newest look that counts, in UTC.</summary>
    public DateOnly Day => newest.Day;

    /// <summary>The moment of the newest look that counts, in UTC, such as <c>2026-11-29T04:30:00Z</c>.</summary>
    public string At => newest.At;

    /// <summary>What came of all: the first of error, fail, warn, pass and skip that occurs in <see cref="Rules"/>, else unknown.</summary>
    public string Status => Urgency.FirstOrDefault(status => Rules.Any(rule => rule.Status == status)) ?? "unknown";

    /// <summary>
    /// What came of each rule when it was last found out: a run that looked at a part, or found nothing out, leaves the rest as it was. Where nothing
    /// ever was found out, what came last. A rule that the contract no longer has does not count.
    /// </summary>
    public IReadOnlyList<RuleEvidence> Rules { get; }

    /// <summary>How many days old the newest look is.</summary>
    /// <param name="day">The day to count to, such as <c>AsOf</c>.</param>
    public int AgeOn(DateOnly day) => day.DayNumber - Day.DayNumber;

    /// <summary>What counts of all runs that are known; null where nothing does.</summary>
    internal static ContractEvidence? Of(Contract contract, IEnumerable<EvidenceDocument> runs) =>
        runs.Where(run => run.IsAbout(contract)).GroupBy(run => (run.Server, run.Process)).SelectMany(source => Counting(contract, source)).ToList() is { Count: > 0 } rules
            ? new ContractEvidence(contract, rules)
            : null;

    private static IEnumerable<RuleEvidence> Counting(Contract contract, IEnumerable<EvidenceDocument> source)
    {
        var rules = source.OrderByDescending(run => run.Moment).SelectMany(run => run.Rules(contract)).ToList();
        var latest = new Dictionary<string, EvidenceDocument>();
        foreach (var rule in rules)
            latest.TryAdd(Part(rule), rule.Run);
        return rules.GroupBy(rule => rule.Id).SelectMany(looks => Last([.. looks]))
            .Where(rule => contract.EvidencePaths.DoesCount(rule.RelatesTo, rule.Id, isNewest: latest[Part(rule)] == rule.Run));

        string Part(RuleEvidence rule) => contract.EvidencePaths.ObjectOf(rule.RelatesTo)?.Name ?? "";
    }

    /// <summary>What counts of all looks at a rule, the newest first. A document may tell of it twice, against the standard: then both count.</summary>
    private static IEnumerable<RuleEvidence> Last(IReadOnlyList<RuleEvidence> looks)
    {
        var last = looks.FirstOrDefault(look => look.IsFoundOut) ?? looks[0];
        return looks.Where(look => look.Run == last.Run);
    }
}
