using System.Text;
using MeshGovernance.Core;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Kinds;
using MeshGovernance.Core.Kinds.Contracts;
using MeshGovernance.Core.Kinds.Meshes;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Settings;
using MeshGovernance.Disk;
using MeshGovernance.Disk.Journals;
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
    /// <param name="import">What it begins with besides, or instead of a file of its own; null for nothing.</param>
    /// <param name="known">What reads its files; null for one of its own.</param>
    /// <exception cref="UserException">A file is there already, or cannot be written: nothing was.</exception>
    public static FoundedMesh In(string path, NewMesh mesh, ImportPlan? import = null, IDescriptorReader? known = null)
    {
        var reader = known ?? new YamlDescriptorReader();
        var files = WithSeats(mesh, mesh.Files(StarterSet.Files()), reader);
        var plan = EvaluationPlan.Of(MeshLoader.Load(new NewTree(files), reader), mesh.Day, Selection.Everything, new CachedPolicyCompiler(CacheFolder.Policies));
        var decisions = mesh.Decisions(plan.Digests);
        var full = Path.GetFullPath(path);
        var (top, prefix) = MeshRepository.Around(full) ?? (full, "");
        var imported = (import?.Files ?? []).Where(file => file.Step != PlannedStep.Kept).ToDictionary(file => file.Path, StringComparer.Ordinal);
        var changed = imported.Values.Where(file => file.From is not null || (file.Step == PlannedStep.Changed && File.Exists(Path.Combine(full, file.Path)))).ToList();
        var place = FoundingPlace.For(
            [
                .. files.Concat(decisions).Where(file => !imported.ContainsKey(file.Path)),
                .. imported.Values.Except(changed).OrderBy(file => file.Path, StringComparer.Ordinal).Select(file => new NewFile(file.Path, file.Content)),
            ],
            file => Path.Exists(Path.Combine(TopFiles.IsOne(file) ? top : full, file)));
        var written = place.New.Select(InRepository).Select(file => new WrittenFile(file.Path, file.Content))
            .Concat(changed.Select(file => new WrittenFile(prefix + file.Path, file.Content) { From = prefix + (file.From ?? file.Path), Before = File.ReadAllBytes(Path.Combine(full, file.From ?? file.Path)) }))
            .ToList();

        var parsed = new ParsedFiles();
        Directory.CreateDirectory(full);
        var around = MeshRepository.Create(full);
        using (var repository = MeshRepository.Open(full))
        {
            if (mesh.Host == MeshHost.GitHub && !Path.Exists(Path.Combine(top, CodeOwners.File)))
                written.Add(Owners(repository));
            Write(repository.GitFolder);
        }

        using var open = Workspace.At(path, parsed, reader);
        open.Stage(import?.Moves ?? []);
        var founded = open.Load(open.WorkingTree());
        open.Keep();
        var report = open.Judge(founded, mesh.Day, Selection.Everything);
        return new FoundedMesh(new ShownReport(report, SourceFiles.Of(open.WorkingTree()), open.Prefix), decisions.Count, around, [.. place.Kept.Select(InWords)], FirstQuarter.Of(founded.Mesh, mesh.Day));

        // A repository that was made for nothing goes again.
        void Write(string git)
        {
            try
            {
                WholeWrite.Write(git, top, written);
            }
            catch (UserException) when (around is null)
            {
                Directory.Delete(git, recursive: true);
                throw;
            }
        }

        string InWords(string file) => prefix.Length > 0 && TopFiles.IsOne(file) ? "/" + file : file;

        NewFile InRepository(NewFile file)
        {
            if (prefix.Length == 0)
                return file;
            var told = TopFiles.For(file, prefix.TrimEnd('/'));
            return TopFiles.IsOne(file.Path) ? told : told with { Path = prefix + file.Path };
        }

        // Of the mesh as it will be, so that it is written with the rest.
        WrittenFile Owners(MeshRepository repository)
        {
            var tree = new PatchedTree(
                AroundMesh.Of(repository.WorkingTree()).Files, written.ToDictionary(file => file.Path, file => file.Content.ToArray(), StringComparer.Ordinal), [.. written.Where(file => file.From != file.Path).Select(file => file.From)]);
            IFileTree mine = prefix.Length == 0 ? tree : new Subtree(tree, prefix.TrimEnd('/'));
            return new WrittenFile(CodeOwners.File, Encoding.UTF8.GetBytes(CodeOwners.Text(MeshLoader.Load(mine, reader, parsed, kinds: Owning(MeshLoader.Settings(mine, reader).Paths)), mesh.Day)));
        }
    }

    /// <summary>The kinds of files that say whose something is: contracts lie with their product, unless settings lead to them.</summary>
    private static IReadOnlyList<DescriptorKind> Owning(MeshPaths paths) => paths.Contracts.All.Count > 0 ? DescriptorKinds.All : [.. DescriptorKinds.All.Where(kind => kind is not ContractKind)];

    /// <summary>The files with a guild in which whoever holds a role has a seat.</summary>
    private static IReadOnlyList<NewFile> WithSeats(NewMesh mesh, IReadOnlyList<NewFile> files, IDescriptorReader reader) => mesh.Seats.Aggregate(files, (seated, seat) =>
    {
        var guild = AddedItem.In(MeshLoader.Load(new NewTree(seated), reader), seat, reader) ?? throw new InvalidOperationException("The guild of the starter set has no room for a seat.");
        return [.. seated.Select(file => file.Path == seat.File ? file with { Content = guild } : file)];
    });
}
