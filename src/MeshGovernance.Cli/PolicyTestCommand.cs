using System.CommandLine;
using MeshGovernance.Core.Cases;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Policies;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Cli;

/// <summary><c>mesh policy test</c>: runs the cases beside policies, and their mutants.</summary>
internal static class PolicyTestCommand
{
    internal static Command Create()
    {
        var policies = new Argument<string[]>("POLICY")
        {
            Description = "A policy, with or without its major version, or its folder; all policies without it.", Arity = ArgumentArity.ZeroOrMore,
        };
        var mesh = PolicyOptions.Mesh();
        var mutants = new Option<bool?>("--mutants")
        {
            Description = "Change the scripts in one place after the other, and report the changes that no case notices (default: for policies that are named).",
        };
        var accept = new Option<bool>("--accept") { Description = "Make what is found today the expectation: writes the case.yaml files. Never where CI is set." };
        var watch = new Option<bool>("--watch") { Description = "Test again whenever a file changes, until Ctrl+C." };
        var command = new Command("test", "Tests policies by the cases beside them. Exit code 0: all is well; 1: something differs; 2: it could not be tried.")
        {
            policies, mesh, mutants, accept, watch,
        };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(mesh), parsed.GetValue(policies) ?? [], parsed.GetValue(mutants), parsed.GetValue(accept), parsed.GetValue(watch)));
        return command;
    }

    private static int Run(string path, IReadOnlyList<string> names, bool? mutants, bool accept, bool watch)
    {
        using var open = watch ? OpenMesh.ToReload(path) : OpenMesh.At(path);
        return watch ? Watch.Run(open, Once) : Once();

        int Once()
        {
            var mesh = open.Load(open.WorkingTree());
            var policies = PolicyOptions.Named(mesh, names);
            var progress = new Progress();
            var tested = open.Test(mesh, policies, mutants ?? names.Count > 0, done => progress.Say("Testing policy", done, policies.Count));
            progress.Clear();
            var width = tested.Max(policy => PolicyTestLines.NameOf(policy).Length);
            var outcome = tested.Max(policy => policy.Outcome);
            Terminal.Write([.. tested.SelectMany(policy => PolicyTestLines.Of(policy, width)), StyledLine.Empty, PolicyTestLines.Summary(tested, outcome)]);
            return (int)outcome;
        }
    }
}
