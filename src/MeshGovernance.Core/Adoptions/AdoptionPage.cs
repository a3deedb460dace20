using System.Text;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Adoptions;

/// <summary>The page for the guild's first meeting, as GitHub's Markdown: what there is to decide, and who has how much to do by when.</summary>
internal static class AdoptionPage
{
    /// <summary>A picture of more bars is none.</summary>
    private const int MostBars = 40;

    internal static string Of(AdoptionPlan plan)
    {
        var page = new StringBuilder($"# How {MarkdownText.Plain(plan.Mesh)} begins to keep its rules\n\n");
        page.Append($"For the guild's first meeting, as of {Dates.Write(plan.Day)}. {MarkdownText.Plain(AdoptionWords.Sum(plan))} {MarkdownText.Plain(AdoptionWords.Blocks(plan))}{(plan.Evidence is { } evidence ? $" {MarkdownText.Plain(EvidenceForms.Line(evidence))}" : "")}\n\n");
        var open = plan.Decided.Where(rule => rule.Cost.Findings > 0).ToList();
        var kept = plan.Decided.Where(rule => rule.Cost.IsKept).ToList();
        var proposed = plan.Proposed.ToList();
        if (Questions(plan, open.Count > 0, proposed.Count).ToList() is { Count: > 0 } questions)
            page.Append("## To decide\n\n").AppendJoin("", questions.Select((question, at) => $"{AdoptionWords.Number(at + 1)}. {question}\n")).Append('\n');
        if (open.Count > 0)
        {
            page.Append("## In this order\n\n");
            Picture(page, plan, open);
            page.Append("| blocks from | rule | findings | mend themselves | where | what happens |\n| --- | --- | ---: | ---: | --- | --- |\n");
            foreach (var rule in open)
                page.Append($"| {AdoptionWords.Day(rule)} | {MarkdownText.Plain(rule.Cost.Title)}<br>{MarkdownText.Code(rule.Cost.Policy)} | {AdoptionWords.Number(rule.Cost.Findings)} | {AdoptionWords.Number(rule.Cost.Certain)} | {MarkdownText.Plain(AdoptionWords.Domains(rule.Cost))} | {MarkdownText.Plain(AdoptionWords.Step(plan, rule))} |\n");
            page.Append("\n## Who has what to do\n\n");
            Domains(page, plan, open);
        }

        if (proposed.Count > 0)
        {
            page.Append("## To vote on\n\nThe days are those on which a rule can block if it is adopted today: what is decided already is mended first.\n\n| can block from | rule | findings | where | once the guild agrees |\n| --- | --- | ---: | --- | --- |\n");
            foreach (var rule in proposed)
                page.Append($"| {Dates.Write(rule.Ready)} | {MarkdownText.Plain(rule.Cost.Title)}<br>{MarkdownText.Code(rule.Cost.Policy)} | {AdoptionWords.Number(rule.Cost.Findings)} | {MarkdownText.Plain(AdoptionWords.Domains(rule.Cost))} | {MarkdownText.Code(AdoptionWords.Adopt(plan, rule))} |\n");
            page.Append('\n');
        }

        if (plan.Waived > 0)
            Waived(page, plan);
        if (kept.Count > 0)
        {
            page.Append($"## Kept already\n\nNobody breaks {(kept.Count == 1 ? "this rule" : $"these {AdoptionWords.Number(kept.Count)} rules")}: they may block from their own days on, and cost nobody anything.\n\n");
            page.AppendJoin('\n', kept.Select(rule => $"- {MarkdownText.Plain(rule.Cost.Title)} ({MarkdownText.Code(rule.Cost.Policy)})")).Append('\n');
        }

        return page.ToString();
    }

    /// <summary>What there is to decide: no order is asked about where nothing is to be done.</summary>
    private static IEnumerable<string> Questions(AdoptionPlan plan, bool isOpen, int proposed)
    {
        if (isOpen)
            yield return $"Does the order below fit? Rules come first that cost the busiest domain least; {AdoptionWords.Number(plan.Pace)} findings a week in each domain are taken for granted (`mesh adopt --pace`).";
        if (plan.Decided.Any())
            yield return $"Which rules {(isOpen ? "of it " : "")}does the guild not want at all? `mesh policy retire` says so, with the reason.";
        if (plan.Rules.Count > 0)
            yield return isOpen ? "Is somebody there for each domain with much to do, and does every steward of a rule have a seat?" : "Does every steward of a rule have a seat?";
        if (plan.IsToWrite)
            yield return "`mesh adopt --write` prepares the days and the waivers as a change of the repository: the guild agrees on it in its pull request.";
        if (proposed > 0)
            yield return $"{(proposed == 1 ? "Does the guild adopt the rule that is proposed" : $"Which of the {AdoptionWords.Number(proposed)} rules that are proposed does the guild adopt")}? [See below](#to-vote-on): nobody is bound before.";
    }

    private static void Waived(StringBuilder page, AdoptionPlan plan)
    {
        page.Append($"## Waived for now\n\n{AdoptionWords.Waived(plan)}. What is waived counts again on the day after its waiver ends: the plan has it as work.\n\n| first waiver ends | rule | waived |\n| --- | --- | ---: |\n");
        foreach (var rule in plan.WaivedRules)
            page.Append($"| {Dates.Write(rule.Until!.Value)} | {(rule.Title is { } title ? $"{MarkdownText.Plain(title)}<br>" : "")}{MarkdownText.Code(rule.Rule)} | {AdoptionWords.Number(rule.Findings)} |\n");
        page.Append('\n');
    }

    /// <summary>From today to the day on which each rule blocks. Names of policies have no letters that mean something in a diagram.</summary>
    private static void Picture(StringBuilder page, AdoptionPlan plan, List<PlannedRule> open)
    {
        var dated = open.Where(rule => rule.Block > plan.Day && rule.Cost.Policy.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '-' or '@')).Take(MostBars).ToList();
        if (dated.Count == 0)
            return;
        page.Append("```mermaid\ngantt\n  dateFormat YYYY-MM-DD\n  axisFormat %Y-%m-%d\n");
        foreach (var rule in dated)
            page.Append($"  {rule.Cost.Policy} · {AdoptionWords.Number(rule.Cost.Findings)} :{(rule.Step == RuleStep.Keep ? "" : "active, ")}{Dates.Write(plan.Day)}, {Dates.Write(rule.Block!.Value)}\n");
        page.Append("```\n\n");
    }

    private static void Domains(StringBuilder page, AdoptionPlan plan, List<PlannedRule> open)
    {
        page.Append("| domain | who answers for it | findings | mend themselves | its first rules |\n| --- | --- | ---: | ---: | --- |\n");
        var domains = open.SelectMany(rule => rule.Cost.Domains.Select(domain => (Rule: rule, Domain: domain)))
            .GroupBy(cost => cost.Domain.Domain)
            .OrderByDescending(domain => domain.Sum(cost => cost.Domain.Left)).ThenBy(domain => domain.Key, StringComparer.Ordinal);
        foreach (var domain in domains)
            page.Append($"| {MarkdownText.Plain(domain.Key ?? "the mesh itself")} | {MarkdownText.Plain(domain.Key is { } key ? plan.Owners.GetValueOrDefault(key, "nobody is named") : "the guild")} | ")
                .Append($"{AdoptionWords.Number(domain.Sum(cost => cost.Domain.Findings))} | {AdoptionWords.Number(domain.Sum(cost => cost.Domain.Certain))} | ")
                .AppendJoin(", ", domain.Take(3).Select(cost => $"{MarkdownText.Code(cost.Rule.Cost.Policy)} {AdoptionWords.Number(cost.Domain.Findings)}")).Append(" |\n");
        page.Append('\n');
    }
}
