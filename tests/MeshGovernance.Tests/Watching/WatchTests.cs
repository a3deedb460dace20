using System.Diagnostics;
using System.Globalization;
using Xunit;

namespace MeshGovernance.Tests.Watching;

/// <summary><c>mesh check --watch</c> and <c>mesh policy test --watch</c>, with a real file that somebody changes while they look.</summary>
[Slow("starts mesh")]
public sealed class WatchTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    [Fact]
    public async Task What_is_broken_and_mended_while_it_looks_is_said()
    {
        using var mesh = new MeshOnDisk("shop");
        var file = mesh.File("domains/checkout/domain.yaml");
        var sound = await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken);
        using var process = mesh.Start("check", "--watch", "--as-of", "2026-11-23");
        try
        {
            Assert.Contains("Passed", await NextVerdict(process), StringComparison.Ordinal);

            await File.WriteAllTextAsync(file, sound.Replace("id: checkout", "id: chekout", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            Assert.Contains("Failed", await NextVerdict(process), StringComparison.Ordinal);

            await File.WriteAllTextAsync(file, sound, TestContext.Current.CancellationToken);
            Assert.Contains("Passed", await NextVerdict(process), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task A_policy_is_tested_again_whenever_its_script_changes()
    {
        using var mesh = new MeshOnDisk("rule");
        var script = mesh.File("policies/documentation/purpose/v1/policy.csx");
        var sound = await File.ReadAllTextAsync(script, TestContext.Current.CancellationToken);
        using var process = mesh.Start("policy", "test", "documentation/purpose", "--watch", "--mutants", "false", "--as-of", "2026-11-23");
        try
        {
            Assert.Contains("Passed", await NextVerdict(process), StringComparison.Ordinal);

            await File.WriteAllTextAsync(script, sound.Replace("!Product", "Product", StringComparison.Ordinal), TestContext.Current.CancellationToken);
            Assert.Contains("Failed", await NextVerdict(process), StringComparison.Ordinal);

            await File.WriteAllTextAsync(script, sound, TestContext.Current.CancellationToken);
            Assert.Contains("Passed", await NextVerdict(process), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    /// <summary>What git's own files say counts for no change: the next one of the mesh shows whether they are sound again.</summary>
    [Fact]
    public async Task An_error_of_git_is_said_and_the_next_change_is_waited_for()
    {
        using var mesh = new MeshOnDisk("shop");
        var head = mesh.File(".git/HEAD");
        var sound = await File.ReadAllTextAsync(head, TestContext.Current.CancellationToken);
        using var process = mesh.Start("check", "--watch", "--as-of", "2026-11-23");
        try
        {
            Assert.Contains("Passed", await NextVerdict(process), StringComparison.Ordinal);

            await File.WriteAllTextAsync(head, "nonsense", TestContext.Current.CancellationToken);
            await Change(mesh);
            Assert.Empty(await NextVerdict(process));
            Assert.StartsWith("error: Git cannot read the repository: ", await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

            await File.WriteAllTextAsync(head, sound, TestContext.Current.CancellationToken);
            await Change(mesh);
            Assert.Contains("Passed", await NextVerdict(process), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [Fact]
    public async Task A_worker_that_has_gone_is_said_and_the_next_change_has_another()
    {
        using var mesh = new MeshOnDisk("shop");
        using var process = mesh.Start("check", "--watch", "--as-of", "2026-11-23");
        try
        {
            Assert.Contains("Passed", await NextVerdict(process), StringComparison.Ordinal);

            await EndWorkerOf(process);
            await Change(mesh);
            Assert.Empty(await NextVerdict(process));
            Assert.StartsWith("error: The worker could not begin", await process.StandardError.ReadLineAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);

            await Change(mesh);
            Assert.Contains("Passed", await NextVerdict(process), StringComparison.Ordinal);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static Task Change(MeshOnDisk mesh) => File.AppendAllTextAsync(mesh.File("domains/checkout/domain.yaml"), "# More.\n", TestContext.Current.CancellationToken);

    /// <summary>Ends the one worker that a process has started, beside the compiler. A process is a child of the thread that started it.</summary>
    private static async Task EndWorkerOf(Process process)
    {
        var children = new List<string>();
        foreach (var thread in Directory.EnumerateDirectories($"/proc/{process.Id}/task"))
            children.AddRange((await File.ReadAllTextAsync(Path.Combine(thread, "children"), TestContext.Current.CancellationToken)).Split(' ', StringSplitOptions.RemoveEmptyEntries));
        using var worker = Assert.Single(children.Select(child => Process.GetProcessById(int.Parse(child, CultureInfo.InvariantCulture))), child => child.ProcessName == "mesh-worker");
        worker.Kill();
        await worker.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>The line with the verdict of the next round, once the whole round is said.</summary>
    private static async Task<string> NextVerdict(Process process)
    {
        using var patience = new CancellationTokenSource(Patience);
        var verdict = "";
        while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            if (line.StartsWith("Passed", StringComparison.Ordinal) || line.StartsWith("Failed", StringComparison.Ordinal))
                verdict = line;
            if (line.Contains("Watching for changes", StringComparison.Ordinal))
                return verdict;
        }

        throw new InvalidOperationException($"It stopped watching: {await process.StandardError.ReadToEndAsync(patience.Token)}");
    }
}
