using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Checks;

/// <summary>Ids lead to one thing: no two files of a kind have the same one in the same version. Of two, the copy is the one that was not there before.</summary>
internal static class UniqueIds
{
    internal static IEnumerable<Diagnostic> Check(AssembledMesh mesh, IEnumerable<Element> elements, string kind)
    {
        var descriptors = mesh.Descriptors;
        return elements
            .Where(element => element.Id is { Length: > 0 })
            .GroupBy(element => new Identity(element.Id!, element.Node["version"]?.Text))
            .Where(same => same.Skip(1).Any())
            .Select(same => (same.Key, Elements: same.OrderBy(IsCopy).ToList()))
            .SelectMany(same => same.Elements.Skip(1).Select(element => descriptors[element.Document.Index].At(
                EngineRule.DuplicateId,
                element.Node["id"]!,
                $"The {kind} {descriptors[same.Elements[0].Document.Index].Path} has the same id{(same.Key.Version is { } version ? $" and version {version}" : "")}: give this one its own.") with
            {
                Related = [descriptors[same.Elements[0].Document.Index].Related(same.Elements[0].Node["id"]!, "The first with this id.")],
            }));

        bool IsCopy(Element element) => mesh.Before is { Count: > 0 } before && before.GetValueOrDefault(mesh.Of(element).Path) != element.Id;
    }

    private sealed record Identity(string Id, string? Version);
}
