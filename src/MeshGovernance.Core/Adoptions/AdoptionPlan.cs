using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Adoptions;

/// <summary>How a mesh that has data products before it has rules comes to keep them: what each rule costs, in which order, and by when, so that nobody is blocked tomorrow.</summary>
/// <param name="Mesh">The name of the mesh.</param>
/// <param name="Day">The day it is planned for.</param>
/// <param name="Pace">How many findings the people of a domain mend in a week, of all rules together.</param>
/// <param name="Rules">The policies, in the order in which they begin to block.</param>
/// <param name="Blocking">What blocks today: by how many findings of each rule, those of the engine among them.</param>
public sealed record AdoptionPlan(string Mesh, DateOnly Day, int Pace, IReadOnlyList<PlannedRule> Rules, IReadOnlyList<BlockingRule> Blocking)
{
    public const int UsualPace = 10;

    /// <summary>Nobody is asked to mend anything within fewer days.</summary>
    public const int LeastDays = Adoption.UsualGrace;

    private const int DaysOfWeek = 7;

    /// <summary>Whether more was found than a report holds: each number may be larger.</summary>
    public bool IsCut { get; private init; }

    /// <summary>What was known of the data; null where nothing is recorded.</summary>
    public ReportEvidence? Evidence { get; private init; }

    /// <summary>Who answers for each domain, where anybody is named.</summary>
    public IReadOnlyDictionary<string, string> Owners { get; private init; } = new Dictionary<string, string>();

    /// <summary>What binds, and what the guild has to vote on first.</summary>
    public IEnumerable<PlannedRule> Decided => Rules.Where(rule => rule.Step != RuleStep.Propose);

    public IEnumerable<PlannedRule> Proposed => Rules.Where(rule => rule.Step == RuleStep.Propose);

    /// <summary>What is found in all, and how much of it mends itself.</summary>
    public int Findings => Rules.Sum(rule => rule.Cost.Findings);

    public int Certain => Rules.Sum(rule => rule.Cost.Certain);

    /// <summary>What is waived for now, of the engine too: no rule of these is kept.</summary>
    public IReadOnlyList<WaivedRule> WaivedRules { get; private init; } = [];

    public int Waived => WaivedRules.Sum(rule => rule.Findings);

    /// <summary>The last day of the waiver that ends first; null where nothing is waived.</summary>
    public DateOnly? WaivedUntil => WaivedRules.Min(rule => rule.Until);

    /// <summary>Whether it asks for days or waivers that are to be written.</summary>
    public bool IsToWrite => Rules.Any(rule => rule.Step is RuleStep.Freeze or RuleStep.Postpone) || Blocking.Any(rule => rule.Waivable > 0);

    /// <summary>The day by which all is mended, at the pace of the plan, what is waived included; null where there is nothing to do.</summary>
    public DateOnly? Ready => Rules.Where(rule => !rule.Cost.IsKept).Max(rule => (DateOnly?)rule.Ready);

    /// <param name="mesh">The mesh.</param>
    /// <param name="report">What is found in all of it on the day.</param>
    /// <param name="mended">The fingerprints of what mends itself.</param>
    /// <param name="pace">How many findings a domain mends in a week.</param>
    public static AdoptionPlan Of(LoadedMesh mesh, Report report, IReadOnlySet<string> mended, int pace)
    {
        var day = report.AsOf;
        var costs = mesh.Policies
            .Select(source => source.Policy)
            .Where(policy => !(Lifecycle.IsOver(policy) || policy.Status == PolicyLife.Deprecated || policy.End <= day))
            .Select(policy => (Policy: policy, Cost: RuleCost.Of(mesh, policy, report, mended)))
            .OrderBy(rule => !Lifecycle.Decides(rule.Policy))
            .ThenBy(rule => rule.Cost.Work.Values.DefaultIfEmpty().Max())
            .ThenBy(rule => rule.Cost.Work.Values.Sum())
            .ThenBy(rule => rule.Cost.Findings)
            .ThenBy(rule => rule.Cost.Policy, StringComparer.Ordinal);
        var work = new Dictionary<string, int>(StringComparer.Ordinal);

        // Each rule waits for the work of those before it, and what nobody has decided on for all that is decided; what is left then stands in the order of the days.
        var planned = costs.Select(rule => Plan(rule.Policy, rule.Cost, Ready(rule.Cost))).ToList();
        var rules = planned.OrderBy(rule => rule.Block ?? DateOnly.MaxValue).ToList();
        return new AdoptionPlan(mesh.Settings.Name, day, pace, rules, BlockingRule.In(mesh, report))
        {
            IsCut = report.Cut is not null,
            Evidence = report.Evidence,
            Owners = report.Owners,
            WaivedRules = WaivedRule.In(mesh, report, rules),
        };

        // What is to be done before a rule can block: its own findings, waived or not, behind those of the rules before it, in the domain that has most of them.
        DateOnly Ready(RuleCost cost)
        {
            foreach (var (domain, left) in cost.Work)
                work[domain] = work.GetValueOrDefault(domain) + left;
            var most = cost.Work.Keys.Select(domain => work[domain]).DefaultIfEmpty().Max();
            return day.AddDays(Math.Max(LeastDays, DaysOfWeek * ((most + pace - 1) / pace)));
        }

        PlannedRule Plan(Policy policy, RuleCost cost, DateOnly ready)
        {
            var today = Lifecycle.Decides(policy) ? Lifecycle.Blocks(policy) : null;
            var step = StepOf(policy, cost, today, ready);
            return step switch
            {
                RuleStep.Propose => new PlannedRule(cost, step, null, null) { Ready = ready, BlocksToday = null },
                RuleStep.Postpone => new PlannedRule(cost, step, Earliest(policy.Warn, ready) ?? day, ready) { Ready = ready, BlocksToday = today },
                RuleStep.Freeze => new PlannedRule(cost, step, policy.Warn, ready) { Ready = ready, BlocksToday = today },
                _ => new PlannedRule(cost, step, policy.Warn, today) { Ready = ready, BlocksToday = today },
            };
        }

        RuleStep StepOf(Policy policy, RuleCost cost, DateOnly? blocks, DateOnly ready)
        {
            if (!Lifecycle.Decides(policy))
                return RuleStep.Propose;
            if (cost.Findings == 0 || blocks is not { } date || date >= ready)
                return RuleStep.Keep;
            return date <= day && Lifecycle.CanBeWaived(policy) && ready.DayNumber - day.DayNumber <= mesh.Settings.Waivers.MaxDays ? RuleStep.Freeze : RuleStep.Postpone;
        }
    }

    private static DateOnly? Earliest(DateOnly? one, DateOnly other) => one > other ? other : one;
}
