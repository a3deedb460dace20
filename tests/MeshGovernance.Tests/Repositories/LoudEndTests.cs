using System.Diagnostics;
using System.Runtime.InteropServices;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Repositories;

/// <summary>Surroundings in which nothing can be said are one error, and those that only help are not needed.</summary>
[Slow("starts mesh through a shell for each of them")]
public sealed class LoudEndTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mesh-ends-").FullName;

    public LoudEndTests() => new Golden.Git(folder, "2026-11-01T10:00:00Z").Run("init", "--quiet");

    [Theory]
    [InlineData("\"$MESH\" schema domain >&-", 2, "error: Standard output is closed")]
    [InlineData("\"$MESH\" schema domain 2>&1 >/dev/full", 2, "error: What came of it cannot be written")]
    [InlineData("ulimit -n 64; \"$MESH\" schema domain", 2, "error: This process may open only 64 files")]
    [InlineData("TMPDIR=/nowhere \"$MESH\" schema domain >/dev/null", 0, "")]
    public async Task It_is_one_error_or_none(string command, int exit, string said)
    {
        if (!OperatingSystem.IsLinux())
            return;
        var start = new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = folder, UseShellExecute = false, RedirectStandardError = true, RedirectStandardOutput = true };
        start.Environment["MESH"] = Path.Combine(AppContext.BaseDirectory, "mesh");
        start.Environment["XDG_CACHE_HOME"] = MeshProcess.Cache;
        start.Environment["DOTNET_ROOT"] = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", ".."));
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken) + await output;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal(exit, process.ExitCode);
        Assert.StartsWith(said, errors, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", errors, StringComparison.Ordinal);
    }

    [Fact]
    public void A_beacon_has_no_file()
    {
        using var beacon = MeshGovernance.Wire.Beacon.Create();
        using var other = MeshGovernance.Wire.Beacon.Open(beacon.Place);
        other[1] = 7;
        Assert.Equal(7, beacon[1]);
        Assert.Equal(MeshGovernance.Wire.Beacon.Idle, beacon[0]);
        if (OperatingSystem.IsLinux())
            Assert.StartsWith("/proc/", beacon.Place, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
