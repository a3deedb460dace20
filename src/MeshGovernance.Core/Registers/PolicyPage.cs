using System.Globalization;
using System.Text;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Registers;

/// <summary>A policy as a person reads it in a terminal: what it asks, from when, with which parameters, why, and whom it hits today.</summary>
/// <param name="Source">The policy.</param>
/// <param name="Arguments">What its parameters are set to.</param>
/// <param name="Record">Its decision record, as Markdown.</param>
/// <param name="Report">What it found today.</param>
public sealed record PolicyPage(PolicySource Source, Arguments Arguments, string Record, Report Report)
{
    private const int MostFindings = 10;
    private const int MostOutside = 5;

    /// <summary>What falls outside of its <c>appliesTo</c>: the names of the elements, by the reason.</summary>
    internal IReadOnlyList<(string Reason, IReadOnlyList<ElementName> Elements)> Outside { get; init; } = [];

    /// <summary>The page of a policy of a mesh.</summary>
    public static PolicyPage Of(LoadedMesh mesh, PolicySource source, Report report) =>
        new(source, ParameterValues.Resolve(source, ParameterValues.SetFor(source, mesh)), RecordOf(mesh.Files, source.Folder + "README.md"), report)
        {
            Outside = Applicability.ByReason(source.Policy, mesh),
        };

    public IEnumerable<StyledLine> Lines(int width)
    {
        var policy = Source.Policy;
        yield return new StyledLine(new StyledText(policy.Title, TextStyle.Strong));
        yield return new StyledLine(new StyledText($"{policy.PolicyId.Id} {policy.Version} · {policy.Status} · {policy.Enforcement} · judges each {policy.Scope} · steward: {policy.Steward}{Review(policy)}", TextStyle.Muted));
        yield return StyledLine.Empty;
        foreach (var line in About(policy, width).Concat(Calendar(policy)).Concat(Decided(policy)).Concat(Parameters(width)))
            yield return line;
        // The first heading of a record is the title, which stands above already.
        foreach (var line in MarkdownLines.Of(Record, width).SkipWhile(line => line.ToString() == policy.Title || line.ToString().Length == 0))
            yield return line;
        yield return StyledLine.Empty;
        foreach (var line in Findings())
            yield return line;
    }

    private IEnumerable<StyledLine> About(Policy policy, int width)
    {
        if (Applicability.Of(policy) is not { } conditions)
            yield break;
        foreach (var line in TextLines.Wrap($"Applies to {conditions.Words}.", width))
            yield return new StyledLine(new StyledText(line));
        foreach (var (reason, elements) in Outside)
        {
            yield return new StyledLine(new StyledText($"  outside: {elements.Count}  ", TextStyle.Muted), new StyledText(reason));
            var more = elements.Count > MostOutside ? $" and {elements.Count - MostOutside} more" : "";
            foreach (var line in TextLines.Wrap(string.Join(", ", elements.Take(MostOutside)) + more, width - 4))
                yield return new StyledLine(new StyledText("    " + line, TextStyle.Muted));
        }

        yield return StyledLine.Empty;
    }

    private IEnumerable<StyledLine> Calendar(Policy policy)
    {
        var levels = new[] { DateOnly.MinValue }
            .Concat(new[] { policy.Warn, policy.Block, policy.End }.OfType<DateOnly>().Order())
            .Select(day => (Day: day, Level: Lifecycle.LevelOn(policy, day)))
            .ToList();
        for (var i = 0; i < levels.Count; i++)
        {
            if (i > 0 && levels[i].Level == levels[i - 1].Level)
                continue;
            var isNow = levels[i].Day <= Report.AsOf && (i + 1 == levels.Count || levels[i + 1].Day > Report.AsOf);
            var since = levels[i].Day == DateOnly.MinValue ? "at first       " : $"from {Dates.Write(levels[i].Day)}";
            yield return new StyledLine(
                new StyledText($"  {since}  ", TextStyle.Muted),
                new StyledText(levels[i].Level?.ToString().ToLowerInvariant() ?? "not judged", StyleOf(levels[i].Level)),
                new StyledText(isNow ? $"   ← {Dates.Write(Report.AsOf)}" : "", TextStyle.Muted));
        }

        yield return StyledLine.Empty;
    }

    /// <summary>What decision.yaml says of this version: who writes it could write anything.</summary>
    private static IEnumerable<StyledLine> Decided(Policy policy)
    {
        if (policy.DecisionOfVersion is not { } decision)
            yield break;
        var day = decision.Day is { } on ? $" on {Dates.Write(on)}" : "";
        var where = decision.Node["pullRequest"]?.Text is { } number ? $", in pull request {number}" : "";
        yield return new StyledLine(new StyledText("Decision", TextStyle.Strong));
        yield return new StyledLine(new StyledText($"  {decision.Outcome}{day}, {(decision.Method == "founding" ? "when the mesh was founded" : $"by {decision.Method}")}{where}"), new StyledText(" · not verified", TextStyle.Muted));
        yield return StyledLine.Empty;
    }

    private IEnumerable<StyledLine> Parameters(int width)
    {
        if (Source.Parameters.Count == 0)
            yield break;
        yield return new StyledLine(new StyledText("Parameters", TextStyle.Strong));
        foreach (var parameter in Source.Parameters)
        {
            var value = Arguments.Values[parameter.Name];
            yield return new StyledLine(
                new StyledText($"  {parameter.Name}: "),
                new StyledText(Written(value)),
                new StyledText(Written(value) == Written(parameter.Default) ? "" : "   (set in mesh.yaml)", TextStyle.Muted));
            if (Source.Policy.Node["parameters"]?[parameter.Name]?["description"]?.Text is { } description)
                foreach (var line in TextLines.Wrap(description, width - 4))
                    yield return new StyledLine(new StyledText("    " + line, TextStyle.Muted));
        }

        yield return StyledLine.Empty;
    }

    private IEnumerable<StyledLine> Findings()
    {
        var findings = Report.Findings.Where(finding => finding.Version == Source.Policy.Version && finding.Policy == Source.Policy.PolicyId.Id).ToList();
        var waived = findings.Count(finding => finding.Waiver is not null);
        yield return new StyledLine(new StyledText($"Today: {PlainText.Counted(findings.Count, "finding")}{(waived > 0 ? $", {waived} waived" : "")}", TextStyle.Strong));
        foreach (var line in EvidenceForms.Lines(Report.Evidence))
            yield return line;
        foreach (var finding in findings.Take(MostFindings))
            yield return new StyledLine(
                new StyledText(string.Create(CultureInfo.InvariantCulture, $"  {finding.File}:{finding.Range.Start.Line}  "), TextStyle.Muted), new StyledText(finding.Message));
        if (findings.Count > MostFindings)
            yield return new StyledLine(new StyledText($"  … and {findings.Count - MostFindings} more: mesh check --policy {Source.Policy.Key}", TextStyle.Muted));
    }

    private static string RecordOf(IFileTree files, string path)
    {
        try
        {
            return files.Find(path) is { Kind: FileKind.Regular } file ? Encoding.UTF8.GetString(files.Read(file)) : "";
        }
        catch (UnreadableFileException)
        {
            return "";
        }
    }

    private static string Review(Policy policy) => policy.ReviewBy is { } day ? $" · to be reviewed by {Dates.Write(day)}" : "";

    private static string Written(object value) => value switch
    {
        IReadOnlyList<string> list => string.Join(", ", list),
        DateOnly date => Dates.Write(date),
        bool flag => flag ? "true" : "false",
        _ => string.Format(CultureInfo.InvariantCulture, "{0}", value),
    };

    private static TextStyle StyleOf(Level? level) => level switch
    {
        Level.Error => TextStyle.Error,
        Level.Warning => TextStyle.Warning,
        Level.Note => TextStyle.Note,
        _ => TextStyle.Muted,
    };
}
