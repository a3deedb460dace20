using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Domains;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Guilds;

/// <summary>A seat of the guild speaks for a domain that there is. One that has ended tells of what was.</summary>
internal static class GuildSeats
{
    internal static IEnumerable<Diagnostic> Check(AssembledMesh mesh, Descriptor guild)
    {
        var unread = mesh.Broken.Where(file => file.Kind is DomainKind).Select(file => file.Keys[0]);
        HashSet<string> domains = [.. mesh.Mesh.Domains.Select(domain => domain.Key), .. mesh.Mesh.Products.Select(product => product.DomainId), .. unread];

        // Where no domain could be read, that is told, and the seats are not wrong as well.
        if (domains.Count == 0)
            yield break;
        foreach (var seat in guild.Document.Root["members"] is { Kind: NodeKind.List } list ? list.Items : [])
        {
            if (seat["represents"] is { Text: { } text } node && Represented.DomainOf(text) is { } domain && seat["until"]?.Text is not { Length: > 0 } && !domains.Contains(domain))
                yield return guild.At(EngineRule.Unresolved, node, $"This seat is for the domain '{domain}', which the mesh does not have.{(Spelling.Nearest(domain, domains) is { } near ? $" Did you mean '{near}'?" : " A seat that has ended says so with 'until'.")}");
        }
    }
}
