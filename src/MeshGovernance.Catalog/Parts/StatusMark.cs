using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Registers.Agreements;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Parts;

/// <summary>How something stands, as a mark shows it: the kind chooses the shape and the colour, the words say it.</summary>
internal sealed record StatusMark(string Kind, string Words)
{
    /// <summary>How a product stands with the rules, by the most serious that there is to say.</summary>
    internal static StatusMark Of(MeshCatalog catalog, Product product)
    {
        var findings = catalog.Verdicts.FindingsOf(product).ToList();
        return Open(Level.Error) is var errors and > 0 ? new StatusMark("bad", PlainText.Counted(errors, "error"))
            : !catalog.Verdicts.Keeps(product) ? new StatusMark("idle", "Not judged")
            : Open(Level.Warning) is var warnings and > 0 ? new StatusMark("warn", PlainText.Counted(warnings, "warning"))
            : findings.Count(finding => finding.Waiver is not null) is var waived and > 0 ? new StatusMark("waived", $"Keeps the rules, {waived} waived")
            : Open(Level.Note) is var notes and > 0 ? new StatusMark("good", $"Keeps the rules, {PlainText.Counted(notes, "note")}")
            : new StatusMark("good", "Keeps the rules");

        int Open(Level level) => findings.Count(finding => finding.Level == level && finding.Waiver is null);
    }

    internal static StatusMark Of(Finding finding) => finding switch
    {
        { Waiver: not null } => new StatusMark("waived", "Waived"),
        { Level: Level.Error } => new StatusMark("bad", "Error"),
        { Level: Level.Warning } => new StatusMark("warn", "Warning"),
        _ => new StatusMark("note", "Note"),
    };

    internal static StatusMark Of(ProductVerdict verdict) => verdict.Verdict switch
    {
        Verdict.NotApplicable => new StatusMark("idle", "Does not apply"),
        Verdict.NotJudged => new StatusMark("idle", "Not judged"),
        Verdict.Passed => new StatusMark("good", "Passed"),
        _ when verdict.Findings.All(finding => finding.Waiver is not null) => new StatusMark("waived", "Waived"),
        _ => Of(verdict.Findings.Where(finding => finding.Waiver is null).MaxBy(finding => finding.Level)!),
    };

    internal static StatusMark Of(Agreement agreement, DateOnly day) => AgreementWords.StateOn(agreement, day) switch
    {
        AgreementState.InForce => new StatusMark("good", "In force"),
        AgreementState.Coming => new StatusMark("idle", "Not begun"),
        AgreementState.Ended => new StatusMark("bad", "Ended"),
        AgreementState.Rejected => new StatusMark("bad", "Rejected"),
        _ => new StatusMark("warn", "Requested"),
    };

    /// <summary>How the data of a product stand: the second light. Its words say so themselves, since it stands beside the first one.</summary>
    internal static StatusMark Of(DataStanding standing) => standing.Light switch
    {
        DataLight.Red => new StatusMark("bad", $"Data: {PlainText.Counted(standing.Broken, "broken promise")}{DataPhrases.Old(standing.LastBroken!)}"),
        DataLight.Green when standing.Warned > 0 => new StatusMark("good", $"Data as promised, {PlainText.Counted(standing.Warned, "warning")}"),
        DataLight.Green => new StatusMark("good", "Data as promised"),
        _ => new StatusMark("idle", standing.LookedOn is { } last ? $"Data not looked at since {Phrases.Day(last)}" : "Data not looked at"),
    };

    /// <summary>How the data stand with one promise.</summary>
    internal static StatusMark Of(DataPromise promise) => promise switch
    {
        { Light: DataLight.Red } => new StatusMark("bad", $"Broken{DataPhrases.Old(promise)}"),
        { IsWarning: true } => new StatusMark("warn", "Warning"),
        { Light: DataLight.Green } => new StatusMark("good", "Kept"),
        { Counted: { } counted } => new StatusMark("idle", $"Not found out since {Phrases.Day(counted.Day)}"),
        _ => new StatusMark("idle", promise.Newest.Result.Status == EvidenceStatus.Skip ? "Not looked at" : "Not found out"),
    };

    internal static StatusMark Of(Level? level) => level switch
    {
        Level.Error => new StatusMark("binds", "Blocks"),
        Level.Warning => new StatusMark("binds half", "Warns"),
        Level.Note => new StatusMark("binds none", "Notes"),
        null => new StatusMark("idle", "Does not run"),
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };
}
