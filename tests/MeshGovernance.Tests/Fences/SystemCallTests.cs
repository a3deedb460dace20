using System.Runtime.InteropServices;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Sandbox;
using MeshGovernance.Yaml;
using Xunit;
using Processor = System.Runtime.InteropServices.Architecture;

namespace MeshGovernance.Tests.Fences;

/// <summary>What Linux itself keeps from the worker, tried by scripts that no other fence has seen.</summary>
public sealed class SystemCallTests
{
    private const string Native =
        """
        using System.Runtime.InteropServices;
        delegate int Call(int first, int second, int third);
        int Try(string name, int first, int second, int third) =>
            Marshal.GetDelegateForFunctionPointer<Call>(NativeLibrary.GetExport(NativeLibrary.GetMainProgramHandle(), name))(first, second, third);

        """;

    [Theory]
    [InlineData("Violation(Mesh, System.IO.File.ReadAllText(\"/etc/hostname\"));", "UnauthorizedAccessException")]
    [InlineData("System.IO.File.WriteAllText(\"/tmp/mesh-was-here\", \"\");", "UnauthorizedAccessException")]
    [InlineData("Violation(Mesh, string.Join(\", \", System.IO.Directory.GetFiles(\"/etc\")));", "UnauthorizedAccessException")]
    [InlineData("Type.GetType(\"System.Net.Sockets.Socket, System.Net.Sockets\", throwOnError: true);", "FileNotFoundException")]
    [InlineData(Native + "Violation(Mesh, $\"{Try(\"socket\", 2, 1, 0)}\");", "-1")]
    [InlineData(Native + "Violation(Mesh, $\"{Try(\"fork\", 0, 0, 0)}\");", "-1")]
    [InlineData(Native + "Violation(Mesh, $\"{Try(\"kill\", 1, 0, 0)}\");", "-1")]
    public void Is_refused_by_the_kernel(string script, string said)
    {
        var report = Judge(script);

        if (!OperatingSystem.IsLinux())
        {
            Assert.Equal(["files", "network", "processes"], report.Sandbox!.Missing);
            return;
        }

        Assert.Contains(report.Findings.Select(finding => finding.Message).Concat(report.Problems.Select(problem => problem.Message)), message => message.Contains(said, StringComparison.Ordinal));
        Assert.Empty(report.Sandbox!.Missing);
    }

    /// <summary>Each of them is answered by the filter itself, before the kernel looks at what it asks for.</summary>
    [Fact]
    public void Calls_that_reach_other_processes_and_the_system_are_refused()
    {
        if (!OperatingSystem.IsLinux() || RuntimeInformation.ProcessArchitecture != Processor.X64)
            return;
        (string Name, int Number, int First)[] calls =
        [
            ("kill", 62, Environment.ProcessId), ("tgkill", 234, Environment.ProcessId), ("pidfd_open", 434, Environment.ProcessId), ("rt_sigqueueinfo", 129, Environment.ProcessId),
            ("ptrace", 101, 0), ("setpriority", 141, 0), ("setxattr", 188, 0), ("fsetxattr", 190, 0), ("mq_open", 240, 0), ("add_key", 248, 0), ("keyctl", 250, 0),
            ("unshare", 272, 0x04000000), ("setns", 308, 0), ("mount", 165, 0), ("pivot_root", 155, 0), ("chroot", 161, 0), ("bpf", 321, 0), ("io_uring_setup", 425, 1),
            ("userfaultfd", 323, 0), ("perf_event_open", 298, 0), ("reboot", 169, 0), ("init_module", 175, 0), ("kexec_load", 246, 0), ("sethostname", 170, 0),
            ("settimeofday", 164, 0), ("stat", 4, 0), ("dup", 32, 0), ("memfd_create", 319, 0), ("shmget", 29, 0), ("inotify_init1", 294, 0), ("fcntl", 72, 1), ("ioctl", 16, 1),
            ("setuid", 105, 0), ("capset", 126, 0), ("personality", 135, 0), ("a call of tomorrow", 999, 0),
        ];
        var script = Native + $$"""
            foreach (var (name, number, first) in new[] { {{string.Join(", ", calls.Select(call => $"(\"{call.Name}\", {call.Number}, {call.First})"))}} })
            {
                var answer = Try("syscall", number, first, 0);
                Violation(Mesh, $"{name}: {answer} {Marshal.GetLastSystemError()}", name);
            }
            """;

        var said = Judge(script).Findings.Where(finding => finding.Policy == "quality/probe").Select(finding => finding.Message);

        Assert.Equal(calls.Select(call => $"{call.Name}: -1 1").Order(StringComparer.Ordinal), said.Order(StringComparer.Ordinal));
    }

    private static Report Judge(string script)
    {
        var mesh = MeshLoader.Load(
            new MemoryTree(new Dictionary<string, string>
            {
                ["mesh.yaml"] = "apiVersion: meshgovernance/v1\nkind: Mesh\nname: Shop\n",
                ["policies/quality/probe/v1/policy.yaml"] =
                    "{apiVersion: meshgovernance/v1, kind: Policy, title: Probe, version: 1.0.0, scope: mesh, enforcement: required, status: proposed, dates: {}, steward: platform}",
                ["policies/quality/probe/v1/policy.csx"] = script,
                ["policies/quality/probe/v1/README.md"] = "# Probe\n",
            }),
            new YamlDescriptorReader());
        using var runner = new WorkerPolicyRunner(WorkerLimits.Default);
        var plan = EvaluationPlan.Of(mesh, new DateOnly(2026, 12, 1), Selection.Everything, new UnfencedCompiler());
        return Evaluator.Report(plan, runner.Run(plan), Selection.Everything, new ReportHead("", null, Dirty: false));
    }

    private sealed class UnfencedCompiler : IPolicyCompiler
    {
        public IReadOnlyList<CompiledPolicy> Compile(IReadOnlyList<PolicySource> policies) =>
            [.. policies.Select(policy => new CompiledPolicy(Unfenced.Compile(policy) ?? throw new InvalidOperationException($"No C#: {policy.Script}"), [], "sha256:0", []))];
    }
}
