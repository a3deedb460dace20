using System.Globalization;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Registers;

/// <summary>The register of a mesh: every version of every policy, with its place in life and what it finds today.</summary>
public sealed class PolicyRegister
{
    private const string Format = "meshgovernance/policies/v1";

    private readonly IReadOnlyList<Entry> entries;
    private readonly Report report;

    public PolicyRegister(LoadedMesh mesh, Report report)
    {
        this.report = report;
        entries = [.. mesh.Policies.Select(source => new Entry(source.Policy, Lifecycle.LevelOn(source.Policy, report.AsOf), FindingsOf(source.Policy, report)))];
    }

    /// <summary>The register for the terminal: by category, in one line for each policy where there is room, else in two.</summary>
    public IEnumerable<StyledLine> Lines(int width)
    {
        yield return new StyledLine(
            new StyledText(report.Mesh, TextStyle.Strong), new StyledText($" · {PlainText.Counted(entries.Count, "policy", "policies")} as of {Dates.Write(report.AsOf)}", TextStyle.Muted));
        foreach (var line in EvidenceForms.Lines(report.Evidence))
            yield return line;
        if (entries.Count == 0)
            yield break;
        var columns = new Columns(entries, width);
        yield return StyledLine.Empty;
        yield return columns.Head();
        foreach (var category in entries.GroupBy(entry => Category(entry.Policy)))
        {
            yield return StyledLine.Empty;
            yield return new StyledLine(new StyledText(category.Key, TextStyle.Strong));
            foreach (var line in category.SelectMany(columns.Lines))
                yield return line;
        }
    }

    /// <summary>The register as JSON.</summary>
    public byte[] Json() => JsonText.Write(json =>
    {
        json.WriteString("format", Format);
        json.WriteString("tool", report.Head.Tool);
        json.WriteString("mesh", report.Mesh);
        json.WriteString("asOf", Dates.Write(report.AsOf));
        EvidenceForms.Write(json, report.Evidence);
        json.WriteArray("policies", entries, entry =>
        {
            var policy = entry.Policy;
            json.WriteString("id", policy.PolicyId.Id);
            json.WriteString("version", policy.Version);
            json.WriteString("title", policy.Title);
            json.WriteString("scope", policy.Scope);
            json.WriteString("enforcement", policy.Enforcement);
            json.WriteString("status", policy.Status);
            json.WriteString("level", entry.Level is { } level ? JsonText.Name(level) : null);
            json.WriteObject("dates", () =>
            {
                foreach (var (name, day) in DatesOf(policy))
                    json.WriteString(name, day is { } written ? Dates.Write(written) : null);
            });
            json.WriteString("steward", policy.Steward);
            json.WriteString("reviewBy", policy.ReviewBy is { } review ? Dates.Write(review) : null);
            json.WriteObject("findings", () =>
            {
                foreach (var one in new[] { Level.Error, Level.Warning, Level.Note })
                    json.WriteNumber(JsonText.Name(one), entry.Count(one));
                json.WriteNumber("waived", entry.Waived);
            });
        });
    });

    private static IReadOnlyList<Finding> FindingsOf(Policy policy, Report report) =>
        [.. report.Findings.Where(finding => finding.Policy == policy.PolicyId.Id && finding.Version == policy.Version)];

    private static string Category(Policy policy) => policy.PolicyId.Domain is { } domain ? $"{domain}:{policy.Category}" : policy.Category;

    private static (string Name, DateOnly? Day)[] DatesOf(Policy policy) => [("warn", policy.Warn), ("block", policy.Block), ("end", policy.End)];

    private sealed record Entry(Policy Policy, Level? Level, IReadOnlyList<Finding> Findings)
    {
        internal int Waived => Findings.Count(finding => finding.Waiver is not null);

        internal int Count(Level level) => Findings.Count(finding => finding.Waiver is null && finding.Level == level);
    }

    private sealed class Columns
    {
        private readonly int name;
        private readonly int steward;
        private readonly bool hasEnds;
        private readonly bool isWide;

        internal Columns(IReadOnlyList<Entry> entries, int width)
        {
            name = entries.Max(entry => entry.Policy.PolicyId.Name.Length) + 2;
            steward = Math.Max("steward".Length, entries.Max(entry => entry.Policy.Steward.Length)) + 2;
            hasEnds = entries.Any(entry => entry.Policy.End is not null);
            isWide = width >= $"{Names()}{Details()}".Length;
        }

        internal StyledLine Head() => new(new StyledText(Names() + (isWide ? Details() : ""), TextStyle.Muted));

        private string Names() => $"  {"policy".PadRight(name)}{"version",-8}{"status",-11}{"today",-8}{"err",4}{"warn",5}{"note",5}{"waiv",5}";

        private string Details() => $"  {"warns",-11}{"blocks",-11}{(hasEnds ? $"{"ends",-11}" : "")}{"steward".PadRight(steward)}{"review by",-10}";

        internal IEnumerable<StyledLine> Lines(Entry entry)
        {
            var policy = entry.Policy;
            List<StyledText> parts =
            [
                new($"  {policy.PolicyId.Name.PadRight(name)}{policy.Version,-8}{policy.Status,-11}"),
                new($"{entry.Level?.ToString().ToLowerInvariant() ?? "–",-8}", StyleOf(entry.Level)),
                Cell(entry.Count(Level.Error), 4, TextStyle.Error),
                Cell(entry.Count(Level.Warning), 5, TextStyle.Warning),
                Cell(entry.Count(Level.Note), 5, TextStyle.Note),
                Cell(entry.Waived, 5, TextStyle.Muted),
            ];
            if (isWide)
            {
                yield return new StyledLine([
                    .. parts,
                    new StyledText($"  {string.Concat(DatesOf(policy).Take(hasEnds ? 3 : 2).Select(date => Day(date.Day).PadRight(11)))}{policy.Steward.PadRight(steward)}{Day(policy.ReviewBy)}", TextStyle.Muted),
                ]);
                yield break;
            }

            yield return new StyledLine(parts);
            var facts = DatesOf(policy).Where(date => date.Day is not null).Select(date => $"{date.Name}s {Day(date.Day)}")
                .Append($"steward {policy.Steward}")
                .Concat(policy.ReviewBy is null ? [] : [$"review by {Day(policy.ReviewBy)}"]);
            foreach (var line in TextLines.Wrap(string.Join(" · ", facts), 76))
                yield return new StyledLine(new StyledText($"    {line}", TextStyle.Muted));
        }

        private static string Day(DateOnly? day) => day is { } date ? Dates.Write(date) : "–";

        private static StyledText Cell(int count, int width, TextStyle style) =>
            new((count == 0 ? "·" : count.ToString(CultureInfo.InvariantCulture)).PadLeft(width), count == 0 ? TextStyle.Muted : style);

        private static TextStyle StyleOf(Level? level) => level switch
        {
            Level.Error => TextStyle.Error,
            Level.Warning => TextStyle.Warning,
            Level.Note => TextStyle.Note,
            _ => TextStyle.Muted,
        };
    }
}
