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
/// <param name="Left">Files at the top of that repository which were there before, and stay as they are.</param>
public sealed record FoundedMesh(ShownReport Shown, int Decided, string? Around, IReadOnlyList<string> Left)
{
    /// <summary>Founds a mesh in a folder: settings, the starter set with its decisions, a guild, an example, and a git repository.</summary>
    /// <exception cref="UserException">A file is there already, or cannot be written: nothing was.</exception>
    public static FoundedMesh In(string path, NewMesh mesh)
    {
        var files = mesh.Files(StarterSet.Files());
        var plan = EvaluationPlan.Of(
            MeshLoader.Load(new NewTree(files), new YamlDescriptorReader()), mesh.Day, Selection.Everything, new CachedPolicyCompiler(CacheFolder.Policies));
        var decisions = mesh.Decisions(plan.Digests);
        var full = Path.GetFullPath(path);
        var (top, prefix) = MeshRepository.Around(full) ?? (full, "");
        var isFolder = prefix.Length > 0;
        var atTop = files.Where(file => isFolder && TopFiles.IsOne(file)).ToLookup(file => Path.Exists(Path.Combine(top, file.Path)));
        NewFiles.Write(
            top,
            [
                .. files.Concat(decisions).Where(file => !isFolder || !TopFiles.IsOne(file)).Select(file => Told(file) with { Path = prefix + file.Path }),
                .. atTop[false].Select(Told),
            ]);
        var around = MeshRepository.Create(full);

        NewFile Told(NewFile file) => isFolder ? TopFiles.For(file, prefix.TrimEnd('/')) : file;

        using var open = Workspace.At(path);
        var report = open.Judge(open.Load(open.WorkingTree()), mesh.Day, Selection.Everything);
        return new FoundedMesh(new ShownReport(report, SourceFiles.Of(open.WorkingTree()), open.Prefix), decisions.Count, around, [.. atTop[true].Select(file => file.Path)]);
    }
}
