using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Checks;

/// <summary>Folders that become keys are called as the tool itself would call them.</summary>
internal static class FolderNames
{
    internal static IEnumerable<Diagnostic> Check<T>(AssembledMesh mesh, IEnumerable<T> elements, Func<T, string> folder, Func<string, string?> faultOf)
        where T : Element =>
        from element in elements
        let fault = faultOf(folder(element))
        where fault is not null
        select mesh.At(element, EngineRule.FolderName, element.Node, fault);
}
