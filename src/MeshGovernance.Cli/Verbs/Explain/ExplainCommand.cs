using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Registers;
using MeshGovernance.Core.Text;
using MeshGovernance.Engine;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh explain</c>: a policy with its decision record, its calendar, its parameters and whom it hits today.</summary>
internal static class ExplainCommand
{
    internal static Command Create()
    {
        var policy = new Argument<string>("POLICY") { Description = "A policy, with or without its major version, or a rule of the engine." };
        var path = CommonOptions.Path();
        var asOf = CommonOptions.AsOf();
        var evidence = CommonOptions.Evidence();
        var command = new Command("explain", "Explains a policy: what it asks, from when, why, and whom it hits today.") { policy, path, asOf, evidence };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(policy), parsed.GetRequiredValue(path), CommonOptions.Day(parsed, asOf), parsed.GetValue(evidence)));
        Help.AddExamples(
            command,
            "mesh explain privacy/personal-data       the newest major version",
            "mesh explain privacy/personal-data@1     this one",
            "mesh explain engine/unresolved           a rule of the engine");
        return command;
    }

    private static int Run(string name, string path, DateOnly asOf, string? evidence)
    {
        if (EngineRules.Find(name) is { } rule)
        {
            Terminal.Write(EngineRulePage.Lines(rule));
            return 0;
        }

        using var open = Workspace.At(path);
        open.Know(evidence, asOf);
        var mesh = open.Load(open.WorkingTree());
        var source = mesh.FindPolicy(name)
            ?? throw new UserException($"There is no policy '{name}'.{Spelling.Question(name, mesh.PolicyNames.Concat(EngineRules.All.Select(known => known.Id)))}");
        var report = open.Judge(mesh, asOf, Selection.Everything with { Policies = [source.Key] });
        Terminal.Write(PolicyPage.Of(mesh, source, report).Lines(Terminal.Width));
        return 0;
    }
}
