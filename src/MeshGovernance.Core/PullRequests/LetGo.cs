using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Reports;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.PullRequests;

/// <summary>
/// References that a pull request leaves without an end, where it may: the team of an input port has agreed, or the last day of what is gone has passed. It is told,
/// and keeps nobody from merging; the mesh that comes of it says so to whoever has stayed.
/// </summary>
internal sealed class LetGo
{
    private readonly LoadedMesh before;
    private readonly DateOnly asOf;
    private readonly ILookup<ElementName, InputPort> ports;
    private readonly ILookup<ElementName, Agreement> agreements;
    private readonly HashSet<string> changed;
    private readonly DateOnly? lastDay;

    private LetGo(LoadedMesh before, LoadedMesh head, DateOnly asOf)
    {
        this.before = before;
        this.asOf = asOf;
        ports = head.Mesh.Products.SelectMany(product => product.InputPorts).ToLookup(port => head.NameOf(port));
        agreements = head.Mesh.Agreements.ToLookup(agreement => head.NameOf(agreement));
        changed = [.. head.Mesh.Changed.Select(change => change.Product.Key)];
        var gone = head.Mesh.Changed.SelectMany(product => product.Changes).Where(change => change is { Type: ChangeType.Removed, Field: "", Kind: "product" or "outputPort" or "contract" }).ToList();
        lastDay = gone.TrueForAll(change => change.HadEnded(asOf)) ? gone.SelectMany(change => change.Offers).Max(port => port.EndOfSupport) : null;
    }

    internal static Report In(Report report, LoadedMesh head)
    {
        if (head.Before is not { } before || !report.Findings.Any(IsLeft))
            return report;
        var letGo = new LetGo(before, head, report.AsOf);
        return report with { Findings = [.. report.Findings.Select(finding => IsLeft(finding) && letGo.Why(finding.Element) is { } why ? Told(finding, why) : finding)] };
    }

    private static bool IsLeft(Finding finding) => finding is { Blocking: true, State: FindingState.New } && finding.Policy == EngineRule.Unresolved.Id;

    private static Finding Told(Finding finding, string why) => finding with { Level = Level.Warning, Blocking = false, Message = $"{finding.Message} {why}" };

    private string? Why(ElementName element) => ports[element].FirstOrDefault() is { } port ? Why(port)
        : agreements[element].FirstOrDefault() is { } agreement ? Why(agreement)
        : lastDay is { } day && element.Head.Text is var product && !changed.Contains(product) ? $"The last day of what it led to was {Dates.Write(day)}."
        : null;

    /// <summary>An agreement about a port that goes by right: what it granted goes with it.</summary>
    private string? Why(Agreement agreement)
    {
        if (before.Mesh.Agreements.FirstOrDefault(was => was.ProductKey == agreement.ProductKey && was.File == agreement.File) is not { Port: { } port } known)
            return null;
        if (port.HasEnded(asOf))
            return $"The last day of the port was {Dates.Write(port.EndOfSupport!.Value)}: remove the agreement.";
        return known.InputPorts.All(was => ports.SelectMany(same => same).FirstOrDefault(now => now.Product.Key == was.Product.Key && now.Name == was.Name) is not { } now || now.HasAgreed(was, isRemoved: now.Match.IsUnresolved))
            ? "Its readers agree to go on without the port: agree with them on the next one, and remove this."
            : null;
    }

    private string? Why(InputPort port)
    {
        if (before.Mesh.ProductOf(port.Product.Key)?.InputPorts.FirstOrDefault(was => was.Name == port.Name && was.ContractId == port.ContractId) is not { Source: { } source } was)
            return null;
        if (source.HasEnded(asOf))
            return $"The last day of what it read was {Dates.Write(source.EndOfSupport!.Value)}.";
        return port.HasAgreed(was, isRemoved: port.Match.IsUnresolved) ? $"Its team agrees to that ('agreesTo: {port.AgreesTo}')." : null;
    }
}
