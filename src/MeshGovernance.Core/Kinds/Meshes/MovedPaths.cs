using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Settings;

namespace MeshGovernance.Core.Kinds.Meshes;

/// <summary>A pull request is read where the settings of its base say that the mesh lies: its own cannot lead the check elsewhere.</summary>
internal static class MovedPaths
{
    internal static IEnumerable<Diagnostic> Check(Descriptor own, MeshPaths deciding)
    {
        var root = own.Document.Root;
        if (MeshSettings.Read(root).Paths != deciding)
            yield return own.At(
                EngineRule.Paths,
                root["paths"] ?? root,
                $"'paths' leads elsewhere than in the base ({deciding.Domains}, {deciding.Policies}, {deciding.Guild}, {deciding.Learning}), where this was read: move the mesh in a change that its administrators make.",
                "paths");
    }
}
