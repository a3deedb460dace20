using System.Diagnostics;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Releases;

/// <summary>The notes of a release are its part of the changelog, and without one there is no release.</summary>
[Slow("starts bash")]
public sealed class ReleaseNotesTests : IDisposable
{
    private const string Changes = """
        # Changelog

        ## [Unreleased]

        - Not yet.

        ## [0.2.0-rc.1] - 2026-12-20

        ## [0.2.0] - 2026-12-24

        ### Added

        - One.

        ### Fixed

        - Two.

        ## [0.1.0] - 2026-12-01

        - The first.

        ## [0.0.9] - Unreleased

        - Never.

        [0.2.0]: https://example.org/compare
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-notes-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [InlineData("0.2.0", "### Added\n\n- One.\n\n### Fixed\n\n- Two.\n")]
    [InlineData("0.1.0", "- The first.\n")]
    public void They_are_what_stands_under_the_version(string version, string notes) => Assert.Equal((0, notes, ""), Of(version));

    [Theory]
    [InlineData("0.3.0")]
    [InlineData("0.2")]
    [InlineData("0.2.0-rc.1")]
    [InlineData("0.0.9")]
    [InlineData("0.2.1-alpha.0.3")]
    [InlineData("Unreleased")]
    [InlineData("0x2x0")]
    public void Nothing_is_released_without_a_part_of_its_own(string version)
    {
        var (exit, notes, said) = Of(version);
        Assert.Equal((1, ""), (exit, notes));
        Assert.Contains(version, said, StringComparison.Ordinal);
    }

    [Fact]
    public void Whoever_forgot_it_is_told_what_to_do() => Assert.Equal(
        "changes.md has no part for 0.3.0. Put what stands under [Unreleased] under '## [0.3.0] - YYYY-MM-DD', and set the tag on the commit that does so.\n", Of("0.3.0").Said);

    private (int Exit, string Notes, string Said) Of(string version)
    {
        var file = Path.Combine(folder, "changes.md");
        File.WriteAllText(file, Changes);
        var start = new ProcessStartInfo("bash", [Path.Combine(CaseFolders.Repository, "release", "notes"), version, file]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();
        var notes = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, notes, said.GetAwaiter().GetResult());
    }
}
