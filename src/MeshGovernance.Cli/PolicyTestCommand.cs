using System.CommandLine;
using MeshGovernance.Core.Cases;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Cli;

/// <summary><c>mesh policy test</c>: runs the cases beside policies and their mutants, and compares changed policies with what they were.</summary>
internal static class PolicyTestCommand
{
    internal static Command Create()
    {
        var policies = new Argument<string[]>("POLICY")
        {
            Description = "A policy, with or without its major version, or a folder of policies; all of them without it.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var mesh = PolicyOptions.Mesh();
        var asOf = CommonOptions.AsOf();
        var mutants = new Option<bool?>("--mutants")
        {
            Description = "Change each script in one place after the other, and report the changes that no case notices (default: true for policies that are named).",
            HelpName = "true|false",
        };
        var since = new Option<string?>("--base")
        {
            Description = "The commit that changed policies are compared with: within a major version they find the same or less (default: HEAD).",
            HelpName = "REF",
        };
        var accept = new Option<bool>("--accept") { Description = "Write what is found into the case.yaml files. Read what changed. Refused where CI is set." };
        var watch = new Option<bool>("--watch") { Description = "Test again whenever a file changes, until Ctrl+C." };
        var command = new Command("test", "Tests policies by the cases beside them. Exit code 0: passed; 1: something differs or a mutant survives; 2: a policy or case cannot be tried.")
        {
            policies, mesh, asOf, mutants, since, accept, watch,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(watch) && result.GetValue(accept))
                result.AddError("What is accepted has to be read first: leave --watch or --accept away.");
        });
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(mesh),
            parsed.GetValue(watch),
            parsed.GetValue(policies) ?? [],
            new Wishes(CommonOptions.Day(parsed, asOf), parsed.GetValue(mutants), parsed.GetValue(since), parsed.GetValue(accept))));
        Help.AddExamples(
            command,
            "mesh policy test                                 the cases of all policies",
            "mesh policy test privacy/personal-data           its cases and its mutants",
            "mesh policy test privacy/personal-data --watch   beside your editor",
            "mesh policy test privacy/personal-data --accept  what is found is what is expected",
            "mesh policy test --mutants --base main           everything, for a pull request",
            "",
            "A mutant that no case can notice is excused by a comment on its line or above it: // No case can tell: ...");
        return command;
    }

    private static int Run(string path, bool watch, string[] names, Wishes wishes)
    {
        if (wishes.Accept && Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
            throw new UserException("Nothing is accepted where CI is set: expectations are for people to read.", "Run 'mesh policy test --accept' on your machine, and commit the case.yaml files.");
        using var open = OpenMesh.At(path);
        return watch ? Watch.Run(open, Once) : Once();

        int Once() => Test(open, names, wishes);
    }

    private static int Test(OpenMesh open, string[] names, Wishes wishes)
    {
        var mesh = open.Load(open.WorkingTree());
        var policies = PolicyOptions.Named(mesh, names);
        var broken = PolicyOptions.Broken(mesh, names);
        if (policies.Count == 0 && broken.Count == 0)
            throw new UserException("The mesh has no policies.", "Make one: mesh policy new CATEGORY/NAME");

        var earlier = EarlierPolicies.Of(open, wishes.Base, mesh, policies);
        var tests = open.Tests(mesh.Files);
        var progress = new Progress();
        var tested = tests.Run(
            policies,
            !wishes.Accept && (wishes.Mutants ?? names.Length > 0),
            (policy, cases, runner) => earlier.Of(policy) is { } before ? tests.Compare(before, policy, cases, mesh, wishes.AsOf, runner) : null,
            done => progress.Say("Testing policy", done, policies.Count));
        progress.Clear();

        if (wishes.Accept)
            return AcceptedCases.Write(open, mesh, tested);
        var width = tested.Count == 0 ? 0 : tested.Max(policy => PolicyTestLines.NameOf(policy).Length);
        var outcome = broken.Count > 0 ? Outcome.Error : tested.Max(policy => policy.Outcome);
        Terminal.Write([
            .. broken.Select(PolicyTestLines.Of),
            .. tested.SelectMany(policy => PolicyTestLines.Of(policy, width)),
            StyledLine.Empty,
            PolicyTestLines.Summary(tested, outcome)]);
        return (int)outcome;
    }

    /// <summary>What was asked for beside the policies.</summary>
    private sealed record Wishes(DateOnly AsOf, bool? Mutants, string? Base, bool Accept);
}
