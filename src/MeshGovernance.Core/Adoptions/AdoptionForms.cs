using System.Text;
using System.Text.Json;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Adoptions;

/// <summary>The forms of a plan: for a terminal, for programs, and as the page for the guild's first meeting.</summary>
public static class AdoptionForms
{
    private const string Indent = "              ";

    public static readonly OutputFormats<AdoptionPlan> All = new(Lines, new("json", Json), new("markdown", plan => Encoding.UTF8.GetBytes(AdoptionPage.Of(plan))));

    private static IEnumerable<StyledLine> Lines(AdoptionPlan plan, int width)
    {
        yield return new StyledLine(new StyledText($"{PlainText.Line(plan.Mesh)} · what {PlainText.Counted(plan.Rules.Count, "rule")} cost, as of {Dates.Write(plan.Day)}", TextStyle.Strong));
        yield return StyledLine.Empty;
        foreach (var line in TextLines.Wrap(AdoptionWords.Sum(plan), width))
            yield return new StyledLine(new StyledText(line));
        foreach (var line in TextLines.Wrap(AdoptionWords.Blocks(plan), width))
            yield return new StyledLine(new StyledText(line, plan.Blocking.Count > 0 ? TextStyle.Error : TextStyle.Good));
        IEnumerable<StyledLine> told =
        [
            .. EvidenceForms.Lines(plan.Evidence),
            .. Waived(plan, width),
            .. Kept("Kept already", ", which may block from their own days on", plan.Decided, width),
            .. Kept("Not decided, and broken by nobody", ": the guild votes on them", plan.Proposed, width),
        ];
        foreach (var line in told)
            yield return line;
        foreach (var rule in plan.Rules.Where(rule => rule.Cost.Findings > 0))
        {
            yield return StyledLine.Empty;
            yield return new StyledLine(new StyledText($"  {AdoptionWords.Day(rule),-10}  ", TextStyle.Warning), new StyledText(rule.Cost.Title, TextStyle.Strong), new StyledText($"  {rule.Cost.Policy}", TextStyle.Muted));
            foreach (var line in TextLines.Wrap($"{AdoptionWords.Cost(rule.Cost)}: {AdoptionWords.Domains(rule.Cost)}", width - Indent.Length))
                yield return new StyledLine(new StyledText(Indent + line));
            foreach (var line in TextLines.Wrap(AdoptionWords.Step(plan, rule), width - Indent.Length))
                yield return new StyledLine(new StyledText(Indent + line, TextStyle.Muted));
        }

        yield return StyledLine.Empty;
        yield return new StyledLine(new StyledText("Next", TextStyle.Strong));
        foreach (var next in AdoptionWords.Next(plan))
            yield return new StyledLine(new StyledText("  " + next));
    }

    private static IEnumerable<StyledLine> Waived(AdoptionPlan plan, int width)
    {
        if (plan.Waived == 0)
            yield break;
        yield return StyledLine.Empty;
        yield return new StyledLine(new StyledText(AdoptionWords.Waived(plan), TextStyle.Warning));
        foreach (var line in TextLines.Wrap(string.Join(", ", plan.WaivedRules.Select(rule => $"{rule.Rule} {AdoptionWords.Number(rule.Findings)} until {Dates.Write(rule.Until!.Value)}")), width - 2))
            yield return new StyledLine(new StyledText("  " + line, TextStyle.Muted));
    }

    private static IEnumerable<StyledLine> Kept(string title, string says, IEnumerable<PlannedRule> rules, int width)
    {
        var kept = rules.Where(rule => rule.Cost.IsKept).ToList();
        if (kept.Count == 0)
            yield break;
        yield return StyledLine.Empty;
        yield return new StyledLine(new StyledText($"{title}: {PlainText.Counted(kept.Count, "rule")}", TextStyle.Good), new StyledText(says, TextStyle.Muted));
        foreach (var line in TextLines.Wrap(string.Join(", ", kept.Select(rule => rule.Cost.Policy)), width - 2))
            yield return new StyledLine(new StyledText("  " + line, TextStyle.Muted));
    }

    private static byte[] Json(AdoptionPlan plan) => JsonText.Write(json =>
    {
        json.WriteString("format", "meshgovernance/adoption/v1");
        json.WriteString("mesh", PlainText.Line(plan.Mesh));
        json.WriteDate("asOf", plan.Day);
        json.WriteNumber("pace", plan.Pace);
        json.WriteBoolean("cut", plan.IsCut);
        EvidenceForms.Write(json, plan.Evidence);
        json.WriteArray("blocking", plan.Blocking, rule =>
        {
            json.WriteString("rule", rule.Rule);
            json.WriteNumber("findings", rule.Findings);
            json.WriteNumber("waivable", rule.Waivable);
        });
        json.WriteArray("waived", plan.WaivedRules, rule =>
        {
            json.WriteString("rule", rule.Rule);
            json.WriteNumber("findings", rule.Findings);
            json.WriteDate("until", rule.Until);
        });
        json.WriteArray("rules", plan.Rules, rule =>
        {
            json.WriteString("policy", rule.Cost.Policy);
            json.WriteString("title", rule.Cost.Title);
            json.WriteString("step", JsonText.Name(rule.Step));
            json.WriteDate("warn", rule.Warn);
            json.WriteDate("block", rule.Block);
            json.WriteDate("blocksToday", rule.BlocksToday);
            json.WriteDate("ready", rule.Ready);
            json.WriteNumber("judged", rule.Cost.Judged);
            json.WriteNumber("findings", rule.Cost.Findings);
            json.WriteNumber("certain", rule.Cost.Certain);
            json.WriteNumber("waived", rule.Cost.Waived);
            Write(json, rule.Cost.Domains);
        });
    });

    private static void Write(Utf8JsonWriter json, IReadOnlyList<DomainCost> domains) => json.WriteArray("domains", domains, domain =>
    {
        json.WriteString("domain", domain.Domain);
        json.WriteNumber("findings", domain.Findings);
        json.WriteNumber("certain", domain.Certain);
        json.WriteNumber("products", domain.Products);
    });
}
