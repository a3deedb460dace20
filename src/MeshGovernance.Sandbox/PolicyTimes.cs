using MeshGovernance.Wire;

namespace MeshGovernance.Sandbox;

/// <summary>
/// How long each policy has computed, over all that it judged. It is told by glances: what the worker used since the last one goes to the
/// policies that it announces now, which over a budget of minutes is as good as a clock in every unit, and cannot be forged there.
/// </summary>
internal sealed class PolicyTimes(IReadOnlyList<Unit> units, int policies)
{
    private readonly TimeSpan[] used = new TimeSpan[policies];

    /// <summary>Books what was used since the last glance.</summary>
    /// <param name="announced">The units that are being judged now.</param>
    /// <param name="since">The processor time since then.</param>
    internal void Add(IReadOnlyList<long> announced, TimeSpan since)
    {
        foreach (var unit in announced)
            used[PolicyOf(unit)] += since / announced.Count;
    }

    /// <summary>How long the policy of a unit has computed so far.</summary>
    internal TimeSpan Of(long unit) => used[PolicyOf(unit)];

    /// <summary>The policy that judges a unit.</summary>
    private int PolicyOf(long unit) => units[(int)unit].Policy;
}
