using MeshGovernance.Core;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Meshes;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Reports;
using MeshGovernance.Disk;
using MeshGovernance.Git;
using MeshGovernance.GitHub;
using MeshGovernance.Scripting;
using MeshGovernance.Yaml;

namespace MeshGovernance.Engine.Authoring;

/// <summary>A mesh that was just founded.</summary>
/// <param name="Shown">What its first check found.</param>
/// <param name="Decided">How many policies its founder adopted.</param>
/// <param name="Around">The repository that the folder was part of already; null where a new one was made.</param>
/// <param name="Kept">Files that were there and stay as they are, though a new mesh has files of those names.</param>
/// <param name="Quarter">What comes next.</param>
public sealed record FoundedMesh(ShownReport Shown, int Decided, string? Around, IReadOnlyList<string> Kept, FirstQuarter Quarter)
{
    /// <summary>Where a new mesh will lie: where the repository around its folder was cloned from, GitHub where there is none.</summary>
    public static MeshHost HostOf(string path) => MeshHosts.OfServer(MeshRepository.OriginAround(Path.GetFullPath(path)) is { } origin ? RepositoryAddress.HostOf(origin) : "");

    /// <summary>Founds a mesh in a folder: settings, the starter set with its decisions, a guild, an example, and a git repository.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="mesh">The mesh.</param>
    /// <param name="imported">What it begins with besides, by path, or instead of a file of its own; null for nothing.</param>
    /// <exception cref="UserException">A file is there already, or cannot be written: nothing was.</exception>
    public static FoundedMesh In(string path, NewMesh mesh, IReadOnlyDictionary<string, byte[]>? imported = null)
    {
        var files = mesh.Files(StarterSet.Files());
        var plan = EvaluationPlan.Of(
            MeshLoader.Load(new NewTree(files), new YamlDescriptorReader()), mesh.Day, Selection.Everything, new CachedPolicyCompiler(CacheFolder.Policies));
        var decisions = mesh.Decisions(plan.Digests);
        var full = Path.GetFullPath(path);
        var (top, prefix) = MeshRepository.Around(full) ?? (full, "");
        var place = FoundingPlace.For(With([.. files, .. decisions], imported), file => Path.Exists(Path.Combine(TopFiles.IsOne(file) ? top : full, file)));
        NewFiles.Write(top, [.. place.New.Select(InRepository)]);
        var around = MeshRepository.Create(full);

        static IReadOnlyList<NewFile> With(IReadOnlyList<NewFile> files, IReadOnlyDictionary<string, byte[]>? imported) => imported is null
            ? files
            : [.. files.Where(file => !imported.ContainsKey(file.Path)), .. imported.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new NewFile(file.Key, file.Value))];

        string InWords(string file) => prefix.Length > 0 && TopFiles.IsOne(file) ? "/" + file : file;

        NewFile InRepository(NewFile file)
        {
            if (prefix.Length == 0)
                return file;
            var told = TopFiles.For(file, prefix.TrimEnd('/'));
            return TopFiles.IsOne(file.Path) ? told : told with { Path = prefix + file.Path };
        }

        using var open = Workspace.At(path);
        foreach (var seat in mesh.Seats)
        {
            var empty = open.Load(open.WorkingTree());
            open.Write(empty.Files, new Dictionary<string, byte[]> { [seat.File] = open.With(empty, seat) ?? throw new InvalidOperationException("The guild of the starter set has no room for a seat.") });
        }

        if (mesh.Host == MeshHost.GitHub && !Path.Exists(Path.Combine(top, CodeOwners.File)))
            NewFiles.Write(top, [NewFile.Of(CodeOwners.File, CodeOwners.Text(open.Load(open.WorkingTree()), mesh.Day))]);
        var founded = open.Load(open.WorkingTree());
        var report = open.Judge(founded, mesh.Day, Selection.Everything);
        return new FoundedMesh(new ShownReport(report, SourceFiles.Of(open.WorkingTree()), open.Prefix), decisions.Count, around, [.. place.Kept.Select(InWords)], FirstQuarter.Of(founded.Mesh, mesh.Day));
    }
}
