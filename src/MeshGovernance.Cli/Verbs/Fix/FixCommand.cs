using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Questions;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Fixes;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh fix</c>: applies the fixes that are certain, and with <c>--suggested</c> those that a person agrees to.</summary>
internal static class FixCommand
{
    internal static Command Create()
    {
        var path = CommonOptions.Path();
        var asOf = CommonOptions.AsOf();
        var policies = CommonOptions.Policies();
        var domains = CommonOptions.Domains();
        var products = CommonOptions.Products();
        var suggested = new Option<bool>("--suggested") { Description = "Ask about suggestions too, one by one." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would change, and change nothing." };
        var command = new Command(
            "fix",
            "Applies the fixes that are certain. They are left out where something in the mesh would get worse; what you agree to is applied, and what it brings is said. "
            + "Exit code 0: applied; 1: a file stays as it is, or what was applied brings what blocks; 2: not everything could be judged.")
        {
            path, asOf, policies, domains, products, suggested, dryRun,
        };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(path),
            CommonOptions.Day(parsed, asOf),
            CommonOptions.Selected(parsed, policies, domains, products),
            parsed.GetValue(suggested),
            parsed.GetValue(dryRun)));
        Help.AddExamples(
            command,
            "mesh fix                                    what is certain",
            "mesh fix --suggested                        ask about guesses as well",
            "mesh fix --dry-run --product checkout/orders");
        return command;
    }

    private static int Run(string path, DateOnly asOf, Selection selection, bool suggested, bool dryRun)
    {
        if (suggested && (Console.IsInputRedirected || Console.IsOutputRedirected))
            throw new UserException("Suggestions are asked about one by one, which needs a terminal.", "Run 'mesh fix --suggested' in one, or 'mesh fix' for what is certain.");

        using var open = Workspace.At(path);
        var run = FixRun.Begin(open, asOf, selection);
        var mending = run.With(suggested ? SuggestionPrompt.Ask(run.Suggestions, run.Before, run.Files) : []);
        if (!dryRun)
            run.Write(mending);
        Terminal.Write(FixLines.Of(run, mending, suggested, dryRun, Terminal.Width));
        return (int)(run.Before.Problems.Count > 0 ? Outcome.Error : mending.Refused.Any() || mending.Brought.Any(finding => finding.Blocking) ? Outcome.Failed : Outcome.Passed);
    }
}
