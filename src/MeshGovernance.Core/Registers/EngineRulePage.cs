using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Registers;

/// <summary>A rule of the engine as a person reads it in a terminal.</summary>
public static class EngineRulePage
{
    public static IEnumerable<StyledLine> Lines(EngineRule rule) =>
    [
        new StyledLine(new StyledText(rule.Title, TextStyle.Strong)),
        new StyledLine(new StyledText($"{rule.Id} · {rule.Level.ToString().ToLowerInvariant()} · a rule of the engine: it cannot be {(rule.CanBeWaived ? $"dated, and a waiver names it {rule.Id}@{EngineRule.Major}" : "waived or dated")}", TextStyle.Muted)),
        StyledLine.Empty,
        new StyledLine(new StyledText(rule.Reason)),
    ];
}
