using Xunit;

namespace MeshGovernance.Tests.Golden;

/// <summary>Every folder of <c>tests/cases/check</c> holds. <c>MESH_ACCEPT=1</c> makes what is said today the expectation.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> CheckCases => [.. CaseFolders.Of("check")];

    [Theory]
    [MemberData(nameof(CheckCases))]
    public async Task Check(string name)
    {
        if (Acceptance.IsWanted)
            await GoldenCase.Named(name).Accept();
        else if (await GoldenCase.Named(name).Compare() is { Count: > 0 } differences)
            Assert.Fail($"tests/cases/{name}\n{string.Join('\n', differences)}");
    }
}
