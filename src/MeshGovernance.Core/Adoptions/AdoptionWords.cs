using System.Globalization;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Adoptions;

/// <summary>What each form says of a plan, in the same words.</summary>
internal static class AdoptionWords
{
    private const int MostDomains = 6;

    internal static string Sum(AdoptionPlan plan)
    {
        var domains = plan.Rules.SelectMany(rule => rule.Cost.Domains).Select(domain => domain.Domain).Distinct().Count();
        if (plan.Findings == 0)
        {
            return $"{PlainText.Counted(plan.Rules.Count, "rule")}, and nothing that breaks any of them"
                + (plan.Waived == 0 ? "." : $" but {PlainText.Counted(plan.Waived, "finding")} waived at least until {Until(plan)}{(plan.Ready is { } ready ? $": at {Number(plan.Pace)} a week in each domain, that is mended by {Dates.Write(ready)}" : "")}.");
        }

        var more = plan.IsCut ? "More than " : "";
        return $"{more}{PlainText.Counted(plan.Findings, "finding")} in {PlainText.Counted(domains, "domain")}. "
            + $"{(plan.Certain > 0 ? $"'mesh fix' mends {Number(plan.Certain)} of them by itself, which leaves {Number(plan.Findings - plan.Certain)} for people" : "None mends itself")}; "
            + $"at {Number(plan.Pace)} a week in each domain they are done by {Dates.Write(plan.Ready ?? plan.Day)}"
            + (plan.Waived == 0 ? "." : $", and so {(plan.Waived == 1 ? "is 1 more that is" : $"are {Number(plan.Waived)} more that are")} waived at least until {Until(plan)}.")
            + (plan.Proposed.Sum(rule => rule.Cost.Findings) is var open and > 0 ? $" {Number(open)} of them {(open == 1 ? "breaks a rule" : "break rules")} that nobody has decided on yet." : "");
    }

    internal static string Blocks(AdoptionPlan plan) => plan.Blocking.Count == 0
        ? "Nothing blocks today."
        : $"{PlainText.Counted(plan.Blocking.Sum(rule => rule.Findings), "finding")} of {PlainText.Counted(plan.Blocking.Count, "rule")} {(plan.Blocking.Sum(rule => rule.Findings) == 1 ? "blocks" : "block")} today: "
            + $"{string.Join(", ", plan.Blocking.Select(rule => $"{rule.Rule} ({Number(rule.Findings)})"))}.{Unwaivable(plan)}";

    /// <summary>What is waived in all, where anything is.</summary>
    internal static string Waived(AdoptionPlan plan) =>
        $"Waived at least until {Until(plan)}: {PlainText.Counted(plan.Waived, "finding")} of {PlainText.Counted(plan.WaivedRules.Count, "rule")}";

    internal static string Cost(RuleCost cost) =>
        PlainText.Counted(cost.Findings, "finding")
        + (cost.Domains.Sum(domain => domain.Products) is var products and > 0 ? $" in {PlainText.Counted(products, "data product")}" : "")
        + (cost.Certain == 0 ? "" : cost.Left == 0 ? ", all of which mend themselves" : $", {Number(cost.Certain)} of which {(cost.Certain == 1 ? "mends itself" : "mend themselves")}")
        + (cost.Waived > 0 ? $"; {Number(cost.Waived)} more {(cost.Waived == 1 ? "is" : "are")} waived" : "");

    internal static string Domains(RuleCost cost) =>
        string.Join(", ", cost.Domains.Take(MostDomains).Select(domain => $"{domain.Domain ?? "the mesh"} {Number(domain.Findings)}"))
        + (cost.Domains.Count > MostDomains ? $" and {PlainText.Counted(cost.Domains.Count - MostDomains, "more domain")}" : "");

    internal static string Step(AdoptionPlan plan, PlannedRule rule) => rule.Step switch
    {
        RuleStep.Freeze => $"It blocks already. What is there is waived until {Dates.Write(rule.Block!.Value.AddDays(-1))}; what is new blocks.",
        RuleStep.Postpone when rule.BlocksToday is { } day => $"It would block from {Dates.Write(day)}: the guild lets it block from {Dates.Write(rule.Block!.Value)} instead.",
        RuleStep.Propose => $"Not decided: the guild votes first. Adopted today, it can block from {Dates.Write(rule.Ready)}: {Adopt(plan, rule)}",
        _ when rule.Block is { } block => $"It blocks from {Dates.Write(block)}, which leaves enough time.",
        _ => "It never blocks.",
    };

    /// <summary>What prepares the decision on a proposed rule, with the time that its findings need.</summary>
    internal static string Adopt(AdoptionPlan plan, PlannedRule rule) => $"mesh policy adopt {rule.Cost.Policy} --grace {Number(rule.Ready.DayNumber - plan.Day.DayNumber)}";

    internal static string Day(PlannedRule rule) => rule.Step == RuleStep.Propose ? "vote first" : rule.Block is { } day ? Dates.Write(day) : "never";

    internal static IEnumerable<string> Next(AdoptionPlan plan)
    {
        if (plan.Certain > 0)
            yield return $"mesh fix                                mends {PlainText.Counted(plan.Certain, "finding")} by itself";
        if (plan.IsToWrite)
            yield return "mesh adopt --write                      writes these days and waivers, for a pull request of the guild";
        yield return "mesh adopt --format markdown=adopt.md   the page for the guild's first meeting";
    }

    private static string Until(AdoptionPlan plan) => Dates.Write(plan.WaivedUntil!.Value);

    private static string Unwaivable(AdoptionPlan plan)
    {
        var rest = plan.Blocking.Where(rule => rule.Waivable < rule.Findings).ToList();
        return rest.Count == 0 ? "" : $" Nobody can waive {string.Join(" and ", rest.Select(rule => rule.Rule))}: mend {(rest.Sum(rule => rule.Findings - rule.Waivable) == 1 ? "it" : "them")} first, or let the guild decide on a later day.";
    }

    internal static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
