using Xunit;

namespace MeshGovernance.Tests.Golden;

/// <summary>The runner can fail: each folder of <c>tests/cases/runner</c> but <c>right</c> expects something wrong on purpose.</summary>
[Slow("starts mesh")]
public sealed class GoldenRunnerTests
{
    [Theory]
    [InlineData("wrong-exit", "exit", "- 0", "+ 2")]
    [InlineData("wrong-stdout", "stdout", "- The mesh is fine.")]
    [InlineData("wrong-stderr", "stderr", "line 1", "- error: There is no folder 'somewhere'.", "+ error: There is no folder 'nowhere'.")]
    [InlineData("missing-file", "files/report.json", "was expected and is not written")]
    [InlineData("unexpected-file", "files/report.txt", "is written and was not expected")]
    public async Task Wrong_expectation_is_found(string name, string where, params string[] said)
    {
        var difference = Assert.Single(await GoldenCase.Named("runner/" + name).Compare());

        Assert.Equal(where, difference.Where);
        Assert.All(said, line => Assert.Contains(line, difference.Text, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Right_expectation_is_found_right() => Assert.Empty(await GoldenCase.Named("runner/right").Compare());

    [Fact]
    public void No_case_of_the_runner_is_left_out() => Assert.Equal(
        ["runner/missing-file", "runner/right", "runner/unexpected-file", "runner/wrong-exit", "runner/wrong-stderr", "runner/wrong-stdout"],
        CaseFolders.Of(CaseFolders.Runner));

    [Fact]
    public void Nothing_is_accepted_unasked() => Assert.False(Acceptance.Asked(_ => null));

    [Fact]
    public void Nothing_is_accepted_under_CI() => Assert.Throws<InvalidOperationException>(() => Acceptance.Asked(_ => "1"));

    [Fact]
    public void A_developer_may_accept() => Assert.True(Acceptance.Asked(name => name == "MESH_ACCEPT" ? "1" : null));
}
