namespace MeshGovernance.Policies;

/// <summary>
/// What checks found out about the data of a contract: of each server and each tool the newest run that is not after the day of judgement.
/// It lies outside of the mesh: a violation is reported at what a rule is about, as <c>Violation(rule.Element ?? Contract, …)</c>.
/// </summary>
public sealed class ContractEvidence
{
    private static readonly string[] Urgency = ["error", "fail", "warn", "pass", "skip"];

    private readonly EvidenceDocument newest;

    internal ContractEvidence(Contract contract, IReadOnlyList<EvidenceDocument> runs)
    {
        Contract = contract;
        newest = runs.MaxBy(run => run.Moment)!;
        Rules = [.. runs.SelectMany(run => run.Rules(contract))];
    }

    /// <summary>The contract whose data were looked at.</summary>
    public Contract Contract { get; }

    /// <summary>The day of the newest run, in UTC.</summary>
    public DateOnly Day => Moments.Day(newest.Moment);

    /// <summary>The moment of the newest run, in UTC, such as <c>2026-11-29T04:30:00Z</c>.</summary>
    public string At => newest.At;

    /// <summary>What came of all: the first of error, fail, warn, pass and skip that occurs in <see cref="Rules"/>, else unknown.</summary>
    public string Status => Urgency.FirstOrDefault(status => Rules.Any(rule => rule.Status == status)) ?? "unknown";

    /// <summary>What came of each rule, run by run, in the order of the runs.</summary>
    public IReadOnlyList<RuleEvidence> Rules { get; }

    /// <summary>How many days old the newest run is.</summary>
    /// <param name="day">The day to count to, such as <c>AsOf</c>.</param>
    public int AgeOn(DateOnly day) => day.DayNumber - Day.DayNumber;
}
