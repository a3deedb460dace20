using Xunit;

namespace MeshGovernance.Tests.Golden;

/// <summary>
/// Every folder of <c>tests/cases</c> with a <c>command</c> holds. <c>MESH_ACCEPT=1</c> makes what is said today the expectation;
/// <c>MESH_CASES=check/format</c> looks only at those whose names begin so.
/// </summary>
[Slow("starts mesh for each case")]
public sealed class GoldenTests
{
    public static TheoryData<string> Cases => [.. CaseFolders.Verbs.SelectMany(CaseFolders.Of).Where(Acceptance.IsMeant)];

    [Theory]
    [MemberData(nameof(Cases))]
    public async Task Case(string name)
    {
        if (Acceptance.IsWanted)
            await GoldenCase.Named(name).Accept();
        else if (await GoldenCase.Named(name).Compare() is { Count: > 0 } differences)
            Assert.Fail($"tests/cases/{name}\n{string.Join('\n', differences)}");
    }
}
