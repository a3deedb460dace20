using System.Text.Json;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Imports;

/// <summary>An import as JSON: all of it.</summary>
internal static class ImportJson
{
    private const string Format = "meshgovernance/import/v1";

    internal static byte[] Write(ImportAnswer answer) => JsonText.Write(json =>
    {
        var plan = answer.Plan;
        json.WriteString("format", Format);
        json.WriteString("source", plan.Terms.Source);
        json.WriteBoolean("written", answer.IsWritten);
        json.WriteString("outcome", JsonText.Name(answer.Outcome));
        json.WriteNumber("read", plan.Read);
        json.WriteNumber("unknown", plan.Unknown);
        json.WriteArray("files", plan.Files, file =>
        {
            json.WriteString("path", file.Path);
            json.WriteString("kind", JsonText.Name(file.Kind));
            json.WriteString("step", ImportWords.Step(file.Step));
            json.WriteString("movedFrom", file.From);
            Write(json, file.Origin);
            json.WriteTexts("changes", file.Changes);
        });
        EvidenceForms.Write(json, answer.Shown?.Report.Evidence);
        Remarks("faults", plan.Faults);
        Remarks("kept", plan.Kept);
        Remarks("untold", plan.Untold);
        json.WriteArray("rules", ImportWords.Rules(answer), rule =>
        {
            json.WriteString("rule", rule.Rule);
            json.WriteString("level", JsonText.Name(rule.Level));
            json.WriteNumber("count", rule.Count);
            json.WriteNumber("blocking", rule.Blocking);
        });
        json.WriteArray("findings", answer.Findings, finding =>
        {
            json.WriteString("fingerprint", finding.Fingerprint);
            json.WriteString("rule", finding.RuleId);
            json.WriteString("level", JsonText.Name(finding.Level));
            json.WriteBoolean("blocking", finding.Blocking);
            json.WriteString("waiver", finding.Waiver);
            json.WriteString("element", finding.Element.Text);
            json.WriteString("file", finding.File);
            json.WriteNumber("line", finding.Range.Start.Line);
            json.WriteString("message", finding.Message);
        });

        void Remarks(string name, IReadOnlyList<SourceRemark> remarks) => json.WriteArray(name, remarks, remark =>
        {
            Write(json, remark.Origin);
            json.WriteString("message", remark.Message);
        });
    });

    private static void Write(Utf8JsonWriter json, Origin origin)
    {
        json.WriteString("source", origin.Source);
        if (origin.Item.Length > 0)
            json.WriteString("item", origin.Item);
        if (origin.Line is { } line)
            json.WriteNumber("line", line);
    }
}
