using MeshGovernance.Core;
using MeshGovernance.Core.Adoptions;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Fixes;
using MeshGovernance.Core.Kinds.Decisions;
using MeshGovernance.Core.Kinds.Guilds;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Kinds.Waivers;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Engine.Authoring;

namespace MeshGovernance.Engine.Adoptions;

/// <summary>Plans how a mesh comes to keep its rules, and prepares what the plan asks the guild for.</summary>
public sealed class AdoptionRun
{
    private readonly Workspace open;
    private readonly LoadedMesh mesh;
    private readonly Report report;

    private AdoptionRun(Workspace open, DateOnly day, int pace, IProgress<Step> progress)
    {
        this.open = open;
        mesh = open.Load(open.WorkingTree(), (done, of) => progress.Report(new Step("Reading file", done, of)));
        var plan = open.Plan(mesh, day, Selection.Everything);
        report = Workspace.Report(plan, open.Judge(plan, (done, of) => progress.Report(new Step("Judging", done, of))), Selection.Everything, new ReportHead(Workspace.Version, open.Head, Dirty: true));
        var fixes = AppliedFixes.Of(mesh.Files, report, files => open.Judge(open.Load(files), day, Selection.Everything), finding => finding.Fix!.Certain, _ => false);
        Plan = AdoptionPlan.Of(mesh, report, fixes.Applied.Select(finding => finding.Fingerprint).ToHashSet(), pace);
    }

    /// <summary>The plan.</summary>
    public AdoptionPlan Plan { get; }

    /// <summary>Whether anything is waived by what the plan asks for, so that somebody has to say why.</summary>
    public bool Waives => Plan.Rules.Any(rule => rule.Step == RuleStep.Freeze) || Plan.Blocking.Any(rule => rule.Waivable > 0);

    /// <summary>Judges the mesh and plans; nothing is changed.</summary>
    /// <exception cref="UserException">There is no mesh.</exception>
    public static AdoptionRun Begin(Workspace open, DateOnly day, int pace, IProgress<Step> progress) => new(open, day, pace, progress);

    /// <summary>Writes the decisions and waivers of the plan: all of them, or nothing where the rules of the mesh would find something wrong with them.</summary>
    /// <param name="terms">When it is decided, and by whom.</param>
    /// <param name="waived">Why and by whom something is waived; null where nothing is.</param>
    /// <exception cref="UserException">It cannot be decided, or a file leaves no safe place for it.</exception>
    public WrittenAdoption Write(DecisionTerms terms, WaiverTerms? waived)
    {
        var dated = Plan.Rules.Where(rule => rule.Step == RuleStep.Postpone).ToList();
        var (changed, decisions) = Decided(dated, terms);
        var added = new List<NewFile>();
        foreach (var decision in decisions)
            GuildDecision.Add(open, mesh, decision, added, changed);

        var after = Load([.. changed, .. added.Select(file => KeyValuePair.Create(file.Path, file.Content.ToArray()))]);
        var then = open.Judge(after, Plan.Day, Selection.Everything);

        // What is wrong with a policy today is work of the plan itself; later days make it no worse.
        var obstacles = decisions.SelectMany(decision => StepObstacles.Of(decision.Step, after, report, then).Found.Except(StepObstacles.Of(decision.Step, mesh, report, report).Found)).Distinct().ToList();
        added.AddRange(Waivers(after, then, waived));
        if (obstacles.Count == 0 && added.Count + changed.Count > 0)
            open.Write(added, mesh.Files, changed);
        return new WrittenAdoption(
            [.. added.Select(file => file.Path).Order(StringComparer.Ordinal)],
            [.. changed.Keys.Order(StringComparer.Ordinal)],
            obstacles,
            decisions.Count > 0 && terms.Consented.Count == 0 ? Electorate.Of(mesh.Mesh, decisions[0].Step.Source.Policy, decisions[0].Step.On) : null);
    }

    private (Dictionary<string, byte[]> Changed, IReadOnlyList<NewDecision> Decisions) Decided(List<PlannedRule> dated, DecisionTerms terms)
    {
        var changed = dated.Select(rule => RaisedVersion.Of(mesh, mesh.FindPolicy(rule.Cost.Policy)!)).ToDictionary(file => file.File, file => file.Content);
        var raised = Load(changed);
        var steps = dated.ConvertAll(rule => StepOf(raised.FindPolicy(rule.Cost.Policy)!, rule, terms));
        foreach (var step in steps)
            changed[step.File] = step.Written(raised);
        var stepped = Load(changed);
        var sources = steps.ConvertAll(step => step.TakenIn(stepped));
        var compiled = open.Compiler.Compile(sources);
        return (changed, [.. steps.Select((step, index) => new NewDecision(step, DecisionDigests.Of(stepped, sources[index], compiled[index]), terms.Consented, terms.PullRequest))]);
    }

    private PolicyStep StepOf(PolicySource source, PlannedRule rule, DecisionTerms terms)
    {
        var day = terms.DayOf(mesh, source, Plan.Day);
        if (Electorate.Of(mesh.Mesh, source.Policy, day).FaultOf(terms.Consented) is var (fault, hint))
            throw new UserException($"{fault} Nothing was written.", hint);
        return rule.StepOf(source, day);
    }

    /// <summary>Waivers for what still blocks after the decisions: until the day before its rule blocks by the plan, or as long as a waiver lasts.</summary>
    private List<NewFile> Waivers(LoadedMesh after, Report then, WaiverTerms? terms)
    {
        if (terms is null)
            return [];
        var names = new HashSet<string>();
        var ends = Plan.Rules.Where(rule => rule.Step == RuleStep.Freeze).ToDictionary(rule => rule.Cost.Policy, rule => rule.Block!.Value.AddDays(-1));
        var waivers = then.Findings.Where(finding => finding.Blocking)
            .GroupBy(finding => finding.RuleId)
            .OrderBy(rule => rule.Key, StringComparer.Ordinal)
            .SelectMany(rule => NewWaiver.Freeze(after, rule, terms with { Until = ends.GetValueOrDefault(rule.Key, terms.Until) }, name => names.Contains(name) || WaiverFiles.IsThere(open, after, name)).Select(Named))
            .ToList();
        return WaiverFiles.Of(after, waivers);

        NewWaiver Named(NewWaiver waiver)
        {
            names.Add(waiver.Name);
            return waiver;
        }
    }

    private LoadedMesh Load(IEnumerable<KeyValuePair<string, byte[]>> changed) => open.Load(new PatchedTree(mesh.Files, changed.ToDictionary()));
}
