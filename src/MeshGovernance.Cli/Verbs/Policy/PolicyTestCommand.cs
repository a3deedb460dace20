using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core;
using MeshGovernance.Engine;
using MeshGovernance.Engine.PolicyTesting;

namespace MeshGovernance.Cli.Verbs;

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
                result.AddError("What is accepted has to be read first: omit --watch or --accept.");
        });
        command.SetAction(parsed =>
        {
            var accepts = parsed.GetValue(accept);
            if (accepts && Environment.GetEnvironmentVariable("CI") is { Length: > 0 })
                throw new UserException("Nothing is accepted where CI is set: expectations are for people to read.", "Run 'mesh policy test --accept' on your machine, and commit the case.yaml files.");
            var names = parsed.GetValue(policies) ?? [];
            var request = new PolicyTestRequest(names, CommonOptions.Day(parsed, asOf), parsed.GetValue(since), !accepts && (parsed.GetValue(mutants) ?? names.Length > 0));
            using var open = Workspace.At(parsed.GetRequiredValue(mesh));
            return parsed.GetValue(watch) ? Watch.Run(open, () => Test(open, request, accepts)) : Test(open, request, accepts);
        });
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

    private static int Test(Workspace open, PolicyTestRequest request, bool accepts)
    {
        var progress = new Progress();
        var result = PolicyTest.Run(open, request, progress);
        progress.Clear();
        if (accepts)
        {
            var accepted = AcceptedCases.Write(open, result.Tested);
            Terminal.Write(accepted.Lines);
            return (int)accepted.Outcome;
        }

        Terminal.Write(result.Lines());
        return (int)result.Outcome;
    }
}
