using MeshGovernance.Core;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Kinds.Meshes;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Settings;
using MeshGovernance.Disk;
using MeshGovernance.Engine.Authoring;
using MeshGovernance.Git;
using MeshGovernance.Scripting;
using MeshGovernance.Yaml;

namespace MeshGovernance.Engine.Imports;

/// <summary>Brings a source into a mesh: read, planned, judged in memory, and written whole or not at all.</summary>
public sealed class MeshImport
{
    private readonly ImportRequest request;
    private readonly string full;
    private readonly RememberingReader reader = new(new YamlDescriptorReader());
    private readonly CachedPolicyCompiler compiler = new(CacheFolder.Policies);
    private readonly ReadSource read;

    private MeshImport(ImportRequest request)
    {
        this.request = request;
        full = Path.GetFullPath(request.Folder);
        read = ReadSource.Of(request.Source, request.Format, IsOfMesh, IsMesh, reader);
    }

    /// <summary>Whether there is a mesh in a folder, so that none is founded on the way.</summary>
    public static bool HasMesh(string folder)
    {
        var place = Path.GetFullPath(folder);
        if (MeshRepository.Around(place) is null)
            return File.Exists(Path.Combine(place, MeshSettings.File));
        using var repository = MeshRepository.Open(folder);
        var files = repository.WorkingTree();
        return files.Find(MeshSettings.File) is not null || files.List(MeshSettings.Default.Paths.Domains).Any(file => file.Name == "domain.yaml");
    }

    /// <summary>The sources that were imported before, as requests to import them again.</summary>
    /// <exception cref="UserException">None was.</exception>
    public static IReadOnlyList<ImportRequest> Again(string folder, DateOnly day)
    {
        using var repository = MeshRepository.Open(folder);
        var records = ImportRecord.All(repository.WorkingTree());
        return records.Count > 0
            ? [.. records.Select(record => new ImportRequest(folder, File.Exists(Path.Combine(repository.Folder, record.Source)) || Directory.Exists(Path.Combine(repository.Folder, record.Source)) ? Path.GetFullPath(Path.Combine(repository.Folder, record.Source)) : record.Source, day) { Format = record.Format })]
            : throw new UserException("Nothing was imported here that could be imported again.", "Name a source: mesh import contracts");
    }

    /// <summary>Reads the source; null where it is the mesh itself, and all of it is imported already.</summary>
    /// <exception cref="UserException">It cannot be read, or holds nothing that can be imported.</exception>
    public static MeshImport? Of(ImportRequest request)
    {
        var import = new MeshImport(request);
        return import is { IsMesh: true, read.Read: 0 } ? null : import;
    }

    /// <summary>Whether the source is the whole folder of the mesh, whose own files are none of it.</summary>
    private bool IsMesh => Directory.Exists(request.Source) && Recorded(request.Source) == "." && File.Exists(Path.Combine(full, MeshSettings.File));

    /// <summary>Whether the source leaves open to which domain something belongs, so that it is asked for.</summary>
    public bool LacksDomain => ImportLacks.Domain(read.Estate);

    /// <summary>What is assumed where nobody says otherwise.</summary>
    public string Name => SourceTitle(request.Source);

    /// <summary>Plans, judges, and writes unless it is a trial.</summary>
    /// <exception cref="UserException">Something cannot be written: nothing was.</exception>
    public ImportAnswer Run(ImportRequest said, bool isTrial) => said.Founding is { } founding ? Found(said, founding, isTrial) : Add(said, isTrial);

    private ImportAnswer Add(ImportRequest said, bool isTrial)
    {
        using var open = Workspace.At(said.Folder, reader: reader);
        open.Know(said.Evidence, said.Day);
        var files = open.WorkingTree();
        var mesh = open.Load(files);
        var plan = Plan(said, mesh, null);
        if (plan.Faults.Count > 0)
            return new ImportAnswer(plan, null, IsWritten: false) { IsTrial = isTrial };
        var before = open.Judge(mesh, said.Day, Selection.Everything);
        var tree = new PatchedTree(files, plan.Contents, [.. plan.Gone]);
        var report = plan.ChangesNothing ? before : JudgeAgain();
        if (!isTrial)
            Write(open, files, plan);
        return new ImportAnswer(plan, new ShownReport(report, Core.Reports.SourceFiles.Of(tree), open.Prefix), !isTrial) { IsTrial = isTrial, KnownBefore = before.Findings.Select(finding => finding.Fingerprint).ToHashSet() };

        Report JudgeAgain()
        {
            open.StandBy();
            var changed = open.Load(tree);
            open.Keep();
            return open.Judge(changed, said.Day, Selection.Everything);
        }
    }

    private ImportAnswer Found(ImportRequest said, NewMesh founding, bool isTrial)
    {
        var files = founding.Files(StarterSet.Files());
        var own = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var inside = Inside(said.Source) is { } folder ? read.Files.Select(file => new NewFile(folder + file.Path, file.Content)) : [];
        var empty = MeshLoader.Load(new NewTree(inside.Where(file => !own.Contains(file.Path)).Concat(files)), reader);
        var plan = Plan(said, empty, founding.Owner);
        if (plan.Faults.Count > 0)
            return new ImportAnswer(plan, null, IsWritten: false) { IsTrial = isTrial };
        if (!isTrial)
            return new ImportAnswer(plan, FoundedMesh.In(said.Folder, founding, plan, reader).Shown, IsWritten: true) { Founded = true };

        var decisions = founding.Decisions(EvaluationPlan.Of(empty, founding.Day, Selection.Everything, compiler).Digests);
        var tree = new PatchedTree(empty.Files, plan.Contents.Concat(decisions.Select(file => KeyValuePair.Create(file.Path, file.Content.ToArray()))).ToDictionary(), [.. plan.Gone]);
        var evaluation = EvaluationPlan.Of(MeshLoader.Load(tree, reader), said.Day, Selection.Everything, compiler);
        var report = Workspace.Report(evaluation, Workspace.TryOut(evaluation), Selection.Everything, new ReportHead(Workspace.Version, null, Dirty: true));
        return new ImportAnswer(plan, new ShownReport(report, Core.Reports.SourceFiles.Of(tree), ""), IsWritten: false) { IsTrial = true, Founded = true };
    }

    private ImportPlan Plan(ImportRequest said, LoadedMesh mesh, string? owner)
    {
        var source = Recorded(said.Source);
        var before = ImportRecord.All(mesh.Files).FirstOrDefault(record => record.Source == source && record.Format == said.Format);
        var terms = new ImportTerms(source, Name, said.Day)
        {
            Domain = said.Domain ?? before?.Domain,
            Product = said.Product ?? before?.Product,
            Owner = owner,
            Format = said.Format,
            Moves = said.Moves,
            Settlement = said.Settlement,
            Inside = Inside(said.Source),
        };
        return ImportPlanning.Of(read.Estate, mesh, terms, before, reader) with { Read = read.Read, Unknown = read.Unknown };
    }

    /// <summary>New files first, then what changes and what moves; tracked files move in git as well.</summary>
    private static void Write(Workspace open, IFileTree files, ImportPlan plan)
    {
        var changed = plan.Files.Where(file => file.Step is PlannedStep.Changed or PlannedStep.Moved).ToDictionary(file => file.Path, file => file.Content.ToArray(), StringComparer.Ordinal);
        open.Write(NewFiles(plan), files, changed, plan.Moves);
        open.Stage(plan.Moves);
    }

    private static IEnumerable<NewFile> NewFiles(ImportPlan plan) => plan.Files.Where(file => file.Step == PlannedStep.New).Select(file => new NewFile(file.Path, file.Content));

    /// <summary>What a mesh reads itself is no source, where the whole folder is named.</summary>
    private bool IsOfMesh(string path)
    {
        var within = Path.GetRelativePath(full, path).Replace('\\', '/');
        return within is "policies" or "guild" or "learning" or "mesh.yaml" or "domains" or "imports" && File.Exists(Path.Combine(full, MeshSettings.File));
    }

    /// <summary>A path as it is recorded: seen from the mesh, so that it means the same on every machine.</summary>
    private string Recorded(string path) => Path.Exists(path) ? Path.GetRelativePath(full, Path.GetFullPath(path)).Replace('\\', '/') : ImportFormats.Shown(path);

    /// <summary>The folder of a source that lies in the mesh, with a slash at its end unless it is the mesh itself.</summary>
    private string? Inside(string path)
    {
        if (!Path.Exists(path))
            return null;
        var folder = Recorded(Directory.Exists(path) ? path : Path.GetDirectoryName(Path.GetFullPath(path))!);
        return folder == "." ? "" : folder.StartsWith("../", StringComparison.Ordinal) || folder == ".." || Path.IsPathRooted(folder) ? null : folder + "/";
    }

    private static string SourceTitle(string source)
    {
        if (ImportFormats.OfAddress(source) is { } database)
            return Path.GetFileNameWithoutExtension(database.Shown(source).Split('?')[0].Split('/', '\\', ':', '=')[^1]);
        var name = Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(source)));
        return File.Exists(source) ? Path.GetFileNameWithoutExtension(name) : name;
    }
}
