using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using MeshGovernance.Children;
using MeshGovernance.Sandbox;
using MeshGovernance.Scripting.Apart;
using MeshGovernance.Wire;
using Xunit;

namespace MeshGovernance.Tests.Bounds;

/// <summary>A program beside mesh ends with it, is not waited for without end, and gets nothing that mesh was not asked to give it.</summary>
[Slow("starts programs and waits for their end")]
public sealed partial class ChildProgramTests : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);
    private readonly string folder = Directory.CreateTempSubdirectory("mesh-child-").FullName;

    public static TheoryData<string> Programs => ["mesh-worker", "mesh"];

    /// <summary>Between its start and its first call the parent may have ended: no signal comes any more.</summary>
    [Theory]
    [MemberData(nameof(Programs))]
    public async Task One_whose_parent_has_ended_ends_as_well(string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "asks Linux");
        var stranger = "1";
        using var beacon = Beacon.Create();
        string[] told = name == "mesh" ? [CompilerProgram.Word, stranger, "20000"] : [stranger, beacon.Place];
        using var child = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, name), told) { UseShellExecute = false, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;

        using var end = new CancellationTokenSource(Patience);
        await child.WaitForExitAsync(end.Token);

        Assert.Equal(128 + 6, child.ExitCode);
    }

    /// <summary>A check that computes is ended the hard way: neither worker nor compiler goes on.</summary>
    [Fact]
    public async Task Nothing_runs_on_when_mesh_is_killed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "looks into /proc");
        WriteMesh("while (true) { }");
        new Golden.Git(folder).Run("init", "--quiet");
        using var mesh = Process.Start(new ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "mesh"), ["check", "--as-of", "2026-12-01", folder])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["XDG_CACHE_HOME"] = Path.Combine(folder, "cache"), ["HOME"] = folder },
        })!;
        await Until(() => ChildrenOf(mesh.Id).Count == 2);
        var children = ChildrenOf(mesh.Id);

        mesh.Kill();

        await Until(() => !children.Exists(IsAlive));
    }

    /// <summary>Starts from a thread that ends soon: the child is tied to mesh, not to that thread.</summary>
    [Fact]
    public async Task One_lives_on_when_the_thread_that_asked_for_it_has_ended()
    {
        WorkerProcess? worker = null;
        var thread = new Thread(() => worker = WorkerProcess.Start(WorkerLimits.Default));
        thread.Start();
        thread.Join();
        await Task.Delay(300, TestContext.Current.CancellationToken);
        using (worker)
            Assert.True(!OperatingSystem.IsLinux() || IsAlive(worker!.Id));
    }

    [Fact]
    public async Task One_that_was_stopped_is_not_waited_for_without_end()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "sends a signal");
        using var worker = WorkerProcess.Start(WorkerLimits.Default with { StandStill = TimeSpan.FromSeconds(1) });
        Assert.Equal(0, Signal(worker.Id, Stop));

        var sending = worker.Send(new Session(1, [], [], null, new DateOnly(2026, 12, 1), [], 0, new HashSet<int>()), new PolicyTimes([], 0));

        Assert.Equal(-1, worker.Answers.ByteOrEnd());
        Assert.Contains("stood still", worker.CauseOfDeath().Message, StringComparison.Ordinal);
        await sending;
    }

    /// <summary>What whoever started mesh left open, such as a file with a token, is no business of a policy.</summary>
    [Theory]
    [MemberData(nameof(Programs))]
    public void It_inherits_the_three_standard_streams_alone(string name)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "looks into /proc");
        var secret = Path.Combine(folder, "secret");
        using var file = File.Create(secret);
        var left = Duplicate((int)file.SafeFileHandle.DangerousGetHandle());
        try
        {
            using var beacon = Beacon.Create();
            string[] told = name == "mesh" ? [CompilerProgram.Word, ChildProgram.Parent, "20000"] : [ChildProgram.Parent, beacon.Place];
            using var child = ChildProgram.Start(name, 1 << 28, told);
            var open = Directory.EnumerateFileSystemEntries($"/proc/{child.Id}/fd").Select(entry => new FileInfo(entry).LinkTarget).ToList();
            Assert.NotEmpty(open);
            Assert.DoesNotContain(secret, open);
        }
        finally
        {
            _ = Close(left);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private const int Stop = 19;

    private void WriteMesh(string script)
    {
        foreach (var (path, text) in new[]
        {
            ("mesh.yaml", "apiVersion: meshgovernance/v1\nkind: Mesh\nname: Shop\n"),
            ("policies/quality/probe/v1/policy.yaml", "{apiVersion: meshgovernance/v1, kind: Policy, title: Probe, version: 1.0.0, scope: mesh, enforcement: required, status: proposed, dates: {}, steward: platform}"),
            ("policies/quality/probe/v1/policy.csx", script),
            ("policies/quality/probe/v1/README.md", "# Probe\n"),
        })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), text);
        }
    }

    private static List<int> ChildrenOf(int process) =>
    [
        .. Directory.EnumerateDirectories("/proc")
            .Select(entry => int.TryParse(Path.GetFileName(entry), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0)
            .Where(id => id > 0 && StateOf(id) is [not "Z", var parent, ..] && parent == process.ToString(CultureInfo.InvariantCulture)),
    ];

    /// <summary>One that nobody has asked for its exit code yet has ended too.</summary>
    private static bool IsAlive(int process) => StateOf(process) is [not "Z", ..];

    /// <summary>State, parent and more; nothing where there is no such process.</summary>
    private static string[] StateOf(int process)
    {
        try
        {
            return File.ReadAllText($"/proc/{process}/stat").Split(") ")[^1].Split(' ');
        }
        catch (IOException)
        {
            return [];
        }
    }

    private static async Task Until(Func<bool> holds)
    {
        var begin = Stopwatch.GetTimestamp();
        while (!holds())
        {
            Assert.True(Stopwatch.GetElapsedTime(begin) < Patience, "It took too long.");
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    [LibraryImport("libc", EntryPoint = "kill")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Signal(int process, int signal);

    [LibraryImport("libc", EntryPoint = "dup")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Duplicate(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.System32)]
    private static partial int Close(int descriptor);
}
