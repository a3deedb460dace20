using MeshGovernance.Core.Kinds.Cases;

namespace MeshGovernance.Core.Cases;

/// <summary>How a case ended.</summary>
/// <param name="Tried">The case.</param>
/// <param name="Found">What the policy found, in the order of reports.</param>
/// <param name="Obstacles">What is wrong besides: a broken <c>case.yaml</c> or mesh, a script that fails.</param>
public sealed record CaseVerdict(PolicyCase Tried, IReadOnlyList<ExpectedFinding> Found, IReadOnlyList<string> Obstacles)
{
    /// <summary>What <c>case.yaml</c> expects and the policy did not find.</summary>
    public IReadOnlyList<ExpectedFinding> Missing => Obstacles.Count > 0 ? [] : Without(Tried.Findings, Found);

    /// <summary>What the policy found and <c>case.yaml</c> does not expect.</summary>
    public IReadOnlyList<ExpectedFinding> Unexpected => Obstacles.Count > 0 ? [] : Without(Found, Tried.Findings);

    public bool Holds => Obstacles.Count == 0 && Missing.Count == 0 && Unexpected.Count == 0;

    /// <summary>The findings of one side that the other has not; a finding that stands twice must be found twice.</summary>
    private static List<ExpectedFinding> Without(IReadOnlyList<ExpectedFinding> some, IReadOnlyList<ExpectedFinding> others)
    {
        var rest = some.ToList();
        foreach (var other in others)
            rest.Remove(other);
        return rest;
    }
}
