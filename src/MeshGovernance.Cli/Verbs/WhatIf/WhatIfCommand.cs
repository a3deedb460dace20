using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core.Removals;
using MeshGovernance.Core.Reports;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Checks;
using MeshGovernance.Engine.PullRequests;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh whatif</c>: whom changed rules would hit, or the end of a product, before anybody decides on them.</summary>
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
        var evidence = CommonOptions.Evidence();
        var remove = new Option<string?>("--remove") { Description = "Tells instead what falls without a data product, an output port, a contract or a column, and whom that hits.", HelpName = "ELEMENT" };
        var version = CommonOptions.Number("--version", "With --remove: only this major version.", "MAJOR");
        var output = new OutputOptions<WhatIfAnswer>(WhatIfAnswer.Forms);
        var command = new Command(
            "whatif", "Tries changed policies, parameters, waivers and settings on the whole mesh: who would newly fail or pass, and from when. Or tells what falls without an element. Exit code 0: tried; 2: it could not be.")
        {
            path, @base, head, asOf, policies, domains, products, evidence, remove, version,
        };
        output.AddTo(command);
        command.Validators.Add(parsed =>
        {
            if (parsed.GetValue(remove) is null && parsed.GetResult(version) is not null)
                parsed.AddError("--version says which version of an element goes: name the element with --remove.");
            if (parsed.GetValue(remove) is not null)
                foreach (var option in new Option[] { @base, policies, domains, products, evidence }.Where(option => parsed.GetResult(option) is { Implicit: false }))
                    parsed.AddError($"{option.Name} is about changed rules, and --remove changes none: leave one of the two out.");
        });
        command.SetAction(parsed => parsed.GetValue(remove) is { } element ? Remove(
            parsed.GetRequiredValue(path),
            new RemovalRequest(element, parsed.GetValue(version), parsed.GetValue(head), CommonOptions.Day(parsed, asOf)),
            output.Of(parsed)) : Run(
            parsed.GetRequiredValue(path),
            new ComparedStates(parsed.GetRequiredValue(@base), parsed.GetValue(head)),
            new CheckRequest(CommonOptions.Day(parsed, asOf), CommonOptions.Selected(parsed, policies, domains, products)),
            parsed.GetValue(evidence),
            output.Of(parsed)));
        Help.AddExamples(
            command,
            "mesh whatif                              the rules as you have changed them, against the last commit",
            "mesh whatif --as-of 2027-06-01           the same on a later day",
            "mesh whatif --base main                  everything that this branch changes",
            "mesh whatif --format markdown            for the text of a pull request",
            "mesh whatif --remove checkout/orders     what falls without a data product, and whom that hits",
            "mesh whatif --remove fulfillment/shipments/out/shipments --version 1    one version of a port");
        return command;
    }

    private static int Remove(string path, RemovalRequest request, Output<WhatIfAnswer> output)
    {
        using var open = Workspace.At(path);
        var progress = new Progress();
        var removal = WhatIf.Remove(open, request, progress);
        progress.Clear();
        output.Write(new WhatIfAnswer(removal));
        return removal.NotRead.Count > 0 ? (int)Outcome.Error : 0;
    }

    private static int Run(string path, ComparedStates states, CheckRequest request, string? evidence, Output<WhatIfAnswer> output)
    {
        using var open = Workspace.At(path);
        open.Know(evidence, request.AsOf);
        var progress = new Progress();
        var proposal = WhatIf.Run(open, states, request, progress);
        progress.Clear();
        output.Write(new WhatIfAnswer(proposal));
        return proposal.Problems.Count > 0 ? (int)Outcome.Error : 0;
    }
}
