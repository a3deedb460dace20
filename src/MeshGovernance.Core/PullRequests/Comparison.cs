using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Core.PullRequests;

/// <summary>Tells what a pull request brought from what was there before: both states were judged by the same rules, for the same day.</summary>
public static class Comparison
{
    private const string GateAll = "all";

    /// <summary>The report of the head, with the state of each finding.</summary>
    /// <param name="head">What was found in the head.</param>
    /// <param name="mergeBase">What was found where it branched off.</param>
    /// <param name="mesh">The mesh of the head.</param>
    /// <param name="against">What the head is compared with.</param>
    public static Report Of(Report head, Report mergeBase, LoadedMesh mesh, ReportBase against)
    {
        var before = mergeBase.Findings.Select(finding => finding.Fingerprint).ToHashSet();
        var now = head.Findings.Select(finding => finding.Fingerprint).ToHashSet();

        // Nobody can say that a finding is gone where a file beside it cannot be read in the head, or where its policy could not judge it.
        var unread = mesh.Broken.Concat(mesh.Unreadable.Select(file => file.Path)).Select(FolderOf).ToHashSet();
        var unfound = head.Findings.Where(finding => finding.Policy == EngineRule.Folders.Id).Select(finding => RepoPath.Of(finding.File)).ToList();
        var unjudged = head.Problems.Select(problem => problem.Policy)
            .Concat(head.Findings.Where(finding => finding.Policy == EngineRule.PolicyFailed.Id).Select(finding => finding.Element.PolicyKey))
            .ToHashSet();
        return head with
        {
            Base = against,
            Findings = [.. head.Findings.Select(finding => WithState(finding, before.Contains(finding.Fingerprint) ? FindingState.Existing : FindingState.New))],
            // Of a report that does not tell everything, nobody can say that something is gone.
            Fixed = head.Cut is not null ? [] :
            [
                .. mergeBase.Findings
                    .Where(finding => !now.Contains(finding.Fingerprint) && !unread.Contains(FolderOf(finding.File)) && !unfound.Exists(folder => RepoPath.Of(finding.File).IsBelow(folder)) && !unjudged.Contains(finding.RuleId))
                    .Select(finding => finding with { State = FindingState.Fixed, Blocking = false, Becomes = null }),
            ],
        };

        // What keeps the mesh from being found keeps it from being judged, however long it has been so. Nor does anybody know what is new among errors without end.
        Finding WithState(Finding finding, FindingState state) => finding with
        {
            State = state,
            Blocking = finding.Blocking && against.HasMesh && (state == FindingState.New || head.Gate == GateAll || finding.Policy == EngineRule.Folders.Id || finding.Policy == EngineRule.TooManyErrors.Id),
        };
    }

    private static RepoPath FolderOf(string path) => RepoPath.Of(path).Folder;
}
