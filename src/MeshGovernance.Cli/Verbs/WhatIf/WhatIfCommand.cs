using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core.Proposals;
using MeshGovernance.Core.Reports;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Checks;
using MeshGovernance.Engine.PullRequests;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh whatif</c>: whom changed rules would hit, before anybody decides on them.</summary>
internal static class WhatIfCommand
{
    internal static Command Create()
    {
        var path = CommonOptions.Path();
        var asOf = CommonOptions.AsOf();
        var policies = CommonOptions.Policies();
        var domains = CommonOptions.Domains();
        var products = CommonOptions.Products();
        var @base = new Option<string>("--base") { Description = "The commit or branch with the rules of today.", HelpName = "REF", DefaultValueFactory = _ => "HEAD" };
        var head = new Option<string?>("--head") { Description = "The commit with the changed rules (default: the files on the disk).", HelpName = "REF" };
        var output = new OutputOptions<Proposal>(ProposalForms.All);
        var command = new Command(
            "whatif", "Tries changed policies, parameters, waivers and settings on the whole mesh: who would newly fail or pass, and from when. Exit code 0: tried; 2: it could not be.")
        {
            path, @base, head, asOf, policies, domains, products,
        };
        output.AddTo(command);
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(path),
            new ComparedStates(parsed.GetRequiredValue(@base), parsed.GetValue(head)),
            new CheckRequest(CommonOptions.Day(parsed, asOf), CommonOptions.Selected(parsed, policies, domains, products)),
            output.Of(parsed)));
        Help.AddExamples(
            command,
            "mesh whatif                              the rules as you have changed them, against the last commit",
            "mesh whatif --as-of 2027-06-01           the same on a later day",
            "mesh whatif --base main                  everything that this branch changes",
            "mesh whatif --format markdown            for the text of a pull request");
        return command;
    }

    private static int Run(string path, ComparedStates states, CheckRequest request, Output<Proposal> output)
    {
        using var open = Workspace.At(path);
        var progress = new Progress();
        var proposal = WhatIf.Run(open, states, request, progress);
        progress.Clear();
        output.Write(proposal);
        return proposal.Problems.Count > 0 ? (int)Outcome.Error : 0;
    }
}
