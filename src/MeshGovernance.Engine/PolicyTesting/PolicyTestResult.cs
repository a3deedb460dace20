using MeshGovernance.Core.Cases;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Engine.PolicyTesting;

/// <summary>What the tests of policies said.</summary>
/// <param name="Broken">What is wrong with files of policies, so that those could not be tested.</param>
/// <param name="Tested">The policies, each with its cases and mutants.</param>
public sealed record PolicyTestResult(IReadOnlyList<Diagnostic> Broken, IReadOnlyList<TestedPolicy> Tested)
{
    public Outcome Outcome => Broken.Count > 0 ? Outcome.Error : Tested.Max(policy => policy.Outcome);

    public IEnumerable<StyledLine> Lines()
    {
        var width = Tested.Count == 0 ? 0 : Tested.Max(policy => PolicyTestLines.NameOf(policy).Length);
        return
        [
            .. Broken.Select(PolicyTestLines.Of),
            .. Tested.SelectMany(policy => PolicyTestLines.Of(policy, width)),
            StyledLine.Empty,
            PolicyTestLines.Summary(Tested, Outcome),
        ];
    }
}
