using System.Text.Json;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Proposals;

/// <summary>A proposal as part of JSON.</summary>
internal static class ProposalJson
{
    private const string Format = "meshgovernance/proposal/v1";

    internal static byte[] Write(Proposal proposal) => JsonText.Write(json =>
    {
        json.WriteString("format", Format);
        EvidenceForms.Write(json, proposal.Evidence);
        Write(json, proposal);
    });

    internal static void Write(Utf8JsonWriter json, Proposal proposal)
    {
        json.WriteArray("rules", proposal.Rules, rule =>
        {
            json.WriteString("id", rule.Id);
            json.WriteString("title", rule.Title);
            json.WriteString("before", rule.Before);
            json.WriteString("after", rule.After);
            json.WriteString("aboutBefore", rule.AboutBefore);
            json.WriteString("aboutAfter", rule.AboutAfter);
            json.WriteTexts("parameters", rule.Parameters);
        });
        json.WriteArray("problems", proposal.Problems, problem => problem.Write(json));
        json.WriteArray("warnings", proposal.Warnings, warning => warning.Write(json));
        json.WriteArray("hits", proposal.Hits, hit =>
        {
            json.WriteString("impact", JsonText.Name(hit.Impact));
            json.WriteString("policy", hit.Finding.RuleId);
            json.WriteString("domain", hit.Domain);
            json.WriteString("owner", hit.Owner);
            json.WriteString("element", hit.Finding.Element.Text);
            json.WriteString("fingerprint", hit.Finding.Fingerprint);
            json.WriteString("message", hit.Finding.Message);
            json.WriteString("file", hit.Finding.File);
            json.WriteNumber("line", hit.Finding.Range.Start.Line);
            Write(json, "before", hit.Before);
            Write(json, "after", hit.After);
            json.WriteString("outside", hit.Outside);
        });
    }

    private static void Write(Utf8JsonWriter json, string name, FindingWeight? standing)
    {
        if (standing is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteObject(name, () =>
        {
            json.WriteString("level", JsonText.Name(standing.Level));
            json.WriteString("waiver", standing.Waiver);
            json.WriteString("blocks", standing.Blocks is { } day ? Dates.Write(day) : null);
        });
    }
}
