using System.Text.Json;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Reports;

/// <summary>The report as SARIF 2.1.0, for code scanning and editors.</summary>
public static class SarifReport
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    /// <param name="report">What was found.</param>
    /// <param name="prefix">The folder of the mesh in its repository, from whose top GitHub reads addresses; with a slash at its end, empty where it is the whole of it.</param>
    public static byte[] Write(Report report, string prefix) => JsonText.Write(json =>
    {
        var rules = ReportRule.Of(report);
        var ruleIndex = rules.Index().ToDictionary(rule => rule.Item.Id, rule => rule.Index);
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteArray("runs", [report], _ =>
        {
            json.WriteObject("tool", () => json.WriteObject("driver", () => WriteDriver(json, report, rules, prefix)));
            json.WriteArray("invocations", [report], _ => WriteInvocation(json, report, ruleIndex));
            json.WriteString("columnKind", "utf16CodeUnits");
            json.WriteArray("results", report.Findings.Concat(report.Fixed), finding => SarifResult.Write(json, finding, ruleIndex[finding.RuleId], report, prefix));
            json.WriteObject("properties", () =>
            {
                json.WriteString("mesh", report.Mesh);
                json.WriteString("asOf", Dates.Write(report.AsOf));
                json.WriteString("commit", report.Head.Commit);
                json.WriteBoolean("dirty", report.Head.Dirty);
                json.WriteString("gate", report.Gate);
                EvidenceForms.Write(json, report.Evidence);
                JsonReport.WriteOnly(json, report.Selection);
                json.WriteString("outcome", JsonText.Name(report.Outcome));
            });
        });
    });

    private static void WriteDriver(Utf8JsonWriter json, Report report, IReadOnlyList<ReportRule> rules, string prefix)
    {
        json.WriteString("name", "MeshGovernance");
        json.WriteString("version", report.Head.Tool);
        json.WriteString("semanticVersion", report.Head.Tool);
        json.WriteArray("rules", rules, rule => WriteRule(json, rule, prefix));
        json.WriteArray("notifications", report.Problems.Select(problem => problem.Fence).Distinct(), fence => json.WriteString("id", fence));
    }

    private static void WriteRule(Utf8JsonWriter json, ReportRule rule, string prefix)
    {
        json.WriteString("id", rule.Id);
        json.WriteString("name", PascalCase(rule.Id.Split('/')[^1].Split('@')[0]));
        SarifText.WriteMessage(json, "shortDescription", rule.Title);
        SarifText.WriteMessage(json, "fullDescription", $"{rule.Title}. {rule.Reason}");
        SarifText.WriteMessage(json, "help", $"{rule.Title} ({rule.Name}). {rule.Reason}", Markdown(rule, prefix));
        json.WriteObject("defaultConfiguration", () => json.WriteString("level", JsonText.Name(rule.Level)));
        json.WriteObject("properties", () =>
        {
            json.WriteString("category", rule.Category);
            if (rule.Policy is { } policy)
            {
                json.WriteString("version", policy.Version);
                json.WriteString("digest", policy.Digest);
            }

            json.WriteStartArray("tags");
            json.WriteStringValue(rule.Category);
            if (rule.Domain is { } domain)
                json.WriteStringValue("domain:" + domain);
            json.WriteEndArray();
        });
    }

    private static string Markdown(ReportRule rule, string prefix) => rule.Policy is { } policy
        ? $"**{MarkdownText.Plain(rule.Title)}** ({MarkdownText.Code(rule.Name)})\n\nWhy the rule exists stands in {MarkdownText.Code($"{prefix}{policy.Help}README.md")}."
        : $"**{MarkdownText.Plain(rule.Title)}** ({MarkdownText.Code(rule.Name)})\n\n{MarkdownText.Plain(rule.Reason)}";

    private static void WriteInvocation(Utf8JsonWriter json, Report report, Dictionary<string, int> ruleIndex)
    {
        json.WriteBoolean("executionSuccessful", report.Outcome != Outcome.Error);
        json.WriteNumber("exitCode", (int)report.Outcome);
        json.WriteString("exitCodeDescription", ReportWords.Verdict(report.Outcome));
        json.WriteArray("toolExecutionNotifications", report.Problems, problem =>
        {
            json.WriteObject("descriptor", () => json.WriteString("id", problem.Fence));
            if (problem.Policy is { } policy && ruleIndex.TryGetValue(policy, out var index))
                json.WriteObject("associatedRule", () =>
                {
                    json.WriteString("id", policy);
                    json.WriteNumber("index", index);
                });
            json.WriteString("level", JsonText.Name(Level.Error));
            var subject = problem.Subject;
            SarifText.WriteMessage(json, "message", subject.Length > 0 ? $"{subject}: {problem.Message}" : problem.Message);
        });
    }

    private static string PascalCase(string name) => string.Concat(name.Split('-', '_', ' ').Where(word => word.Length > 0).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
}
