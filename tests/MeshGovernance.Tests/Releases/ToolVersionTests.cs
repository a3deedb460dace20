using MeshGovernance.Engine;
using Xunit;

namespace MeshGovernance.Tests.Releases;

public sealed class ToolVersionTests
{
    private const string Commit = "0123456789abcdef0123456789abcdef01234567";

    [Theory]
    [InlineData($"0.2.0+{Commit}", "0.2.0", Commit)]
    [InlineData($"0.2.0-rc.1+{Commit}", "0.2.0-rc.1", Commit)]
    [InlineData("0.2.0", "0.2.0", null)]
    [InlineData("0.2.0+local", "0.2.0", null)]
    public void A_build_says_its_version_and_its_commit(string informational, string version, string? commit) =>
        Assert.Equal(new ToolVersion(version, commit, Repository: null), ToolVersion.Of(informational, repository: null));

    [Fact]
    public void What_was_released_names_twelve_digits_of_its_commit() => Assert.Equal(
        "mesh 0.2.0 (0123456789ab)", ToolVersion.Of($"0.2.0+{Commit}", "https://github.com/example/mesh").ToString());

    [Fact]
    public void Only_what_names_its_repository_is_a_release()
    {
        Assert.True(ToolVersion.Of($"0.2.0+{Commit}", "https://github.com/example/mesh").IsRelease);
        Assert.False(ToolVersion.Of($"0.2.0+{Commit}", repository: null).IsRelease);
        Assert.False(ToolVersion.Running.IsRelease);
    }
}
