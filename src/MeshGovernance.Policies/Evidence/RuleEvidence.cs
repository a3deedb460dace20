namespace MeshGovernance.Policies;

/// <summary>What came of one rule when the data were looked at: one of <c>results</c> of OORS. It tells counts and never rows.</summary>
public sealed class RuleEvidence
{
    private readonly Node node;

    internal RuleEvidence(EvidenceDocument run, Contract contract, Node node) => (Run, Contract, this.node) = (run, contract, node);

    /// <summary>The contract whose data were looked at.</summary>
    public Contract Contract { get; }

    /// <summary>
    /// What the rule is about, in the contract as it is now: the quality rule, service level or relationship, else the column or object that holds it.
    /// Null where the contract has nothing of it, or the tool did not say.
    /// </summary>
    public Element? Element => RelatesTo is { } path ? Contract.EvidencePaths.Find(path) : null;

    /// <summary><c>id</c>: the same in each run for the same rule.</summary>
    public string Id => Text("id") ?? "";

    /// <summary><c>name</c>: what was checked.</summary>
    public string Name => Text("name") ?? "";

    /// <summary><c>relatesTo</c>: the path into the contract, such as <c>schema/orders/quality/key-is-unique</c>; null where the tool did not say.</summary>
    public string? RelatesTo => Text("relatesTo");

    /// <summary><c>status</c>: pass, fail, warn, error, skip or unknown. The last three count neither as kept nor as broken.</summary>
    public string Status => Text("status") ?? "unknown";

    /// <summary>Whether the data broke the rule: <c>fail</c> or <c>warn</c>.</summary>
    public bool IsBroken => Status is "fail" or "warn";

    /// <summary>Whether the data kept the rule: <c>pass</c>.</summary>
    public bool IsKept => Status == "pass";

    /// <summary><c>severity</c>: that of the rule, such as info, warning or error; null where nobody said.</summary>
    public string? Severity => Text("severity");

    /// <summary><c>dimension</c> of quality; null where nobody said.</summary>
    public string? Dimension => Text("dimension");

    /// <summary><c>message</c>: one sentence for people.</summary>
    public string? Message => Text("message");

    /// <summary><c>measure.metric</c>: what was measured, such as nullValues.</summary>
    public string? Metric => Measured("metric")?.Text;

    /// <summary><c>measure.value</c>: the number that was measured; null where there was none.</summary>
    public decimal? Value => Measured("value")?.Number;

    /// <summary><c>measure.unit</c>, such as rows or percent.</summary>
    public string? Unit => Measured("unit")?.Text;

    /// <summary><c>measure.rowCount</c>: how many rows were looked at.</summary>
    public decimal? Rows => Measured("rowCount")?.Number;

    /// <summary><c>measure.failedRowCount</c>: how many of them break the rule.</summary>
    public decimal? FailedRows => Measured("failedRowCount")?.Number;

    /// <summary>Which server of the contract was looked at, <c>contract.server</c> of the run; null where nobody said.</summary>
    public string? Server => Run.Server;

    /// <summary>The tool that looked, <c>source.process</c> of the run.</summary>
    public string Process => Run.Process;

    /// <summary>The day of the run, in UTC.</summary>
    public DateOnly Day => Moments.Day(Run.Moment);

    /// <summary>The moment of the run, in UTC, such as <c>2026-11-29T04:30:00Z</c>.</summary>
    public string At => Run.At;

    internal EvidenceDocument Run { get; }

    /// <summary>Whether the data were seen to keep it or to break it.</summary>
    internal bool IsFoundOut => IsKept || IsBroken;

    private string? Text(string key) => node[key]?.Text;

    private Node? Measured(string key) => node["measure"]?[key];
}
