using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Sandbox;
using MeshGovernance.Yaml;
using Xunit;

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
