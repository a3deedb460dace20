using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Core.Insight;

/// <summary>A report as a catalog may show it: messages and names of elements tell of people what the settings allow. Fingerprints stay.</summary>
public static class PublicReport
{
    public static Report Of(LoadedMesh mesh, Report report)
    {
        var people = People.Of(mesh.Mesh, mesh.Settings.Catalog.People);
        return !people.AreHidden
            ? report
            : report with
            {
                Findings =
                [
                    .. report.Findings.Select(finding => finding with
                    {
                        Message = people.Shown(finding.Message),
                        Element = people.Shown(finding.Element),
                        Key = people.Shown(finding.Key),
                        Related = [.. finding.Related.Select(place => place with { Element = people.Shown(place.Element), Message = people.Shown(place.Message) })],
                    }),
                ],
                Problems = [.. report.Problems.Select(problem => problem with { Message = people.Shown(problem.Message) })],
            };
    }
}
