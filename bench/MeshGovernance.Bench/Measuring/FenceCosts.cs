using System.Globalization;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Git;
using MeshGovernance.Scripting;
using MeshGovernance.Scripting.Fences;
using MeshGovernance.Yaml;

namespace MeshGovernance.Bench.Measuring;

/// <summary>
/// What each fence before a policy runs costs, as a share of what the compiler takes without them: all policies of a mesh, one after the other, once
/// everything is warm.
/// </summary>
internal static class FenceCosts
{
    private const int Warming = 3;
    private const int Rounds = 9;
    private static readonly string[] Steps = ["compiler", "size", "syntax", "members", "assembly"];

    internal static IEnumerable<string> Of(string folder)
    {
        using var repository = MeshRepository.Open(folder);
        var policies = MeshLoader.Load(repository.WorkingTree(), new YamlDescriptorReader()).Policies;
        var rounds = Enumerable.Range(0, Warming + Rounds).Select(_ => Round(policies)).Skip(Warming).ToList();
        var compiler = Phases.Median(rounds.Select(round => round[0]));
        yield return $"{policies.Count} policies, medians of {Rounds} rounds";
        yield return "| step | of the compiler alone | ms a policy |";
        yield return "| --- | ---: | ---: |";
        for (var step = 0; step < Steps.Length; step++)
        {
            var milliseconds = Phases.Median(rounds.Select(round => round[step]));
            yield return string.Create(CultureInfo.InvariantCulture, $"| {Steps[step]} | {milliseconds / compiler:0.000} | {milliseconds / policies.Count:0.00} |");
        }
    }

    /// <summary>The milliseconds of processor time of each step.</summary>
    private static double[] Round(IReadOnlyList<PolicySource> policies)
    {
        var times = new double[Steps.Length];
        foreach (var policy in policies)
        {
            var began = Environment.CpuUsage.TotalTime;
            var tree = ScriptCompiler.Parse(policy);
            var compilation = ScriptCompiler.Compilation(policy, tree);
            var (assembly, _, _) = ScriptCompiler.Emit(compilation);
            var model = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
            times[0] += (Environment.CpuUsage.TotalTime - began).TotalMilliseconds;
            times[1] += Time(() => (SizeFence.Refusal(policy.Script) is null ? 0 : 1) + (SizeFence.Refusal(tree.GetRoot()) is null ? 0 : 1));
            times[2] += Time(() => SyntaxFence.Refusals(tree).Count());
            times[3] += Time(() => MemberFence.Refusals(model).Count());
            times[4] += Time(() => AssemblyFence.Refusals(assembly).Count);
        }

        return times;
    }

    /// <summary>How long a fence takes, which lets every policy of a sound mesh through.</summary>
    private static double Time(Func<int> refusals)
    {
        var began = Environment.CpuUsage.TotalTime;
        return refusals() == 0 ? (Environment.CpuUsage.TotalTime - began).TotalMilliseconds : throw new InvalidOperationException("A policy of the mesh breaks a fence.");
    }
}
