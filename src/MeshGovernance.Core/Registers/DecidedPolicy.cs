using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Decisions;
using MeshGovernance.Core.Kinds.Guilds;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Registers;

/// <summary>A decision about a policy that was prepared: the guild has the last word in the pull request that brings it.</summary>
/// <param name="Decision">The decision.</param>
/// <param name="Electorate">Who is asked.</param>
/// <param name="Rules">What the rules say to it.</param>
public sealed record DecidedPolicy(NewDecision Decision, Electorate Electorate, StepObstacles Rules)
{
    private const int MostTold = 5;

    /// <summary>The files that are new.</summary>
    public required IReadOnlyList<NewFile> Added { get; init; }

    /// <summary>The files that are changed.</summary>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>What comes after the decision, a line each.</summary>
    public required IReadOnlyList<string> After { get; init; }

    /// <summary>What was known of the data when it was judged; null where nothing is recorded.</summary>
    public ReportEvidence? Evidence { get; init; }

    /// <summary>Whether it was written.</summary>
    public required bool IsWritten { get; init; }

    public Outcome Outcome => Rules.Found.Count > 0 ? Outcome.Failed : Outcome.Passed;

    public IEnumerable<StyledLine> Lines()
    {
        var step = Decision.Step;
        var policy = step.Source.Policy;
        yield return new StyledLine(new StyledText(policy.Title, TextStyle.Strong));
        yield return new StyledLine(new StyledText($"{step.Source.Key}  {policy.Version} {step.Status} on {Dates.Write(step.On)} · {Days()}", TextStyle.Muted));
        if (Hits() is { } hits)
            yield return new StyledLine(new StyledText(hits));
        foreach (var line in EvidenceForms.Lines(Evidence))
            yield return line;
        yield return StyledLine.Empty;
        foreach (var line in Rules.Found.Count > 0 ? Refused() : Made())
            yield return line;
    }

    private IEnumerable<StyledLine> Refused()
    {
        foreach (var found in Rules.Found)
            yield return new StyledLine(new StyledText("in the way  ", TextStyle.Error), new StyledText(found));
        yield return StyledLine.Empty;
        yield return new StyledLine(new StyledText("Nothing was written.", TextStyle.Strong), new StyledText(" Mend that, or give other days, and run the command again."));
    }

    private IEnumerable<StyledLine> Made()
    {
        foreach (var file in Added)
            yield return new StyledLine(new StyledText(IsWritten ? "wrote    " : "would write   ", TextStyle.Good), new StyledText(file.Path));
        foreach (var path in Changed.Order(StringComparer.Ordinal))
            yield return new StyledLine(new StyledText(IsWritten ? "changed  " : "would change  ", TextStyle.Good), new StyledText(path));
        yield return new StyledLine(new StyledText($"digest   {Decision.Digest}", TextStyle.Muted));
        foreach (var told in Rules.Told.Take(MostTold))
            yield return new StyledLine(new StyledText("look at  ", TextStyle.Warning), new StyledText(told));
        if (Rules.Told.Count > MostTold)
            yield return new StyledLine(new StyledText($"         … and {Rules.Told.Count - MostTold} more: mesh check", TextStyle.Muted));
        yield return StyledLine.Empty;
        yield return new StyledLine(new StyledText("Next", TextStyle.Strong));
        foreach (var line in Next())
            yield return new StyledLine(new StyledText("  " + line));
    }

    private string Days()
    {
        var step = Decision.Step;
        var days = new[] { ("warns from", step.Warn), ("blocks from", Lifecycle.CanBlock(step.Source.Policy) ? step.Block : null), ("ends on", step.End) }
            .Where(date => date.Item2 is not null)
            .Select(date => $"{date.Item1} {Dates.Write(date.Item2!.Value)}")
            .ToList();
        return days.Count == 0 ? "no dates" : string.Join(", ", days);
    }

    private string? Hits()
    {
        if (Decision.Step.Status == PolicyLife.Retired)
            return null;
        var domains = Rules.Hits.GroupBy(finding => finding.Element.DomainKey).OrderByDescending(domain => domain.Count()).ThenBy(domain => domain.Key, StringComparer.Ordinal).ToList();
        if (domains is not [var first, ..])
            return "It hits nobody as things are.";
        var whom = first.Key is { } key ? $"{key}{(Rules.Mesh.Domains.FirstOrDefault(domain => domain.Key == key)?.Team?.Name is { } team ? $" ({PlainText.Cap(team)})" : "")}" : "the mesh as a whole";
        return $"It hits {whom} {(domains.Count == 1 ? "alone" : "first")}: {first.Count()} of {PlainText.Counted(Rules.Hits.Count, "finding")}{(domains.Count == 1 ? "" : $" in {PlainText.Counted(domains.Count, "domain")}")}.";
    }

    private IEnumerable<string> Next()
    {
        if (!IsWritten)
            yield return "Run it without --dry-run: nothing was written.";
        yield return "Commit it and open a pull request: it is decided there, and holds once it is merged. 'mesh whatif' says for its text whom it hits.";
        if (Decision.Consented.Count == 0)
        {
            yield return Electorate.Words;
            yield return $"Then write into {Decision.File} who agreed ('consented'){(Decision.PullRequest is null ? ", and the number of the pull request ('pullRequest')" : "")}.";
        }
        else if (Decision.PullRequest is null)
        {
            yield return $"Write the number of the pull request into {Decision.File} ('pullRequest').";
        }

        foreach (var line in After)
            yield return line;
    }
}
