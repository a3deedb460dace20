using MeshGovernance.Core;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Meshes;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Disk;
using MeshGovernance.Git;
using MeshGovernance.Scripting;
using MeshGovernance.Yaml;

namespace MeshGovernance.Engine.Authoring;

/// <summary>A mesh that was just founded.</summary>
/// <param name="Shown">What its first check found.</param>
/// <param name="Decided">How many policies its founder adopted.</param>
/// <param name="Around">The repository that the folder was part of already; null where a new one was made.</param>
public sealed record FoundedMesh(ShownReport Shown, int Decided, string? Around)
{
    /// <summary>Founds a mesh in a folder: settings, the starter set with its decisions, a guild, an example, and a git repository.</summary>
    /// <exception cref="UserException">A file is there already, or cannot be written: nothing was.</exception>
    public static FoundedMesh In(string path, NewMesh mesh)
    {
        var files = mesh.Files(StarterSet.Files());
        var plan = EvaluationPlan.Of(
            MeshLoader.Load(new NewTree(files), new YamlDescriptorReader()), mesh.Day, Selection.Everything, new CachedPolicyCompiler(CacheFolder.Policies));
        var decisions = mesh.Decisions(plan.Digests);
        NewFiles.Write(Path.GetFullPath(path), [.. files, .. decisions]);
        var around = MeshRepository.Create(Path.GetFullPath(path));

        using var open = Workspace.At(path);
        var report = open.Judge(open.Load(open.WorkingTree()), mesh.Day, Selection.Everything);
        return new FoundedMesh(new ShownReport(report, SourceFiles.Of(open.WorkingTree()), open.Prefix), decisions.Count, around);
    }
}
