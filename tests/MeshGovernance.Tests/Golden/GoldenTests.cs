using Xunit;

namespace MeshGovernance.Tests.Golden;

/// <summary>Every folder of <c>tests/cases/check</c>, and of the other verbs, holds. <c>MESH_ACCEPT=1</c> makes what is said today the expectation.</summary>
public sealed class GoldenTests
{
    public static TheoryData<string> CheckCases => [.. CaseFolders.Of("check")];

    public static TheoryData<string> PolicyCases => [.. new[] { "policy-list", "policy-new", "policy-test" }.SelectMany(CaseFolders.Of)];

    [Theory]
    [MemberData(nameof(CheckCases))]
    public Task Check(string name) => Hold(name);

    [Theory]
    [MemberData(nameof(PolicyCases))]
    public Task Policy(string name) => Hold(name);

    private static async Task Hold(string name)
    {
        if (Acceptance.IsWanted)
            await GoldenCase.Named(name).Accept();
        else if (await GoldenCase.Named(name).Compare() is { Count: > 0 } differences)
            Assert.Fail($"tests/cases/{name}\n{string.Join('\n', differences)}");
    }
}
