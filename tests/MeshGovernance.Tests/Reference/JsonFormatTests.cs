using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Tests.Agreements;
using MeshGovernance.Tests.Catalog;
using MeshGovernance.Tests.Changes;
using MeshGovernance.Tests.Golden;
using MeshGovernance.Tests.Reports;
using NJsonSchema;
using Xunit;

namespace MeshGovernance.Tests.Reference;

/// <summary>The schema of each form of JSON says all that outputs say, and nothing else: the recorded ones are held against it.</summary>
public sealed class JsonFormatTests
{
    /// <summary>A case may hold several calls, so several outputs in a row.</summary>
    private static readonly Regex Json = new(@"^\{\n.*?^\}$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private static readonly Dictionary<string, (JsonFormat Format, string Text)> Outputs = Directory
        .GetFiles(Path.Combine(CaseFolders.Repository, "tests", "cases"), "*", SearchOption.AllDirectories)
        .Where(path => !path.Contains("/runner/", StringComparison.Ordinal) && Path.GetFileName(path) is "stdout" or "report.json")
        .SelectMany(path => Json.Matches(File.ReadAllText(path).ReplaceLineEndings("\n")).Select((json, index) => (Name: $"{Path.GetRelativePath(CaseFolders.Repository, path)} #{index + 1}", Text: json.Value)))
        .Append((Name: "what only a night and a pull request tell", Text: Encoding.UTF8.GetString(JsonReport.Write(new ShownReport(ReportSamples.ComparedWhole with { Horizon = ReportSamples.AtNight.Horizon }, _ => null, "")))))
        .Append((Name: "a product that went while another one cannot be read", Text: Unread()))
        .Append((Name: "agreements of every state", Text: AgreementRegisterTests.Json()))
        .Append((Name: "readers of every sort", Text: AuditTests.Json()))
        .Append((Name: "a change that the mesh ignores, and a likely rename", Text: Ignored()))
        .Append((Name: "a mesh with evidence", Text: Encoding.UTF8.GetString(JsonReport.Write(new ShownReport(ReportSamples.WithEvidence, _ => null, "")))))
        .SelectMany(output => JsonFormat.All.Where(format => output.Text.StartsWith($"{{\n  \"format\": \"{format.Format}\"", StringComparison.Ordinal)).Select(format => (output.Name, Format: format, output.Text)))
        .ToDictionary(output => output.Name, output => (output.Format, output.Text));

    public static TheoryData<string> Recorded => [.. Outputs.Keys];

    public static TheoryData<string> Names => [.. JsonFormat.All.Select(format => format.Name)];

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task A_recorded_output_has_no_other_fields(string name)
    {
        var (format, text) = Outputs[name];
        var schema = await JsonSchema.FromFileAsync(format.SchemaPath, TestContext.Current.CancellationToken);
        Assert.Equal([], schema.Validate(text).Select(error => error.ToString()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_field_of_a_schema_is_in_some_output(string name)
    {
        var format = JsonFormat.All.Single(format => format.Name == name);
        using var schema = JsonDocument.Parse(File.ReadAllText(format.SchemaPath));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var output in Outputs.Values)
        {
            using var document = JsonDocument.Parse(output.Text);
            foreach (var field in JsonFields.Of(document.RootElement))
                seen.UnionWith(Told(output.Format, field).Where(told => told.Format == format).Select(told => told.Field));
        }

        Assert.Equal([], new SchemaTable(schema.RootElement).Paths().Where(path => !seen.Contains(path) && !seen.Contains(OfProblem(path))));
    }

    /// <summary>Which fields an output shows: a proposal is the same by itself and in a report, and a key of an open map stands for all.</summary>
    private static IEnumerable<(JsonFormat Format, string Field)> Told(JsonFormat format, string field)
    {
        yield return (format, OpenMap.Replace(field, "${map}.*"));
        if (format == JsonFormat.WhatIf)
            yield return (JsonFormat.Report, $"proposal.{field}");
        if (format == JsonFormat.Report && field.StartsWith("proposal.", StringComparison.Ordinal))
            yield return (JsonFormat.WhatIf, field["proposal.".Length..]);
        if (format == JsonFormat.Report && field.StartsWith("problems[].", StringComparison.Ordinal))
            yield return (JsonFormat.WhatIf, field);
    }

    private static readonly Regex OpenMap = new(@"(?<map>(before|after)\.(facts|holds))\..+$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private static string Ignored()
    {
        (string Path, string Text) settings = ("mesh.yaml", "apiVersion: meshgovernance/v1\nkind: Mesh\nname: M\nchanges: {severities: {object: risky}, exceptions: [{element: checkout, reason: R, until: 2027-01-31}]}\n");
        var (before, after) = (SampleMesh.Contract("checkout/orders", "orders", "schema: [{name: a, physicalType: table}]\n"), SampleMesh.Contract("checkout/orders", "orders", "schema: [{name: b, physicalType: table}]\n"));
        return Encoding.UTF8.GetString(DiffForms.All.All.Single(form => form.Name == "json").Write(DrawnMesh.Diff(SampleMesh.Load(settings, before), SampleMesh.Load(settings, after))));
    }

    private static string Unread()
    {
        var (files, broken) = (new[] { SampleMesh.Domain("checkout"), SampleMesh.Product("checkout/orders", offers: "orders") }, (Path: "domains/checkout/returns/product.yaml", Text: "id: [\n"));
        var (before, after) = (SampleMesh.Load(files), SampleMesh.Load(files[0], broken, SampleMesh.Product("checkout/carts", offers: "carts")));
        return Encoding.UTF8.GetString(DiffForms.All.All.Single(form => form.Name == "json").Write(DrawnMesh.Diff(before, after)));
    }

    /// <summary>A problem is the same wherever it stands.</summary>
    private static string OfProblem(string path) => path
        .Replace("proposal.problems[].", "problems[].", StringComparison.Ordinal)
        .Replace("proposal.warnings[].", "problems[].", StringComparison.Ordinal)
        .Replace("warnings[].", "problems[].", StringComparison.Ordinal);
}
