using System.Text.Json;
using System.Text.RegularExpressions;
using MeshGovernance.Tests.Golden;
using NJsonSchema;
using Xunit;

namespace MeshGovernance.Tests.Reference;

/// <summary>The schema of the report says all that reports say, and nothing else: the recorded ones are held against it.</summary>
public sealed class ReportSchemaTests
{
    private const string Format = "meshgovernance/report/v1";

    /// <summary>What <c>mesh whatif</c> says by itself is a part of the report of a pull request.</summary>
    private const string Proposal = "meshgovernance/proposal/v1";

    /// <summary>A case may hold several calls, so several reports in a row.</summary>
    private static readonly Regex Json = new(@"^\{\n.*?^\}$", RegexOptions.Singleline | RegexOptions.Multiline | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(5));

    private static readonly Dictionary<string, string> Reports = Directory
        .GetFiles(Path.Combine(CaseFolders.Repository, "tests", "cases"), "*", SearchOption.AllDirectories)
        .Where(path => !path.Contains("/runner/", StringComparison.Ordinal) && Path.GetFileName(path) is "stdout" or "report.json")
        .SelectMany(path => Json.Matches(File.ReadAllText(path).ReplaceLineEndings("\n")).Select((json, index) => (Name: $"{Path.GetRelativePath(CaseFolders.Repository, path)} #{index + 1}", Text: json.Value)))
        .Where(report => report.Text.Contains($"\"{Format}\"", StringComparison.Ordinal) || report.Text.Contains($"\"{Proposal}\"", StringComparison.Ordinal))
        .ToDictionary(report => report.Name, report => report.Text);

    public static TheoryData<string> Recorded => [.. Reports.Where(report => report.Value.Contains($"\"{Format}\"", StringComparison.Ordinal)).Select(report => report.Key)];

    [Theory]
    [MemberData(nameof(Recorded))]
    public async Task A_recorded_report_has_no_other_fields(string name)
    {
        var schema = await JsonSchema.FromFileAsync(ReportPage.SchemaPath, TestContext.Current.CancellationToken);
        Assert.Equal([], schema.Validate(Reports[name]).Select(error => error.ToString()));
    }

    [Fact]
    public void Every_field_of_the_schema_is_in_some_report()
    {
        using var schema = JsonDocument.Parse(File.ReadAllText(ReportPage.SchemaPath));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var report in Reports.Values)
        {
            using var document = JsonDocument.Parse(report);
            Collect(document.RootElement, document.RootElement.GetProperty("format").GetString() == Proposal ? "proposal" : "", seen);
        }

        Assert.Equal([], new SchemaTable(schema.RootElement).Paths().Where(path => !seen.Contains(OfProblem(path))));
    }

    /// <summary>A problem is the same wherever it stands.</summary>
    private static string OfProblem(string path) => path
        .Replace("proposal.problems[].", "problems[].", StringComparison.Ordinal)
        .Replace("proposal.warnings[].", "problems[].", StringComparison.Ordinal);

    private static void Collect(JsonElement value, string path, HashSet<string> seen)
    {
        seen.Add(path);
        if (value.ValueKind == JsonValueKind.Array)
            foreach (var item in value.EnumerateArray())
                Collect(item, path + "[]", seen);
        else if (value.ValueKind == JsonValueKind.Object)
            foreach (var field in value.EnumerateObject())
                Collect(field.Value, path.Length == 0 ? field.Name : $"{path}.{field.Name}", seen);
    }
}
