using System.CommandLine;
using System.Globalization;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Fixes;
using MeshGovernance.Core.Reports;

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
            new Selection(parsed.GetValue(policies) ?? [], parsed.GetValue(domains) ?? [], parsed.GetValue(products) ?? []),
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

        using var open = OpenMesh.ToReload(path);
        var files = open.WorkingTree();
        var mesh = open.Load(files);
        var before = open.Judge(mesh, asOf, selection);
        var agreed = suggested ? Ask(before) : [];
        var mending = Mending.Of(
            files, before, tree => open.Judge(open.Load(tree), asOf, selection), finding => finding.Fix!.Certain || agreed.Contains(finding.Fingerprint));
        if (!dryRun)
            foreach (var (file, content) in mending.Changed.OrderBy(change => change.Key, StringComparer.Ordinal))
                open.Write(file, files.Read(files.Find(file)!), content);
        Terminal.Write(Lines(mending, before, dryRun));
        return mending.Refused.Count == 0 ? (int)Outcome.Passed : (int)Outcome.Failed;
    }

    private static HashSet<string> Ask(Report report)
    {
        var agreed = new HashSet<string>();
        foreach (var finding in report.Findings.Where(finding => finding is { Fix.Certain: false, Waiver: null }))
        {
            Terminal.Write([Line(finding), new StyledLine(new StyledText($"  {finding.Fix!.Title}? [y/n/q] ", TextStyle.Strong))]);
            var answer = Console.ReadLine()?.Trim().ToUpperInvariant();
            if (answer is "Q" or null)
                break;
            if (answer is "Y" or "YES")
                agreed.Add(finding.Fingerprint);
        }

        return agreed;
    }

    private static IEnumerable<StyledLine> Lines(Mending mending, Report before, bool dryRun)
    {
        foreach (var finding in mending.Mended)
            yield return new StyledLine([new StyledText(dryRun ? "would mend  " : "mended  ", TextStyle.Good), .. Line(finding).Parts, new StyledText($" {finding.Fix!.Title}.", TextStyle.Added)]);
        foreach (var finding in mending.Refused)
            yield return new StyledLine([new StyledText("not mended  ", TextStyle.Warning), .. Line(finding).Parts, new StyledText(" Its fix does not fit the file, or would make something worse.")]);
        var guesses = before.Findings.Count(finding => finding is { Fix.Certain: false, Waiver: null });
        yield return new StyledLine(
            new StyledText($"{Said(mending.Mended.Count, "fix", "fixes")} in {Said(mending.Changed.Count, "file", "files")}."),
            new StyledText(guesses > 0 ? $" {Said(guesses, "suggestion", "suggestions")}: 'mesh fix --suggested' asks about them." : "", TextStyle.Muted));
    }

    private static StyledLine Line(Finding finding) =>
        new(new StyledText(string.Create(CultureInfo.InvariantCulture, $"{finding.File}:{finding.Range.Start.Line}  "), TextStyle.Muted), new StyledText(finding.Message));

    private static string Said(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count} {(count == 1 ? one : many)}");
}
