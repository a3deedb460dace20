using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Waivers;

namespace MeshGovernance.Core.PullRequests;

/// <summary>Tells what a pull request brought from what was there before: both states were judged by the same rules, for the same day.</summary>
public static class Comparison
{
    private const string GateAll = "all";

    /// <summary>The report of the head, with the state of each finding.</summary>
    /// <param name="head">What was found in the head.</param>
    /// <param name="mergeBase">What was found where it branched off.</param>
    /// <param name="before">The mesh where it branched off.</param>
    /// <param name="after">The mesh of the head.</param>
    /// <param name="renames">What elements are called in both.</param>
    /// <param name="against">What the head is compared with.</param>
    public static Report Of(Report head, Report mergeBase, LoadedMesh before, LoadedMesh after, Renames renames, ReportBase against)
    {
        var prints = mergeBase.Findings.Select(finding => finding.Fingerprint).ToHashSet();
        var known = head.Findings.ToDictionary(object (finding) => finding, finding => FormerPrint(finding, renames), ReferenceEqualityComparer.Instance);
        var findings = head.Findings.Select(WithState).ToList();
        var now = known.Values.ToHashSet();
        var mended = new Mended(head, findings.Where(finding => finding.State == FindingState.New), before, after, renames);
        var report = head with
        {
            Base = against,
            Findings = findings,
            // Of a report that does not tell everything, nobody can say that something is gone.
            Fixed = head.Cut is not null ? [] :
            [
                .. mergeBase.Findings
                    .Where(finding => !now.Contains(finding.Fingerprint) && mended.Holds(finding))
                    .Select(finding => finding with { State = FindingState.Fixed, Blocking = false, Becomes = null }),
            ],
        };
        return LetGo.In(report, after);

        Finding WithState(Finding finding)
        {
            var state = known[finding] is { } print && prints.Contains(print) ? FindingState.Existing : FindingState.New;
            return finding with
            {
                State = state,
                Message = finding.Policy == EngineRule.WaiverUnmatched.Id && RenamedWaiver(finding, after, renames) is { } told ? told : finding.Message,

                // What keeps the mesh from being found keeps it from being judged, however long it has been so. Nor does anybody know what is new among errors without end.
                Blocking = finding.Blocking && against.HasMesh
                    && (state == FindingState.New || head.Gate == GateAll || finding.Policy == EngineRule.Folders.Id || finding.Policy == EngineRule.TooManyErrors.Id),
            };
        }
    }

    /// <summary>The fingerprint that a finding would have where the head branched off; null where its element was not there.</summary>
    private static string? FormerPrint(Finding finding, Renames renames) =>
        renames.Before(finding.Element) is not { } element ? null
        : element == finding.Element && renames.KeyBefore(finding.Key) == finding.Key ? finding.Fingerprint
        : Finding.FingerprintOf(finding.RuleId, element, renames.KeyBefore(finding.Key));

    /// <summary>What to say of a waiver whose elements the pull request has renamed; null where it has not.</summary>
    private static string? RenamedWaiver(Finding finding, LoadedMesh after, Renames renames)
    {
        var waiver = after.Mesh.Waivers.FirstOrDefault(waiver => after.DescriptorOf(waiver).Path == finding.File);
        return waiver is null ? null : WaiverBook.ElementsOf(waiver)
            .Where(element => renames.Now(element) != element)
            .Select(element => $"'{element}' is called '{renames.Now(element)}' now: name that, so that the waiver covers it again.")
            .FirstOrDefault();
    }
}
