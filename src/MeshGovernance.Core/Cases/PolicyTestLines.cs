using System.Globalization;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Cases;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Cases;

/// <summary>What came of testing policies, for the terminal: a line for each policy, and below it whatever its author has to look at.</summary>
public static class PolicyTestLines
{
    private const int LongestCode = 160;

    /// <summary>The lines of one policy.</summary>
    /// <param name="tested">The policy.</param>
    /// <param name="nameWidth">How wide the names are, so that several policies stand in columns.</param>
    public static IEnumerable<StyledLine> Of(TestedPolicy tested, int nameWidth)
    {
        yield return Headline(tested, nameWidth);
        foreach (var line in Said(tested, tested.Errors, "  error    ", TextStyle.Error).Concat(Said(tested, tested.Warnings, "  warning  ", TextStyle.Warning)).Concat(tested.Cases.Where(verdict => !verdict.Holds).SelectMany(Difference)))
            yield return line;
        if (tested.Errors.Count == 0 && tested.Lacks is { } lacks)
            yield return new StyledLine(new StyledText("  missing  ", TextStyle.Error), new StyledText(lacks));
        foreach (var line in tested.Comparison is { } comparison ? Compared(comparison) : [])
            yield return line;
        foreach (var line in tested.Survivors.SelectMany(mutant => Survivor(tested, mutant)))
            yield return line;
    }

    /// <summary>Something wrong with the files of a policy, which keeps it from being read.</summary>
    public static StyledLine Of(Diagnostic diagnostic) => new(
        new StyledText("error   ", TextStyle.Error),
        new StyledText(string.Create(CultureInfo.InvariantCulture, $"{diagnostic.File}:{diagnostic.Range.Start.Line}:{diagnostic.Range.Start.Column}  "), TextStyle.Muted),
        new StyledText(PlainText.Message(diagnostic.Message)));

    /// <summary>The name of a policy as it stands before what came of it.</summary>
    public static string NameOf(TestedPolicy tested) => $"{tested.Policy.Policy.PolicyId.Id} {tested.Policy.Policy.Version}";

    /// <summary>The end: how many of everything, and the verdict.</summary>
    public static StyledLine Summary(IReadOnlyList<TestedPolicy> tested, Outcome outcome)
    {
        var cases = tested.Sum(policy => policy.Cases.Count);
        var failed = tested.Sum(policy => policy.Cases.Count(verdict => !verdict.Holds));
        var mutants = tested.Sum(policy => policy.Mutants ?? 0);
        var survivors = tested.Sum(policy => policy.Survivors.Count);
        return new StyledLine(
            new StyledText(ReportWords.Verdict(outcome), outcome == Outcome.Passed ? TextStyle.Good : TextStyle.Error),
            new StyledText($": {PlainText.Counted(tested.Count, "policy", "policies")}, {(failed == 0 ? Holding(cases) : Failing(failed, cases))}{(mutants == 0 ? "" : ", " + Killed(mutants, survivors))}."));
    }

    private static StyledLine Headline(TestedPolicy tested, int nameWidth)
    {
        var failed = tested.Cases.Count(verdict => !verdict.Holds);
        var said = tested switch
        {
            { Errors.Count: > 0 } => "does not compile",
            { Cases.Count: 0 } => "no cases",
            _ when failed > 0 => Failing(failed, tested.Cases.Count),
            { Mutants: { } mutants } => $"{Holding(tested.Cases.Count),-16}  {Killed(mutants, tested.Survivors.Count)}",
            _ => Holding(tested.Cases.Count),
        };
        return new StyledLine(
            new StyledText(tested.Outcome == Outcome.Passed ? "passed  " : "failed  ", tested.Outcome == Outcome.Passed ? TextStyle.Good : TextStyle.Error),
            new StyledText(NameOf(tested).PadRight(nameWidth) + "  ", TextStyle.Strong),
            new StyledText(said));
    }

    private static IEnumerable<StyledLine> Said(TestedPolicy tested, IReadOnlyList<CompileError> errors, string mark, TextStyle style) => errors.Select(error => new StyledLine(
        new StyledText(mark, style),
        new StyledText(string.Create(CultureInfo.InvariantCulture, $"{tested.Policy.ScriptPath}:{error.Line}:{error.Column}  "), TextStyle.Muted),
        new StyledText(PlainText.Line(error.Message))));

    private static IEnumerable<StyledLine> Difference(CaseVerdict verdict)
    {
        yield return new StyledLine(
            new StyledText("  case     ", TextStyle.Error),
            new StyledText($"{verdict.Tried.Folder}/{PolicyCase.File}", TextStyle.Muted),
            new StyledText(verdict.Obstacles.Count > 0 ? " cannot be tried:" : " differs (- expected, + found):"));
        foreach (var obstacle in verdict.Obstacles)
            yield return new StyledLine(new StyledText($"           {PlainText.Line(obstacle)}"));

        var sides = verdict.Missing.Select(finding => (Finding: finding, Mark: '-')).Concat(verdict.Unexpected.Select(finding => (Finding: finding, Mark: '+')));
        foreach (var (finding, mark) in sides.OrderBy(side => side.Finding.Element, StringComparer.Ordinal).ThenBy(side => side.Finding.Line).ThenByDescending(side => side.Mark))
        {
            var style = mark == '-' ? TextStyle.Error : TextStyle.Added;
            yield return new StyledLine(new StyledText(
                string.Create(CultureInfo.InvariantCulture, $"         {mark} {LevelOf(finding),-7}  {finding.Line}:{finding.Column}  {PlainText.Line(finding.Element)}"), style));
            yield return new StyledLine(new StyledText($"         {mark}   {PlainText.Message(finding.Message)}", style));
        }
    }

    private static IEnumerable<StyledLine> Compared(VersionComparison comparison)
    {
        var style = comparison.Holds ? TextStyle.Muted : TextStyle.Error;
        yield return new StyledLine(new StyledText("  version  ", style), new StyledText(comparison.Said));
        foreach (var (where, finding) in comparison.Added)
            yield return new StyledLine(new StyledText($"         + on {where}: {PlainText.Message(finding.Message)}", TextStyle.Added));
    }

    private static IEnumerable<StyledLine> Survivor(TestedPolicy tested, Mutant mutant)
    {
        yield return new StyledLine(
            new StyledText("  survived ", TextStyle.Warning),
            new StyledText(mutant.Line == 0 ? $"{tested.Policy.Folder}policy.yaml  " : string.Create(CultureInfo.InvariantCulture, $"{tested.Policy.ScriptPath}:{mutant.Line}  "), TextStyle.Muted),
            new StyledText(mutant.What));
        yield return new StyledLine(new StyledText("         - " + Cut(mutant.Original), TextStyle.Error));
        yield return new StyledLine(new StyledText("         + " + Cut(mutant.Mutated), TextStyle.Added));
    }

    private static string LevelOf(ExpectedFinding finding) => finding.Level.ToString().ToLowerInvariant();

    private static string Holding(int cases) => cases == 1 ? "1 case holds" : $"{cases} cases hold";

    private static string Failing(int failed, int cases) => $"{failed} of {PlainText.Counted(cases, "case")} {(failed == 1 ? "does" : "do")} not hold";

    private static string Killed(int mutants, int survivors) => $"{mutants - survivors} of {PlainText.Counted(mutants, "mutant")} killed";

    private static string Cut(string code) => code.Length <= LongestCode ? code : code[..LongestCode] + "…";
}
