using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Questions;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core;
using MeshGovernance.Core.Findings;
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
        var yes = new Option<bool>("--yes") { Description = "With --suggested: agree to all of them, without being asked." };
        var agree = new Option<string[]>("--agree") { Description = "Agree to the suggestion of a finding, without being asked.", HelpName = "FINGERPRINT", AllowMultipleArgumentsPerToken = false };
        var @base = new Option<string?>("--base") { Description = "What the files were changed from: versions that follow from the change are written too.", HelpName = "REF" };
        var evidence = CommonOptions.Evidence();
        var dryRun = new Option<bool>("--dry-run") { Description = "Say what would change, and change nothing." };
        var command = new Command(
            "fix",
            "Applies the fixes that are certain. They are left out where something in the mesh would get worse; what you agree to is applied, and what it brings is said. "
            + "Exit code 0: applied; 1: a file stays as it is, or what was applied brings what blocks; 2: not everything could be judged.")
        {
            path, asOf, policies, domains, products, suggested, yes, agree, @base, evidence, dryRun,
        };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(path),
            CommonOptions.Day(parsed, asOf),
            CommonOptions.Selected(parsed, policies, domains, products),
            new Agreement(parsed.GetValue(suggested), parsed.GetValue(yes), parsed.GetValue(agree) ?? []),
            parsed.GetValue(@base),
            parsed.GetValue(evidence),
            parsed.GetValue(dryRun)));
        Help.AddExamples(
            command,
            "mesh fix                                    what is certain",
            "mesh fix --suggested                        ask about guesses as well",
            "mesh fix --agree b7b557cd                   that guess, and what is certain",
            "mesh fix --base main                        the versions that your branch needs, too",
            "mesh fix --suggested --yes --policy privacy/personal-data --dry-run",
            "mesh fix --dry-run --product checkout/orders");
        return command;
    }

    private static int Run(string path, DateOnly asOf, Selection selection, Agreement agreement, string? @base, string? evidence, bool dryRun)
    {
        if (agreement is { All: true, Suggested: false })
            throw new UserException("'--yes' answers what '--suggested' asks.", "Write 'mesh fix --suggested --yes', or 'mesh fix --agree FINGERPRINT' for one.");
        if (agreement.Asks && (Console.IsInputRedirected || Console.IsOutputRedirected))
            throw new UserException("Suggestions are asked about one by one, which needs a terminal.", "Agree to them by 'mesh fix --agree FINGERPRINT', or to all by 'mesh fix --suggested --yes': with '--dry-run' to see them first.");

        using var open = Workspace.At(path);
        open.Know(evidence, asOf);
        var run = FixRun.Begin(open, asOf, selection, @base);
        var mending = run.With(agreement.With(run));
        if (!dryRun)
            run.Write(mending);
        Terminal.Write(FixLines.Of(run, mending, agreement.Suggested, dryRun, Terminal.Width));
        return (int)(run.Before.Problems.Count > 0 ? Outcome.Error : mending.Refused.Any() || mending.Brought.Any(finding => finding.Blocking) ? Outcome.Failed : Outcome.Passed);
    }

    /// <summary>To which suggestions somebody agrees.</summary>
    private sealed record Agreement(bool Suggested, bool All, IReadOnlyList<string> Named)
    {
        internal bool Asks => Suggested && !All;

        internal IReadOnlyList<Finding> With(FixRun run)
        {
            var named = Named.Select(fingerprint => Agreed(run, fingerprint)).ToList();
            return All ? run.Suggestions : Asks ? [.. named, .. SuggestionPrompt.Ask([.. run.Suggestions.Except(named)], run.Before, run.Files)] : named;
        }

        private static Finding Agreed(FixRun run, string fingerprint) => Fingerprints.Find(run.Before.Findings, fingerprint) switch
        {
            { Waiver: not null } => throw new UserException($"The finding '{fingerprint}' is waived: what is waived stays.", "End its waiver first."),
            { Fix: null } => throw new UserException($"Nothing is suggested for the finding '{fingerprint}'.", "'mesh check' shows what is, under 'fix'."),
            var finding => finding,
        };
    }
}
