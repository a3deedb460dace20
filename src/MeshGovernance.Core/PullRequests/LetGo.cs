using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.PullRequests;

/// <summary>
/// Input ports that a pull request leaves without a source, where it may: their team has agreed, or the last day of what they read has passed. It is told, and keeps
/// nobody from merging; the mesh that comes of it says so to whoever has stayed.
/// </summary>
internal static class LetGo
{
    internal static Report In(Report report, LoadedMesh head)
    {
        if (head.Before is not { } before || !report.Findings.Any(IsLeft))
            return report;
        var ports = head.Mesh.Products.SelectMany(product => product.InputPorts).ToLookup(port => head.DescriptorOf(port).NameOf(port.Node).Name);
        return report with { Findings = [.. report.Findings.Select(finding => IsLeft(finding) && ports[finding.Element].Select(Why).FirstOrDefault() is { } why ? Told(finding, why) : finding)] };

        string? Why(InputPort port)
        {
            if (before.Mesh.ProductOf(port.Product.Key)?.InputPorts.FirstOrDefault(was => was.Name == port.Name && was.ContractId == port.ContractId) is not { Source: { } source } was)
                return null;
            if (source.HasEnded(report.AsOf))
                return $"Its last day was {Dates.Write(source.EndOfSupport!.Value)}.";
            return port.HasAgreed(was, isRemoved: port.Match.IsUnresolved) ? $"Its team agrees to that ('agreesTo: {port.AgreesTo}')." : null;
        }
    }

    private static bool IsLeft(Finding finding) => finding is { Blocking: true, State: FindingState.New } && finding.Policy == EngineRule.Unresolved.Id;

    private static Finding Told(Finding finding, string why) => finding with { Level = Level.Warning, Blocking = false, Message = $"{finding.Message} {why}" };
}
