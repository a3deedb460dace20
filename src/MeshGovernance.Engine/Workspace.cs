using MeshGovernance.Core;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Kinds.Products;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.PullRequests;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Settings;
using MeshGovernance.Disk;
using MeshGovernance.Disk.Journals;
using MeshGovernance.Git;
using MeshGovernance.GitHub;
using MeshGovernance.Policies;
using MeshGovernance.Sandbox;
using MeshGovernance.Scripting;
using MeshGovernance.Yaml;

namespace MeshGovernance.Engine;

/// <summary>
/// A mesh that can be judged, and judged again: its repository, a reader, a worker that is ready, the compiled policies and what was parsed.
/// All uses of the engine start from it, and none of them knows a console.
/// </summary>
public sealed class Workspace : IDisposable
{
    private const int MostCommits = 400;

    /// <summary>A commit that touches more is the founding, or sweeps over all: it says nothing of one product, and costs as much as a whole mesh.</summary>
    private const int MostFiles = 500;

    private readonly MeshRepository repository;
    private readonly WorkerPolicyRunner runner;
    private readonly CachedPolicyCompiler compiler = new(CacheFolder.Policies);
    private readonly IDescriptorReader reader;
    private readonly ParsedFilesCache cache;
    private readonly Task<ParsedFiles> known;
    private readonly string path;
    private Task keeping = Task.CompletedTask;
    private Task<KnownEvidence?> evidence = Task.FromResult<KnownEvidence?>(null);

    private Workspace(MeshRepository repository, WorkerPolicyRunner runner, string path, ParsedFiles? parsed, IDescriptorReader? reader)
    {
        this.repository = repository;
        this.runner = runner;
        this.reader = reader ?? new YamlDescriptorReader();
        this.path = path;
        cache = new ParsedFilesCache(repository.GitFolder, Builds);
        known = parsed is null ? Task.Run(cache.Load) : Task.FromResult(parsed);
    }

    /// <summary>The builds of what parses and judges a file.</summary>
    private static readonly string Builds = string.Join(
        ' ', new[] { typeof(ParsedFiles), typeof(YamlDescriptorReader), typeof(Mesh) }.Select(type => type.Module.ModuleVersionId.ToString()));

    public static string Version => ToolVersion.Running.Version;

    /// <summary>What reads its files.</summary>
    internal IDescriptorReader Reader => reader;

    /// <summary>What compiles its policies.</summary>
    internal IPolicyCompiler Compiler => compiler;

    /// <summary>How the script of a policy is read without being run.</summary>
    internal IScriptReader Scripts { get; } = new ScriptReader();

    /// <summary>The commit that is checked out; null before the first one.</summary>
    public string? Head => repository.Head;

    /// <summary>Where the repository is looked at in a browser; null where nobody knows.</summary>
    public RepositoryAddress? Address => RepositoryAddress.Read(repository.Origin, repository.Prefix);

    /// <summary>Opens the mesh around a folder.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="parsed">What was parsed of it already; null for what an earlier run kept.</param>
    /// <param name="reader">What reads its files; null for one of its own.</param>
    /// <exception cref="GitException">There is no such folder or no repository.</exception>
    public static Workspace At(string path, ParsedFiles? parsed = null, IDescriptorReader? reader = null)
    {
        // The worker gets ready while git opens.
        var ready = new WorkerPolicyRunner(WorkerLimits.Default);
        try
        {
            return new Workspace(MeshRepository.Open(path), ready, path, parsed, reader);
        }
        catch
        {
            ready.Dispose();
            throw;
        }
    }

    /// <summary>The same mesh once more, with a worker and loads of its own while this one stays as it is.</summary>
    public Workspace Again() => At(path);

    /// <summary>The folder of the mesh on the disk.</summary>
    public string Folder => repository.Folder;

    /// <summary>The folder of the repository on the disk.</summary>
    public string Top => repository.Top;

    /// <summary>The folder of the mesh in its repository, with a slash at its end; empty where it is the whole of it.</summary>
    public string Prefix => repository.Prefix;

    /// <summary>The files on the disk.</summary>
    /// <exception cref="UserException">A command was cut off while it wrote them, or is writing at this moment.</exception>
    public IFileTree WorkingTree() => UnfinishedWrite.In(repository.GitFolder) is { } unfinished ? throw unfinished.Refusal : repository.WorkingTree();

    /// <summary>The files of a commit, straight from git.</summary>
    /// <exception cref="GitException">There is no such commit.</exception>
    public IFileTree Commit(string name, out string sha) => repository.Commit(name, out sha);

    /// <summary>The same of a commit that need not be there; null where it is not.</summary>
    internal (IFileTree Files, string Sha)? FindCommit(string name) => repository.FindCommit(name);

    /// <summary>Puts files on a branch of their own: what is checked out stays as it is.</summary>
    /// <exception cref="GitException">The branch is checked out, or git cannot write.</exception>
    internal BranchCommit CommitTo(string branch, Func<IFileTree?, BranchChange> change, DateTimeOffset at) => repository.CommitTo(branch, change, at);

    /// <summary>Says what is known of the data, to every mesh that is loaded from now on. It is read while the mesh is.</summary>
    /// <param name="source">Where evidence lies; null for none.</param>
    /// <param name="day">The day of judgement.</param>
    /// <param name="runs">How many runs of the same tool on the same data are wanted: one for a verdict, more for a trend.</param>
    public void Know(EvidenceSource? source, DateOnly day, int runs = 1)
    {
        Evidence = source;
        evidence = source is null ? Task.FromResult<KnownEvidence?>(null) : Task.Run<KnownEvidence?>(() => EvidenceLoader.Load(source, day, reader, new ReadingLimits(), runs));
    }

    /// <summary>Where what is known of the data lies; null where nobody looks for it.</summary>
    internal EvidenceSource? Evidence { get; private set; }

    /// <summary>The commit where the head, null being what is checked out, branched off the base.</summary>
    /// <exception cref="GitException">There is no such commit, or none in common.</exception>
    public string MergeBase(string @base, string? head) => repository.MergeBase(@base, head);

    /// <summary>What the main line of the mesh was on some days.</summary>
    /// <exception cref="GitException">There is no such commit.</exception>
    public IReadOnlyList<DatedCommit> On(string head, IEnumerable<DateOnly> days) => repository.On(head, days);

    /// <summary>Whether the files on the disk differ from the commit that is checked out.</summary>
    public bool IsDirty() => repository.IsDirty();

    /// <summary>Loads a state of the mesh.</summary>
    /// <exception cref="UserException">There is no mesh.</exception>
    public LoadedMesh Load(IFileTree files, Action<int, int>? read = null)
    {
        var mesh = LoadAny(files, read);
        return mesh.IsEmpty
            ? throw new UserException($"There is no mesh in '{path}'.", "A mesh has a mesh.yaml, or a domains/<domain>/domain.yaml. Name its folder: mesh check path/to/mesh")
            : mesh;
    }

    /// <summary>Loads a state in which there may be no mesh yet.</summary>
    /// <param name="files">The state.</param>
    /// <param name="read">Told after each file that was read: how many, of how many.</param>
    /// <param name="rules">The mesh whose rules decide; null where it has its own.</param>
    /// <param name="before">The mesh that this one was changed from; null where nothing is compared.</param>
    /// <param name="also">Settings whose patterns lead to more than those that decide; null where there are none.</param>
    public LoadedMesh LoadAny(IFileTree files, Action<int, int>? read = null, LoadedMesh? rules = null, LoadedMesh? before = null, MeshPaths? also = null) =>
        MeshLoader.Load(files, reader, known.GetAwaiter().GetResult(), read, rules, before: before, also: also, evidence: evidence);

    /// <summary>Loads what decides in a state: its settings, guild and policies. Where it has none of them, all of it.</summary>
    public LoadedMesh LoadRules(IFileTree files)
    {
        var rules = LoadAny(new RuleTree(files, MeshLoader.Settings(files, reader).Paths));
        return rules.IsEmpty ? LoadAny(files) : rules;
    }

    /// <summary>
    /// Begins to compile the policies that will judge while the mesh is still read, where no run did so before: on one core each, neither work waits for
    /// the other, and both would wait for themselves on two. The few of single domains are left for later, so that only one folder is listed for it.
    /// </summary>
    public void CompileAhead(IFileTree files, DateOnly asOf, Selection selection)
    {
        if (known.GetAwaiter().GetResult().AreEmpty)
            compiler.Begin(() => EvaluationPlan.Binding(MeshLoader.Load(Policies(), reader), asOf, selection));

        PartialTree Policies() => new(files, [RepoPath.Of(MeshSettings.File), MeshLoader.Settings(files, reader).Paths.Policies]);
    }

    /// <summary>Finds out which policies judge what, and compiles them.</summary>
    /// <exception cref="UserException">Something is selected that the mesh does not have.</exception>
    public EvaluationPlan Plan(LoadedMesh mesh, DateOnly asOf, Selection selection) => selection.Unknown(mesh) is [var unknown, ..]
        ? throw new UserException(unknown)
        : PlanAny(mesh, asOf, selection);

    /// <summary>The same where what is selected need not be there.</summary>
    public EvaluationPlan PlanAny(LoadedMesh mesh, DateOnly asOf, Selection selection) => EvaluationPlan.Of(mesh, asOf, selection, compiler);

    /// <summary>Lets the worker judge.</summary>
    public RunResult Judge(EvaluationPlan plan, Action<int, int>? judged = null) => runner.Run(plan, done => judged?.Invoke(done, plan.UnitCount));

    /// <summary>Lets a worker of its own judge by rules that nobody has adopted yet.</summary>
    public static RunResult TryOut(EvaluationPlan plan, Action<int, int>? judged = null)
    {
        using var apart = new WorkerPolicyRunner(WorkerLimits.Default);
        return apart.Run(plan, done => judged?.Invoke(done, plan.UnitCount));
    }

    /// <summary>Lets the worker go, where there is nothing more to judge and much to do.</summary>
    public void Dismiss() => runner.Dispose();

    /// <summary>Has a worker ready for the next run.</summary>
    public void StandBy() => runner.StandBy();

    /// <summary>Judges the files on the disk, or as they would be.</summary>
    public Report Judge(LoadedMesh mesh, DateOnly asOf, Selection selection)
    {
        var plan = Plan(mesh, asOf, selection);
        return Report(plan, Judge(plan), selection, new ReportHead(Version, Head, Dirty: true));
    }

    /// <summary>Makes the report of a plan that was run, the files around the mesh included.</summary>
    public static Report Report(EvaluationPlan plan, RunResult result, Selection selection, ReportHead head, params IReadOnlyList<MeshCheck> others) =>
        Evaluator.Report(plan, result, selection, head, [StaleCodeOwners.Check, .. others]);

    /// <summary>The enabling team's material.</summary>
    public IReadOnlyList<LearningPage> Learning(LoadedMesh mesh) => LearningPage.Read(mesh.Files, mesh.Settings, reader);

    /// <summary>What commits changed in the mesh, back to a day.</summary>
    public MeshHistory History(string head, DateOnly since, Action<int, int> read)
    {
        var line = repository.MainLine(head, MostCommits, since);
        return MeshHistory.Of(line with { Commits = [.. line.Commits.Where(commit => commit.Files.Count <= MostFiles)] }, reader, Scripts, read);
    }

    /// <summary>Whether there is a file or a folder, also one that git ignores or keeps off the disk.</summary>
    public bool IsThere(string path) => Path.Exists(Path.Combine(Folder, path)) || (WorkingTree() is var files && (files.Find(path) is not null || files.List(path.TrimEnd('/')).Count > 0));

    /// <summary>A file with an item more; null where the file leaves no safe place for it.</summary>
    public byte[]? With(LoadedMesh mesh, NewItem item) => AddedItem.In(mesh, item, reader);

    /// <summary>The next major version of an output port, as it is to be written.</summary>
    /// <exception cref="UserException">A file leaves no safe place for it.</exception>
    public MeshChange With(LoadedMesh mesh, NewVersion version, DateOnly until) => version.AddTo(mesh, until, reader);

    /// <summary>Writes files that are not there yet: all of them, or none.</summary>
    /// <exception cref="UserException">One of them is there, or cannot be written.</exception>
    public void Write(IEnumerable<NewFile> files) => Write(files, WorkingTree(), new Dictionary<string, byte[]>());

    /// <summary>Replaces files on the disk, all or none.</summary>
    /// <param name="read">The files as they were read.</param>
    /// <param name="changed">What they shall hold, by the names that they have then.</param>
    /// <param name="moves">Those that get another name.</param>
    /// <exception cref="UserException">One is not what was read, or cannot be written.</exception>
    public void Write(IFileTree read, IReadOnlyDictionary<string, byte[]> changed, IReadOnlyList<FileMove>? moves = null) => Write([], read, changed, moves);

    /// <summary>Writes files that are not there yet and replaces others: all of them, or none.</summary>
    /// <exception cref="UserException">One of them cannot be written.</exception>
    public void Write(IEnumerable<NewFile> files, IFileTree read, IReadOnlyDictionary<string, byte[]> changed, IReadOnlyList<FileMove>? moves = null)
    {
        var origins = (moves ?? []).ToDictionary(move => move.To, move => move.From, StringComparer.Ordinal);
        WholeWrite.Write(repository.GitFolder, Folder, [.. files.Select(file => new WrittenFile(file.Path, file.Content)), .. changed.OrderBy(change => ImportRecord.IsOne(change.Key)).ThenBy(change => change.Key, StringComparer.Ordinal).Select(Changed)]);

        WrittenFile Changed(KeyValuePair<string, byte[]> change)
        {
            var from = origins.GetValueOrDefault(change.Key, change.Key);
            return new WrittenFile(change.Key, change.Value) { From = from, Before = read.Read(read.Find(from)!) };
        }
    }

    /// <summary>Has git take note of files that got another name, where it keeps them: their history goes on.</summary>
    public void Stage(IReadOnlyList<FileMove> moves) => repository.Stage([.. moves.Select(move => (move.From, move.To))]);

    /// <summary>Has what was parsed kept for the next run, where that is worth it, while the worker judges and the verdict is told.</summary>
    public void Keep()
    {
        keeping.GetAwaiter().GetResult();
        if (known.GetAwaiter().GetResult() is { AreWorthKeeping: true } parsed)
            keeping = Task.Run(() => cache.Keep(parsed));
    }

    /// <summary>Ends; what was parsed and is not kept yet is kept now, when the worker has given its memory back.</summary>
    public void Dispose()
    {
        runner.Dispose();
        Keep();
        keeping.GetAwaiter().GetResult();
        repository.Dispose();
    }
}
