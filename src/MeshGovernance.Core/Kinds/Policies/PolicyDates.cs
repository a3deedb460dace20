using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Policies;

/// <summary>The dates of a policy stand in order, and leave those whom it binds time to fix.</summary>
internal static class PolicyDates
{
    internal static IEnumerable<Diagnostic> Check(IReadOnlyList<Descriptor> descriptors, Policy policy)
    {
        var adopted = policy.Decisions.Where(decision => decision.Outcome == PolicyLife.Adopted).Select(decision => decision.Day).Min();
        if (policy.Block is { } block)
        {
            if (policy.Warn is not { } warn)
                yield return At("block", "It blocks without having warned: give 'warn' a day before 'block'.");
            else if (block < warn)
                yield return At("block", "It blocks before it warns: 'block' cannot come before 'warn'.");
            else if (block <= adopted)
                yield return At("block", $"It blocks from {Dates.Write(block)}, before it was adopted on {Dates.Write(adopted.Value)}: nobody had time to act.");
        }

        if (policy.End is { } end && new[] { policy.Warn, policy.Block }.Max() is { } last && end <= last)
            yield return At("end", "It ends before all of its dates have come: 'end' must come after 'warn' and 'block'.");

        Diagnostic At(string field, string message) => descriptors[policy.Document.Index].At(EngineRule.PolicyDates, policy.Node["dates"], field, message, field);
    }
}
