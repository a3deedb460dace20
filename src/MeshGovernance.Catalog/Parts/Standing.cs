using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>How something stands, as a mark shows it: the kind chooses the shape and the colour, the words say it.</summary>
internal sealed record Standing(string Kind, string Words)
{
    /// <summary>How a product stands with the rules, by the most serious that there is to say.</summary>
    internal static Standing Of(MeshCatalog catalog, Product product)
    {
        var findings = catalog.Verdicts.FindingsOf(product).ToList();
        return Open(Level.Error) is var errors and > 0 ? new Standing("bad", PlainText.Counted(errors, "error"))
            : !catalog.Verdicts.Keeps(product) ? new Standing("idle", "Not judged")
            : Open(Level.Warning) is var warnings and > 0 ? new Standing("warn", PlainText.Counted(warnings, "warning"))
            : findings.Count(finding => finding.Waiver is not null) is var waived and > 0 ? new Standing("waived", $"Keeps the rules, {waived} waived")
            : Open(Level.Note) is var notes and > 0 ? new Standing("good", $"Keeps the rules, {PlainText.Counted(notes, "note")}")
            : new Standing("good", "Keeps the rules");

        int Open(Level level) => findings.Count(finding => finding.Level == level && finding.Waiver is null);
    }

    internal static Standing Of(Finding finding) => finding switch
    {
        { Waiver: not null } => new Standing("waived", "Waived"),
        { Level: Level.Error } => new Standing("bad", "Error"),
        { Level: Level.Warning } => new Standing("warn", "Warning"),
        _ => new Standing("note", "Note"),
    };

    internal static Standing Of(ProductVerdict verdict) => verdict.Verdict switch
    {
        Verdict.NotApplicable => new Standing("idle", "Does not apply"),
        Verdict.NotJudged => new Standing("idle", "Not judged"),
        Verdict.Passed => new Standing("good", "Passed"),
        _ when verdict.Findings.All(finding => finding.Waiver is not null) => new Standing("waived", "Waived"),
        _ => Of(verdict.Findings.Where(finding => finding.Waiver is null).MaxBy(finding => finding.Level)!),
    };

    internal static Standing Of(Level? level) => level switch
    {
        Level.Error => new Standing("binds", "Blocks"),
        Level.Warning => new Standing("binds half", "Warns"),
        Level.Note => new Standing("binds none", "Notes"),
        null => new Standing("idle", "Does not run"),
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
