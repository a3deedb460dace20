using System.Text;
using MeshGovernance.Core.Adoptions;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Reports;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Catalog;
using MeshGovernance.Wire;
using Xunit;

namespace MeshGovernance.Tests.Adoptions;

/// <summary>What rules cost, in which order they can begin to block, and what that asks of the guild. The policies here find as many things in a contract as it has columns with their tag.</summary>
public sealed class AdoptionPlanTests
{
    /// <summary>A domain in which the guild waives the rule <c>few</c>.</summary>
    private const string Waived = "waived";

    private static readonly DateOnly Day = SampleMesh.Day;

    private static readonly (string Path, string Text)[] Waivers =
    [
        ("guild/guild.yaml", "apiVersion: meshgovernance/v1\nkind: Guild\nmembers: [{username: a, github: a, represents: 'role:x'}]\ndecision: {method: consent, quorum: 0.5, days: 5}\n"),
        ("guild/waivers/w.yaml", $"apiVersion: meshgovernance/v1\nkind: Waiver\npolicy: quality/few@1\nelements: [{Waived}]\nreason: R\napprovedBy: [a]\nfrom: 2026-11-01\nuntil: 2027-01-01\n"),
    ];

    [Fact]
    public void What_costs_the_busiest_domain_least_comes_first_and_each_rule_waits_for_those_before_it()
    {
        var plan = Plan(pace: 10, dates: "{warn: 2026-12-01, block: 2026-12-05, end: null}", ("shop", "few", 40), ("shop", "many", 50), ("stock", "many", 10));
        Assert.Equal(["few@1", "many@1"], plan.Rules.Where(rule => rule.Cost.Findings > 0).Select(rule => rule.Cost.Policy["quality/".Length..]));

        // 40 at 10 a week are 4 weeks, and no rule asks for anything within 30 days; 40 and 50 are 9 weeks.
        Assert.Equal([Day.AddDays(30), Day.AddDays(63)], plan.Rules.Where(rule => rule.Cost.Findings > 0).Select(rule => rule.Block!.Value));
        Assert.Equal(Day.AddDays(63), plan.Ready);
        Assert.Equal(100, plan.Findings);
    }

    [Fact]
    public void With_more_hands_it_takes_less_time_and_never_less_than_the_least()
    {
        Assert.Equal(Day.AddDays(21 + 14), Plan(pace: 10, "{warn: null, block: 2026-12-05, end: null}", ("shop", "few", 50)).Ready);
        Assert.Equal(Day.AddDays(30), Plan(pace: 1000, "{warn: null, block: 2026-12-05, end: null}", ("shop", "few", 50)).Ready);
    }

    [Theory]
    [InlineData("{warn: null, block: 2026-11-01, end: null}", "required", RuleStep.Freeze, "2026-12-23")]
    [InlineData("{warn: null, block: 2026-11-23, end: null}", "required", RuleStep.Freeze, "2026-12-23")]
    [InlineData("{warn: null, block: 2026-11-01, end: null}", "mandatory", RuleStep.Postpone, "2026-12-23")]
    [InlineData("{warn: null, block: 2026-11-24, end: null}", "required", RuleStep.Postpone, "2026-12-23")]
    [InlineData("{warn: null, block: 2026-12-23, end: null}", "required", RuleStep.Keep, "2026-12-23")]
    [InlineData("{warn: null, block: 2027-05-01, end: null}", "required", RuleStep.Keep, "2027-05-01")]
    [InlineData("{warn: null, block: null, end: null}", "required", RuleStep.Keep, null)]
    [InlineData("{warn: null, block: 2026-11-01, end: null}", "advisory", RuleStep.Keep, null)]
    public void What_blocks_already_is_waived_and_what_will_is_postponed(string dates, string enforcement, RuleStep step, string? block)
    {
        var rule = Assert.Single(Plan(10, dates, enforcement, "adopted", ("shop", "few", 3)).Rules, rule => rule.Cost.Findings > 0);
        Assert.Equal((step, block), (rule.Step, rule.Block is { } day ? Dates.Write(day) : null));
    }

    [Fact]
    public void What_would_take_longer_than_a_waiver_may_last_is_postponed() =>
        Assert.Equal(RuleStep.Postpone, Assert.Single(Plan(10, "{warn: null, block: 2026-11-01, end: null}", ("shop", "few", 300)).Rules, rule => rule.Cost.Findings > 0).Step);

    [Fact]
    public void What_nobody_has_adopted_yet_costs_nobody_anything() =>
        Assert.Equal((RuleStep.Propose, (DateOnly?)null), Plan(10, "{warn: null, block: null, end: null}", "required", "proposed", ("shop", "few", 3)).Rules.Where(rule => rule.Cost.Findings > 0).Select(rule => (rule.Step, rule.Block)).Single());

    [Fact]
    public void What_mends_itself_is_no_work()
    {
        var (mesh, report) = Found("{warn: null, block: 2026-12-05, end: null}", "required", "adopted", ("shop", "few", 30));
        var half = report.Findings.Where(finding => finding.Version is not null).Take(15).Select(finding => finding.Fingerprint).ToHashSet();
        var cost = AdoptionPlan.Of(mesh, report, half, 1).Rules.Single(rule => rule.Cost.Findings > 0).Cost;
        Assert.Equal((30, 15, 15, 1), (cost.Findings, cost.Certain, cost.Left, cost.Domains[0].Products));
    }

    [Fact]
    public void What_is_waived_is_work_that_the_other_rules_wait_for()
    {
        var plan = Plan(10, "{warn: null, block: 2026-12-05, end: null}", (Waived, "few", 50), (Waived, "many", 50));
        Assert.Equal((50, 50), (plan.Findings, plan.Waived));
        Assert.Equal(new DateOnly(2027, 1, 1), plan.WaivedUntil);
        Assert.Equal(Day.AddDays(70), plan.Rules.Single(rule => rule.Cost.Findings > 0).Block);
    }

    [Fact]
    public void What_is_waived_is_not_kept()
    {
        var plan = Plan(10, "{warn: null, block: 2026-11-01, end: null}", (Waived, "few", 50));
        Assert.Equal("quality/many@1", Assert.Single(plan.Rules, rule => rule.Cost.IsKept).Cost.Policy);
        Assert.Equal(Day.AddDays(35), plan.Ready);
        var page = Page(plan);
        Assert.Contains("2 rules, and nothing that breaks any of them but 50 findings waived at least until 2027-01-01: at 10 a week in each domain, that is mended by 2026-12-28.", page, StringComparison.Ordinal);
        Assert.Contains("Waived at least until 2027-01-01: 50 findings of 1 rule.", page, StringComparison.Ordinal);
        Assert.Contains("Nobody breaks this rule:", page, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_waived_of_the_engine_is_in_the_plan()
    {
        var (mesh, report) = Found("{warn: null, block: 2026-11-01, end: null}", "required", "adopted", (Waived, "few", 2));
        var engine = report.Findings.First(finding => finding.Version is not null) with { Policy = "engine/reads", Version = null, Waiver = mesh.Mesh.Waivers[0].File };
        var plan = AdoptionPlan.Of(mesh, report with { Findings = [.. report.Findings, engine] }, new HashSet<string>(), 10);
        Assert.Equal(["quality/few@1 2 2027-01-01", "engine/reads 1 2027-01-01"], plan.WaivedRules.Select(rule => $"{rule.Rule} {rule.Findings} {Dates.Write(rule.Until!.Value)}"));
        Assert.Contains("| 2027-01-01 | `engine/reads` | 1 |", Page(plan), StringComparison.Ordinal);
        Assert.Contains("3 findings of 2 rules", Page(plan), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_only_the_engine_is_waived_no_day_is_made_up()
    {
        var (mesh, report) = Found("{warn: null, block: null, end: null}", "required", "adopted", (Waived, "few", 1));
        var found = report.Findings.First(finding => finding.Version is not null) with { Policy = "engine/reads", Version = null, Waiver = mesh.Mesh.Waivers[0].File };
        Assert.Contains("but 1 finding waived at least until 2027-01-01.", Page(AdoptionPlan.Of(mesh, report with { Findings = [found] }, new HashSet<string>(), 10)), StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_asked_about_an_order_of_nothing()
    {
        Assert.Contains("1. Does the order below fit?", Page(Plan(10, "{warn: null, block: 2026-12-05, end: null}", ("shop", "few", 3))), StringComparison.Ordinal);
        var kept = Page(Plan(10, "{warn: null, block: 2026-12-05, end: null}", ("shop", "few", 0)));
        Assert.DoesNotContain("order below", kept, StringComparison.Ordinal);
        Assert.Contains("1. Which rules does the guild not want at all?", kept, StringComparison.Ordinal);
        Assert.Contains("2. Does every steward of a rule have a seat?", kept, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_is_blocked_by_the_plan_before_a_month_has_passed()
    {
        foreach (var block in new[] { "2026-01-01", "2026-11-23", "2026-11-24", "2026-12-22" })
            foreach (var rule in Plan(10, $"{{warn: null, block: {block}, end: null}}", ("shop", "few", 3), ("stock", "many", 70)).Rules.Where(rule => rule.Cost.Findings > 0))
                Assert.True(rule.Block >= Day.AddDays(AdoptionPlan.LeastDays));
    }

    [Fact]
    public void The_page_says_what_a_stranger_wrote_and_does_nothing()
    {
        var page = Page(Plan(10, "{warn: null, block: 2026-12-05, end: null}", ("shop", "few", 3)));
        Assert.Contains("```mermaid\ngantt\n", page, StringComparison.Ordinal);
        Assert.Contains("\\<img src=x\\>", page, StringComparison.Ordinal);
        Assert.DoesNotContain("<img", page.Replace("\\<img", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    private static string Page(AdoptionPlan plan) => Encoding.UTF8.GetString(AdoptionForms.All.All.Single(form => form.Name == "markdown").Write(plan));

    private static AdoptionPlan Plan(int pace, string dates, params (string Domain, string Rule, int Findings)[] found) => Plan(pace, dates, "required", "adopted", found);

    private static AdoptionPlan Plan(int pace, string dates, string enforcement, string status, params (string Domain, string Rule, int Findings)[] found)
    {
        var (mesh, report) = Found(dates, enforcement, status, found);
        return AdoptionPlan.Of(mesh, report, new HashSet<string>(), pace);
    }

    private static (Core.Meshes.LoadedMesh Mesh, Report Report) Found(string dates, string enforcement, string status, params (string Domain, string Rule, int Findings)[] found)
    {
        var domains = found.Select(rule => rule.Domain).Distinct().ToList();
        var mesh = SampleMesh.Load(
        [
            ("mesh.yaml", "apiVersion: meshgovernance/v1\nkind: Mesh\nname: Shop <img src=x>\n"),
            .. Waivers.Where(_ => domains.Contains(Waived)),
            .. domains.Select(domain => SampleMesh.Domain(domain)),
            .. domains.Select(domain => SampleMesh.Product($"{domain}/orders", offers: $"{domain}-orders")),
            .. domains.Select(domain => SampleMesh.Contract($"{domain}/orders", $"{domain}-orders", "schema:\n" + string.Concat(found.Where(rule => rule.Domain == domain).Select(rule =>
                $"  - name: {rule.Rule}\n    properties:\n" + string.Concat(Enumerable.Range(0, rule.Findings).Select(number => $"      - {{name: c{number}, tags: [{rule.Rule}]}}\n")))))),
            .. new[] { "few", "many" }.SelectMany(rule => SampleMesh.Policy($"quality/{rule}", "contract", dates).Select(file => (file.Path, file.Text
                .Replace("enforcement: required", $"enforcement: {enforcement}", StringComparison.Ordinal).Replace("status: adopted", $"status: {status}", StringComparison.Ordinal)))),
        ]);
        return (mesh, SampleMesh.Judge(mesh, plan => plan.Units.Select(unit => new UnitAnswer(unit, null, [.. Violations(plan, unit)]))).Report);
    }

    private static IEnumerable<WireViolation> Violations(EvaluationPlan plan, Unit unit)
    {
        var rule = plan.Policies[unit.Policy].Source.Policy.PolicyId.Id["quality/".Length..];
        return ((Contract)plan.TargetOf(unit)).Columns.Where(column => column.HasTag(rule)).Select(column => new WireViolation(column.Document.Index, column.Node.Ordinal, [], "Bad.", "", IsCertain: false, []));
    }
}
