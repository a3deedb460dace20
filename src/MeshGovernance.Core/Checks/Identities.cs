using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Checks;

/// <summary>Names in files equal their folders, and ids lead to one thing.</summary>
internal static class Identities
{
    internal static IEnumerable<Diagnostic> Check(Mesh mesh, IReadOnlyList<Descriptor> descriptors)
    {
        foreach (var domain in mesh.Domains)
        {
            if (domain.Node["id"] is { Text: { } id } node && id != domain.Key)
                yield return At(domain, node, $"'id' is '{id}', but the folder is '{domain.Key}': make them equal.");
            if (ElementName.Reserved.Contains(domain.Key))
                yield return At(domain, domain.Node, $"A domain cannot be called '{domain.Key}': the word stands for something else in names of elements.");
        }

        foreach (var product in mesh.Products)
            if (product.Node["domain"] is { Text: { } declared } node && declared != product.DomainId)
                yield return At(product, node, $"'domain' is '{declared}', but the folder is '{product.DomainId}': make them equal.");

        foreach (var diagnostic in Unique(mesh.Products, "data product").Concat(Unique(mesh.Contracts, "contract")))
            yield return diagnostic;

        Diagnostic At(Element element, Node node, string message) => descriptors[element.Document.Index].At(EngineRule.Identity, node, message);

        IEnumerable<Diagnostic> Unique(IEnumerable<Element> elements, string kind) => elements
            .Where(element => element.Id is { Length: > 0 })
            .GroupBy(element => new Identity(element.Id!, element.Node["version"]?.Text))
            .Where(same => same.Skip(1).Any())
            .SelectMany(same => same.Skip(1).Select(element => descriptors[element.Document.Index].At(
                EngineRule.DuplicateId,
                element.Node["id"]!,
                $"The {kind} {descriptors[same.First().Document.Index].Path} has the same id{(same.Key.Version is { } version ? $" and version {version}" : "")}: give this one its own.") with
            {
                Related = [descriptors[same.First().Document.Index].Related(same.First().Node["id"]!, "The first with this id.")],
            }));
    }

    private sealed record Identity(string Id, string? Version);
}
