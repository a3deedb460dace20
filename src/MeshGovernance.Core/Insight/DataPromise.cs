using MeshGovernance.Core.Evidence;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>One promise of a contract as one tool sees it on one server, with every look at it.</summary>
/// <param name="Contract">The contract that promises.</param>
/// <param name="Server">The server that was looked at; null where the tool did not say.</param>
/// <param name="Process">What looked.</param>
/// <param name="Looks">The looks, the oldest first; at least one.</param>
/// <param name="AsOf">The day of judgement.</param>
/// <param name="Fresh">For how many days a look is new.</param>
public sealed record DataPromise(Contract Contract, string? Server, string Process, IReadOnlyList<DataLook> Looks, DateOnly AsOf, int Fresh)
{
    /// <summary>The newest look, whatever came of it.</summary>
    public DataLook Newest => Looks[^1];

    /// <summary>The newest look that found something out; null where none did.</summary>
    public DataLook? Counted => field ??= Looks.LastOrDefault(look => look.Counts);

    public string Name => Newest.Result.Name;

    /// <summary>Where the contract says it; what the tool calls it where it does not know.</summary>
    public string Place => Newest.Result.RelatesTo ?? Newest.Result.Id;

    /// <summary>How many days ago something was last found out; 0 where nothing ever was.</summary>
    public int Age => Counted is { } counted ? AsOf.DayNumber - counted.Day.DayNumber : 0;

    /// <summary>Whether nothing was found out for so long that nobody can say that it is kept.</summary>
    public bool IsOld => Age > Fresh;

    /// <summary>A broken promise stays broken until somebody sees that it is kept, as it does for policies; a kept one counts for a while.</summary>
    public DataLight Light => Counted?.Result.Status switch
    {
        null => DataLight.Grey,
        EvidenceStatus.Fail => DataLight.Red,
        _ => IsOld ? DataLight.Grey : DataLight.Green,
    };

    /// <summary>Whether it is no promise: a number that was measured and is held against nothing.</summary>
    internal bool IsValue => Newest.Result is { IsMetric: true, Measure.Threshold: null };

    /// <summary>Whether it is broken, which is no more than a warning.</summary>
    public bool IsWarning => Light == DataLight.Green && Counted!.Result.Status == EvidenceStatus.Warn;

    /// <summary>What it is about in the contract as it is now: the rule itself, else the column or object around it; null where the contract has no such thing.</summary>
    public Element? Element => field ??= Contract.EvidencePaths.Find(Place);

    /// <summary>Whether a rule of quality or a service level says it, and not the schema alone.</summary>
    public bool IsStated => Place.Contains("/quality/", StringComparison.Ordinal) || Place.StartsWith("slaProperties/", StringComparison.Ordinal);
}
