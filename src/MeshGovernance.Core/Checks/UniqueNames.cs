using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Checks;

/// <summary>Elements that stand side by side and are told apart by their names, or by more than that.</summary>
internal static class UniqueNames
{
    /// <param name="mesh">The mesh.</param>
    /// <param name="items">What stands side by side.</param>
    /// <param name="kind">Several of them in a sentence, such as 'columns'.</param>
    /// <param name="version">The version that belongs to the name; null where the name is all.</param>
    internal static IEnumerable<Diagnostic> Check<T>(AssembledMesh mesh, IEnumerable<T> items, string kind, Func<T, string?>? version = null)
        where T : Element
    {
        return items
            .Where(item => item.Node["name"]?.Text is { Length: > 0 })
            .GroupBy(item => (Name: item.Node["name"]!.Text!, Version: version?.Invoke(item)))
            .SelectMany(same => same.Skip(1).Select(second => mesh.At(second, EngineRule.DuplicateId, second.Node["name"]!, Message(same.Key.Name, same.Key.Version)) with
            {
                Related = [mesh.Of(second).Related(same.First().Node["name"]!, "The first with this name.")],
            }));

        string Message(string name, string? of) => version is null
            ? $"There are two {kind} '{name}' side by side: give this one its own name, or remove it."
            : $"There are two {kind} '{name}'{(of is null ? "" : $" in version {of}")}: give this one its own name or version, or remove it.";
    }
}
