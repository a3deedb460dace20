using System.CommandLine;
using System.Globalization;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Fixes;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Cli;

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
        var command = new Command("fix", "Mends what can be mended for certain. A file is changed only if nothing in the mesh gets worse by it.")
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

        using var open = OpenMesh.At(path);
        var files = open.WorkingTree();
        var before = open.Judge(open.Load(files), asOf, selection);
        var guesses = before.Findings.Where(finding => finding is { Fix.Certain: false, Waiver: null }).ToList();
        var agreed = suggested ? SuggestionPrompt.Ask(guesses, before, files).Select(finding => finding.Fingerprint).ToHashSet() : [];
        var mending = Mending.Of(
            files, before, tree => open.Judge(open.Load(tree), asOf, selection), finding => finding.Fix!.Certain || agreed.Contains(finding.Fingerprint));
        if (!dryRun)
            open.Write(files, mending.Changed);

        Terminal.Write([
            .. new ConsoleReport(before, _ => null, Terminal.Width).Problems(),
            .. mending.Mended.Select(finding => Line(dryRun ? "would mend  " : "mended  ", TextStyle.Good, finding, $" {finding.Fix!.Title}.")),
            .. mending.Refused.Select(finding => Line("not mended  ", TextStyle.Warning, finding, " Its fix does not fit the file, or would make something worse.")),
            Summary(mending, guesses.Count(guess => !mending.Mended.Any(finding => finding.Fingerprint == guess.Fingerprint)), suggested, dryRun),
        ]);
        return (int)(before.Problems.Count > 0 ? Outcome.Error : mending.Refused.Any() ? Outcome.Failed : Outcome.Passed);
    }

    private static StyledLine Summary(Mending mending, int guesses, bool suggested, bool dryRun) => new(
        new StyledText(mending.Mended.Count == 0 && !mending.Refused.Any() ? "Nothing is to be mended for certain." : $"{Said(mending.Mended.Count, "fix", "fixes")} in {Said(mending.Changed.Count, "file", "files")}{(dryRun ? "; nothing was written" : "")}."),
        new StyledText(
            guesses == 0 ? "" : suggested ? $" {Said(guesses, "suggestion is", "suggestions are")} left." : $" {Said(guesses, "suggestion", "suggestions")}: 'mesh fix --suggested' asks about them.",
            TextStyle.Muted));

    private static StyledLine Line(string label, TextStyle style, Finding finding, string end) => new(
        new StyledText(label, style),
        new StyledText(string.Create(CultureInfo.InvariantCulture, $"{finding.File}:{finding.Range.Start.Line}  "), TextStyle.Muted),
        new StyledText(finding.Message),
        new StyledText(end, style));

    private static string Said(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
