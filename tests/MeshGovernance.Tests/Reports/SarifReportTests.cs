using System.Text.Json.Nodes;
using CsCheck;
using MeshGovernance.Core.Reports;
using MeshGovernance.Tests.Standards;
using Xunit;

namespace MeshGovernance.Tests.Reports;

[Slow("asks Node")]
public sealed class SarifReportTests
{
    [Fact]
    public void The_official_schema_accepts_every_report()
    {
        var hostile = new List<Report>();
        ReportSamples.HostileReports.Sample(hostile.Add, iter: 200, threads: 1);
        var reports = hostile.Concat([ReportSamples.Whole, ReportSamples.Unjudged, ReportSamples.Clean, ReportSamples.WithEvidence]).Select(report => Run(report).Root).ToList();
        var schema = Oracle.PackageFile("@microsoft/jest-sarif", "lib", "schemas", "sarif-2.1.0-rtm.5.json");
        Assert.All(Oracle.Judge([.. reports.Select(report => (schema, report.ToJsonString()))]), Assert.True);
    }

    [Fact]
    public void The_official_schema_refuses_what_is_wrong()
    {
        var report = Run(ReportSamples.Whole);
        report["results"]![0]!["locations"]![0]!["physicalLocation"]!["region"]!["startLine"] = 0;
        var schema = Oracle.PackageFile("@microsoft/jest-sarif", "lib", "schemas", "sarif-2.1.0-rtm.5.json");
        Assert.Equal([false], Oracle.Judge([(schema, report.Root.ToJsonString())]));
    }

    [Fact]
    public void A_rule_is_there_for_every_policy_and_for_what_the_engine_found()
    {
        var rules = Run(ReportSamples.Whole)["tool"]!["driver"]!["rules"]!.AsArray();
        Assert.Equal(["privacy/personal-data@1", "checkout:quality/keys@1", "engine/unresolved"], rules.Select(rule => (string?)rule!["id"]));
        Assert.Equal(["PersonalData", "Keys", "Unresolved"], rules.Select(rule => (string?)rule!["name"]));
        Assert.Equal("""["quality","domain:checkout"]""", rules[1]!["properties"]!["tags"]!.ToJsonString());
        Assert.Equal(["error", "warning", "error"], rules.Select(rule => (string?)rule!["defaultConfiguration"]!["level"]));
        Assert.Contains("policies/privacy/personal-data/v1/README.md", (string?)rules[0]!["help"]!["markdown"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_names_its_rule_its_place_and_its_mend()
    {
        var run = Run(ReportSamples.Whole);
        var result = run["results"]![0]!;
        Assert.Equal((string?)result["ruleId"], (string?)run["tool"]!["driver"]!["rules"]![(int)result["ruleIndex"]!]!["id"]);
        Assert.Equal("""{"startLine":2,"startColumn":3,"endLine":2,"endColumn":14}""", result["locations"]![0]!["physicalLocation"]!["region"]!.ToJsonString());
        Assert.Equal(ReportSamples.Finding.Fingerprint, (string?)result["partialFingerprints"]!["meshgovernance/v1"]);
        Assert.Equal(
            """{"deletedRegion":{"startLine":3,"startColumn":1,"endLine":3,"endColumn":1},"insertedContent":{"text":"    classification: restricted\n"}}""",
            result["fixes"]![0]!["artifactChanges"]![0]!["replacements"]![0]!.ToJsonString());
    }

    [Fact]
    public void It_names_the_evidence_that_was_judged_by_and_its_commit()
    {
        var evidence = Run(ReportSamples.WithEvidence)["properties"]!["evidence"]!;
        Assert.Equal(("mesh-evidence", "0123456789abcdef0123456789abcdef01234567"), ((string?)evidence["source"], (string?)evidence["commit"]));
        Assert.Null(Run(ReportSamples.Whole)["properties"]!["evidence"]);
    }

    [Fact]
    public void A_path_is_percent_encoded() => Assert.Equal(
        "domains/a%20b/%C3%BC%23%3F.yaml",
        (string?)Run(ReportSamples.Whole)["results"]![4]!["locations"]![0]!["physicalLocation"]!["artifactLocation"]!["uri"]);

    [Fact]
    public void Every_address_begins_at_the_top_of_the_repository()
    {
        var whole = SarifReport.Write(ReportSamples.Whole, "");
        var part = SarifReport.Write(ReportSamples.Whole, "data/my mesh/");

        Assert.Contains("locations", Addresses(whole).Select(address => address.In));
        Assert.Contains("suppressions", Addresses(whole).Select(address => address.In));
        Assert.Contains("fixes", Addresses(whole).Select(address => address.In));
        Assert.Equal(Addresses(whole).Select(address => (address.In, "data/my%20mesh/" + address.Uri)), Addresses(part));
        Assert.Contains("`data/my mesh/policies/privacy/personal-data/v1/README.md`", (string?)JsonNode.Parse(part)!["runs"]![0]!["tool"]!["driver"]!["rules"]![0]!["help"]!["markdown"], StringComparison.Ordinal);
    }

    [Fact]
    public void A_waiver_suppresses_and_says_where_it_stands()
    {
        var results = Run(ReportSamples.Whole)["results"]!.AsArray();
        Assert.Equal([0, 0, 1, 0, 0], results.Select(result => result!["suppressions"]!.AsArray().Count));
        Assert.Equal("Waived by guild/waivers/carts.yaml", (string?)results[2]!["suppressions"]![0]!["justification"]);
    }

    [Fact]
    public void What_could_not_be_judged_is_a_notification_of_a_run_that_failed()
    {
        var invocation = Run(ReportSamples.Unjudged)["invocations"]![0]!;
        Assert.False((bool)invocation["executionSuccessful"]!);
        Assert.Equal(["privacy/personal-data@1 on checkout/orders: The policy took too long.", "a.yaml: gone"], invocation["toolExecutionNotifications"]!.AsArray().Select(one => (string?)one!["message"]!["text"]));
        Assert.Equal("privacy/personal-data@1", (string?)invocation["toolExecutionNotifications"]![0]!["associatedRule"]!["id"]);
        Assert.True((bool)Run(ReportSamples.Whole)["invocations"]![0]!["executionSuccessful"]!);
    }

    [Theory]
    [InlineData("Use ${HOME} or {0}.", "Use ${{HOME}} or {{0}}.")]
    [InlineData("See [here](http://evil.example).", "See [here] (http://evil.example).")]
    public void A_message_is_neither_a_link_nor_a_placeholder(string message, string written) => Assert.Equal(
        written,
        (string?)Run(ReportSamples.Whole with { Findings = [ReportSamples.Finding with { Message = message }] })["results"]![0]!["message"]!["text"]);

    private static IEnumerable<(string In, string Uri)> Addresses(byte[] report) => JsonNode.Parse(report)!["runs"]![0]!["results"]!.AsArray()
        .SelectMany(result => result!.AsObject())
        .SelectMany(part => Within(part.Value).Select(address => (part.Key, address)));

    private static IEnumerable<string> Within(JsonNode? node) => node switch
    {
        JsonObject map => map.SelectMany(part => part.Key == "artifactLocation" ? [(string)part.Value!["uri"]!] : Within(part.Value)),
        JsonArray list => list.SelectMany(Within),
        _ => [],
    };

    private static JsonNode Run(Report report) => JsonNode.Parse(SarifReport.Write(report, ""))!["runs"]![0]!;
}
