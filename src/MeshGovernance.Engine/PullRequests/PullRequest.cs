using System.Globalization;
using MeshGovernance.Core;
using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Domains;
using MeshGovernance.Core.Kinds.Meshes;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Proposals;
using MeshGovernance.Core.PullRequests;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Settings;
using MeshGovernance.Engine.PolicyTesting;
using MeshGovernance.Scripting;

namespace MeshGovernance.Engine.PullRequests;

/// <summary>
/// Three states of a mesh: the tip of the base branch, whose rules judge; the head, which is judged; and the commit where it branched off, by
/// which is told what the head brought.
/// </summary>
public sealed class PullRequest
{
    private readonly Workspace open;
    private readonly DateOnly asOf;
    private readonly Selection selection;
    private readonly LoadedMesh @base;
    private readonly LoadedMesh mergeBase;
    private readonly LoadedMesh head;
    private readonly ReportHead says;
    private readonly ReportBase against;
    private readonly IFileTree baseFiles;
    private readonly ProposalTree tree;
    private readonly Lazy<LoadedMesh> proposed;

    private PullRequest(Workspace open, DateOnly asOf, Selection selection, LoadedMesh @base, LoadedMesh mergeBase, LoadedMesh head, ReportHead says, ReportBase against, IFileTree baseFiles)
    {
        this.open = open;
        this.asOf = asOf;
        this.selection = selection;
        this.@base = @base;
        this.mergeBase = mergeBase;
        this.head = head;
        this.says = says;
        this.against = against;
        this.baseFiles = baseFiles;
        tree = new ProposalTree(@base.Files, mergeBase.Files, head.Files, head.Settings.Paths);
        proposed = new Lazy<LoadedMesh>(LoadProposed);
    }

    /// <summary>The files of the head.</summary>
    public IFileTree Files => head.Files;

    /// <summary>The commit where the head branched off and the head, as the rules of the base judged both; null before they did.</summary>
    internal (JudgedMesh Before, JudgedMesh After)? Judged { get; private set; }

    /// <summary>Loads the three states; what they have in common is parsed once.</summary>
    /// <param name="open">The mesh.</param>
    /// <param name="asOf">The day to judge on.</param>
    /// <param name="selection">What is looked at.</param>
    /// <param name="states">The base and the head.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <exception cref="Git.GitException">A commit is not there, or the two have none in common.</exception>
    /// <exception cref="UserException">The head holds no mesh.</exception>
    public static PullRequest Load(Workspace open, DateOnly asOf, Selection selection, ComparedStates states, IProgress<Step> progress)
    {
        var (baseName, headName) = states;
        var mergeBaseSha = open.MergeBase(baseName, headName);
        var tip = open.Commit(baseName, out var baseSha);
        open.CompileAhead(tip, asOf, selection);
        var isUpToDate = mergeBaseSha == baseSha;
        var deciding = isUpToDate ? open.LoadAny(tip, Read) : open.LoadRules(tip);
        var sha = open.Head;
        var files = headName is null ? open.WorkingTree() : open.Commit(headName, out sha);

        // What the head leads the mesh to was there before: it is read in both states, so that what was wrong with it is not new.
        var also = MeshLoader.Settings(files, open.Reader).Paths;
        var isRead = isUpToDate && (deciding.IsEmpty || deciding.Settings.Paths.And(also) == deciding.Settings.Paths);
        var branchedOff = isRead ? deciding : open.LoadAny(open.Commit(mergeBaseSha, out _), Read, deciding, also: also);
        var judged = open.LoadAny(files, Read, deciding, branchedOff);
        judged.CompareWith(branchedOff, asOf);
        if (judged.IsEmpty)
            throw new UserException(
                $"There is no mesh in {(headName is null ? "the files on the disk" : $"'{headName}'")}.",
                deciding.IsEmpty ? "There is none in the base either: 'mesh init' begins one." : "The base holds one: has the head deleted or moved it?");
        return new PullRequest(
            open, asOf, selection, deciding, branchedOff, judged, new ReportHead(Workspace.Version, sha, headName is null && open.IsDirty()), new ReportBase(baseSha, mergeBaseSha, !deciding.IsEmpty), tip);

        void Read(int done, int of) => progress.Report(new Step("Reading file", done, of));
    }

    /// <summary>Judges the head by the rules of the base.</summary>
    /// <param name="runsRules">Whether rules that the head changes are run, to see that their versions say so.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <exception cref="UserException">Something is selected that neither state has.</exception>
    public Report Judge(bool runsRules, IProgress<Step> progress)
    {
        Action<int, int> judged = (done, of) => progress.Report(new Step("Judging", done, of));
        if (selection.Unknown(head, mergeBase) is [var unknown, ..])
            throw new UserException(unknown);
        var plan = open.PlanAny(head, asOf, selection);

        // While the worker judges the head, most of what tells what it brought can be found out without its answers.
        var comparing = Task.Run(() => Compared(plan));
        var result = open.Judge(plan, judged);
        var (planBefore, known, renames) = comparing.GetAwaiter().GetResult();
        var versions = tree.Changed.Count == 0 ? [] : PromisedVersions.Broken(open, @base, proposed.Value, asOf, runsRules);
        var ofHead = Task.Run(() => Workspace.Report(plan, result, selection, says, (mesh, _) => MeshFolders.Emptied(mesh, mergeBase), (mesh, _) => BaseUnread.Check(mesh, mergeBase), (_, _) => versions));
        var answers = known.With(result, open.Judge(known.RestAfter(result), judged));
        var ofMergeBase = Workspace.Report(planBefore, answers, selection, says, (mesh, _) => BaseUnread.Kept(head, mesh));
        var found = ofHead.GetAwaiter().GetResult();
        Judged = (new JudgedMesh(mergeBase, planBefore, answers, ofMergeBase), new JudgedMesh(head, plan, result, found));
        var report = Comparison.Of(NothingJudged.ToldIn(found, head), ofMergeBase, mergeBase, head, renames, against with { ChangesRules = tree.Changed.Count > 0 });
        return report with { Mentions = Mentions(report), Reached = ChangeReaches.Of(head, selection, asOf) };
    }

    private (EvaluationPlan Before, KnownAnswers Known, Renames Renames) Compared(EvaluationPlan plan)
    {
        var before = open.PlanAny(mergeBase, asOf, selection);
        return (before, new KnownAnswers(plan, before), Renames.Of(mergeBase, head));
    }

    private LoadedMesh LoadProposed()
    {
        var mesh = open.LoadAny(tree, before: mergeBase);
        mesh.CompareWith(mergeBase, asOf);
        return mesh;
    }

    /// <summary>
    /// Whom the domains want mentioned in which something was found: only what the tip of the base says counts, so that nobody has others called by what a pull
    /// request writes.
    /// </summary>
    private Dictionary<string, IReadOnlyList<string>> Mentions(Report report) => report.Relevant.Select(finding => finding.Element.DomainKey).OfType<string>().Distinct()
        .Select(domain => KeyValuePair.Create(domain, MentionsOf(@base.Settings.Paths.Domains.Child(domain).Child(DomainKind.File))))
        .Where(domain => domain.Value.Count > 0).ToDictionary(StringComparer.Ordinal);

    private IReadOnlyList<string> MentionsOf(RepoPath file)
    {
        try
        {
            return baseFiles.Find(file) is { Kind: FileKind.Regular } found ? DomainMentions.Of(open.Reader.Parse(baseFiles.Read(found), new ReadingLimits()).Root) : [];
        }
        catch (UnreadableFileException)
        {
            return [];
        }
    }

    /// <summary>Tries the rules that the head changes on the whole mesh.</summary>
    /// <exception cref="UserException">Something is selected that the mesh does not have.</exception>
    public Proposal Propose(IProgress<Step> progress)
    {
        if (selection.Unknown(head) is [var unknown, ..])
            throw new UserException(unknown);
        var report = ReportOn(head, Trying(progress));
        return (Propose(report, progress) ?? Proposal.None) with { Evidence = report.Evidence };
    }

    /// <summary>
    /// Tries the rules that the head changes on the whole mesh, in a worker of their own; null where it changes none.
    /// </summary>
    /// <param name="report">What the rules of the base say of the head.</param>
    /// <param name="progress">Told how far it is.</param>
    public Proposal? Propose(Report report, IProgress<Step> progress)
    {
        if (tree.Changed.Count == 0)
            return null;
        var plan = open.PlanAny(proposed.Value, asOf, selection);
        var proposal = ProposalTrial.Compare(tree.Changed, (head, report), (proposed.Value, Workspace.Report(plan, Workspace.TryOut(plan, Trying(progress)), selection, says)));
        return proposal with { Warnings = [.. Warnings(tree.Changed, plan)] };
    }

    /// <summary>What the compiler says of the scripts that are changed, where they compile.</summary>
    private static IEnumerable<Problem> Warnings(IReadOnlyList<string> changed, EvaluationPlan plan) => plan.Sound
        .Where(source => changed.Contains(source.ScriptPath))
        .SelectMany(source => NullWarnings.Of(source).Select(warning => new Problem(
            source.Key, null, "null", string.Create(CultureInfo.InvariantCulture, $"{source.ScriptPath}:{warning.Line}:{warning.Column}: {warning.Message}"))));

    private static Action<int, int> Trying(IProgress<Step> progress) => (done, of) => progress.Report(new Step("Trying the changed rules", done, of));

    private Report ReportOn(LoadedMesh mesh, Action<int, int> judged)
    {
        var plan = open.PlanAny(mesh, asOf, selection);
        return Workspace.Report(plan, open.Judge(plan, judged), selection, says);
    }
}
