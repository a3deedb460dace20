using System.Text.Json;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Proposals;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Reports;

/// <summary>The report as JSON (<c>meshgovernance/report/v1</c>): UTF-8, indented, the same bytes for the same report.</summary>
public static class JsonReport
{
    private const string Format = "meshgovernance/report/v1";

    public static byte[] Write(ShownReport shown) => JsonText.Write(json =>
    {
        var report = shown.Report;
        json.WriteString("format", Format);
        json.WriteString("tool", report.Head.Tool);
        json.WriteString("mesh", report.Mesh);
        json.WriteString("asOf", Dates.Write(report.AsOf));
        json.WriteObject("base", () =>
        {
            json.WriteString("commit", report.Base?.Commit);
            json.WriteString("mergeBase", report.Base?.MergeBase);
            WriteTruth(json, "hasMesh", report.Base?.HasMesh);
            WriteTruth(json, "changesRules", report.Base?.ChangesRules);
        });
        json.WriteObject("head", () =>
        {
            json.WriteString("commit", report.Head.Commit);
            json.WriteBoolean("dirty", report.Head.Dirty);
        });
        json.WriteString("folder", shown.Prefix);
        json.WriteString("waivers", report.WaiverFolder);
        json.WriteString("gate", report.Gate);
        WriteOnly(json, report.Selection);
        json.WriteString("outcome", JsonText.Name(report.Outcome));
        json.WriteObject("counts", () => WriteCounts(json, report));
        json.WriteObject("size", () =>
        {
            json.WriteNumber("domains", report.Counts.Domains);
            json.WriteNumber("products", report.Counts.Products);
            json.WriteNumber("contracts", report.Counts.Contracts);
        });
        WriteSandbox(json, report.Sandbox);
        json.WriteArray("policies", report.Policies, policy => WritePolicy(json, policy));
        json.WriteArray("problems", report.Problems, problem => problem.Write(json));
        json.WriteArray("findings", report.Findings.Concat(report.Fixed), finding => WriteFinding(json, finding));
        if (report.Proposal is { } proposal)
            json.WriteObject("proposal", () => ProposalJson.Write(json, proposal));
        else
            json.WriteNull("proposal");
        json.WriteArray("owners", OwnersIn(report), owner =>
        {
            json.WriteString("domain", owner.Key);
            json.WriteString("name", owner.Value);
        });
        WriteMore(json, report);
        json.WriteArray("sources", ReportedLines.Of(shown), file =>
        {
            json.WriteString("file", file.Key);
            json.WriteArray("lines", file.Value, line =>
            {
                json.WriteNumber("number", line.Key);
                json.WriteString("text", line.Value);
            });
        });
    });

    private static void WriteTruth(Utf8JsonWriter json, string name, bool? value)
    {
        if (value is { } known)
            json.WriteBoolean(name, known);
        else
            json.WriteNull(name);
    }

    /// <summary>What only some ask for, or only some meshes have.</summary>
    private static void WriteMore(Utf8JsonWriter json, Report report)
    {
        if (report.Mentions.Count > 0)
            json.WriteArray("mentions", report.Mentions.OrderBy(domain => domain.Key, StringComparer.Ordinal), domain =>
            {
                json.WriteString("domain", domain.Key);
                json.WriteTexts("handles", domain.Value);
            });
        EvidenceForms.Write(json, report.Evidence);
        if (report.Horizon is { } horizon)
            json.WriteObject("horizon", () => HorizonJson.Write(json, horizon));
        if (report.Reached.Count > 0)
            json.WriteArray("reached", report.Reached, reach => ReachForms.Write(json, reach));
        if (report.Catalog is { } catalog)
            json.WriteObject("catalog", () => CatalogJson.Write(json, catalog));
    }

    /// <summary>Who answers for the domains that something was found in, or has a day ahead.</summary>
    private static IEnumerable<KeyValuePair<string, string>> OwnersIn(Report report)
    {
        var domains = report.Relevant.Select(finding => finding.Element.DomainKey).Concat(report.Horizon?.Entries.Select(entry => entry.Domain) ?? []).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return report.Owners.Where(owner => domains.Contains(owner.Key)).OrderBy(owner => owner.Key, StringComparer.Ordinal);
    }

    /// <summary>What the report was narrowed to: null means that it is about everything, an empty list that nothing of that sort was named.</summary>
    internal static void WriteOnly(Utf8JsonWriter json, Selection selection)
    {
        if (selection.IsEverything)
        {
            json.WriteNull("only");
            return;
        }

        json.WriteObject("only", () =>
        {
            json.WriteTexts("policies", selection.Policies);
            json.WriteTexts("domains", selection.Domains.Select(asked => asked.Text));
            json.WriteTexts("products", selection.Products.Select(asked => asked.Text));
        });
    }

    /// <summary>Which fences the policies ran behind; null where none was run.</summary>
    private static void WriteSandbox(Utf8JsonWriter json, WorkerFences? fences)
    {
        if (fences is null)
        {
            json.WriteNull("sandbox");
            return;
        }

        json.WriteObject("sandbox", () =>
        {
            json.WriteTexts("held", fences.Held);
            json.WriteTexts("missing", fences.Missing);
        });
    }

    private static void WriteCounts(Utf8JsonWriter json, Report report)
    {
        foreach (var level in new[] { Level.Error, Level.Warning, Level.Note })
            json.WriteNumber(JsonText.Name(level), report.Count(level));
        json.WriteNumber("waived", report.Waived);
        json.WriteNumber("blocking", report.Blocking);
        if (report.Base is null)
            return;
        json.WriteNumber("new", report.Relevant.Count());
        json.WriteNumber("existing", report.Findings.Count - report.Relevant.Count());
        json.WriteNumber("fixed", report.Fixed.Count);
    }

    private static void WritePolicy(Utf8JsonWriter json, PolicyVerdict policy)
    {
        json.WriteString("id", policy.Id);
        json.WriteString("version", policy.Version);
        json.WriteString("title", policy.Title);
        json.WriteString("digest", policy.Digest);
        json.WriteString("level", JsonText.Name(policy.Level));
        json.WriteNumber("judged", policy.Judged);
        json.WriteNumber("notApplicable", policy.NotApplicable);
        json.WriteString("help", policy.Help);
        if (policy.Decision is not { } decision)
            json.WriteNull("decision");
        else
            json.WriteObject("decision", () =>
            {
                json.WriteString("outcome", decision.Outcome);
                json.WriteString("date", decision.Day is { } day ? Dates.Write(day) : null);
                json.WriteBoolean("verified", false);
            });
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteString("fingerprint", finding.Fingerprint);
        json.WriteString("policy", finding.Policy);
        json.WriteString("version", finding.Version);
        json.WriteString("key", finding.Key);
        json.WriteString("level", JsonText.Name(finding.Level));
        json.WriteBoolean("blocking", finding.Blocking);
        json.WriteString("state", finding.State is { } state ? JsonText.Name(state) : null);
        json.WriteString("waiver", finding.Waiver);
        json.WriteString("pending", finding.Pending);
        json.WriteString("message", finding.Message);
        json.WriteString("element", finding.Element.Text);
        json.WriteString("kind", finding.Kind);
        json.WriteString("file", finding.File);
        WriteRange(json, finding.Range);
        json.WriteArray("related", finding.Related, place =>
        {
            json.WriteString("element", place.Element.Text);
            json.WriteString("kind", place.Kind);
            json.WriteString("file", place.File);
            WriteRange(json, place.Range);
            json.WriteString("message", place.Message);
        });
        WriteFix(json, finding.Fix);
        if (finding.Becomes is { } becomes)
        {
            json.WriteObject("becomes", () =>
            {
                json.WriteString("level", becomes.Level is { } level ? JsonText.Name(level) : null);
                json.WriteString("on", Dates.Write(becomes.On));
            });
        }
        else
        {
            json.WriteNull("becomes");
        }

        json.WriteString("takesOverFrom", finding.TakesOverFrom);
        json.WriteString("help", finding.Help);
    }

    private static void WriteFix(Utf8JsonWriter json, Fix? fix)
    {
        if (fix is null)
        {
            json.WriteNull("fix");
            return;
        }

        json.WriteObject("fix", () =>
        {
            json.WriteBoolean("certain", fix.Certain);
            json.WriteString("title", fix.Title);
            json.WriteArray("edits", fix.Edits, edit =>
            {
                json.WriteString("file", edit.File);
                WriteRange(json, edit.Range);
                json.WriteString("text", edit.Text);
            });
            if (fix.Move is not { } move)
                json.WriteNull("move");
            else
                json.WriteObject("move", () =>
                {
                    json.WriteString("from", move.From);
                    json.WriteString("to", move.To);
                });
        });
    }

    private static void WriteRange(Utf8JsonWriter json, TextRange range)
    {
        WritePosition(json, "start", range.Start);
        WritePosition(json, "end", range.End);
    }

    private static void WritePosition(Utf8JsonWriter json, string name, Position position) => json.WriteObject(name, () =>
    {
        json.WriteNumber("line", position.Line);
        json.WriteNumber("column", position.Column);
    });
}
