using System.Text;
using System.Xml.Linq;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Promises;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Settings;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Data;

/// <summary>What a check on data comes to, and the forms in which it is said.</summary>
public sealed class CheckedDataTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(Outcome.Passed, EvidenceStatus.Pass, EvidenceStatus.Skip)]
    [InlineData(Outcome.Passed, EvidenceStatus.Pass, EvidenceStatus.Warn)]
    [InlineData(Outcome.Failed, EvidenceStatus.Pass, EvidenceStatus.Fail)]
    [InlineData(Outcome.Error, EvidenceStatus.Fail, EvidenceStatus.Error)]
    [InlineData(Outcome.Error, EvidenceStatus.Skip, EvidenceStatus.Skip)]
    [InlineData(Outcome.Error)]
    public void Nothing_is_kept_that_nobody_looked_at(Outcome outcome, params EvidenceStatus[] statuses) =>
        Assert.Equal(outcome, new CheckedData([Contract("a/b", statuses)], null).Outcome);

    [Fact]
    public void What_is_broken_comes_first_and_what_was_not_looked_at_last()
    {
        var data = new CheckedData(
            [Contract("d/kept", EvidenceStatus.Pass), Contract("d/unseen", EvidenceStatus.Skip), Contract("d/warned", EvidenceStatus.Warn), Contract("d/unknown", EvidenceStatus.Error), Contract("d/broken", EvidenceStatus.Pass, EvidenceStatus.Fail)],
            "v > 1");
        var said = Encoding.UTF8.GetString(CheckedDataForms.All.Console.Write(data));
        Assert.Equal(["d/broken", "d/unknown", "d/warned", "d/kept", "d/unseen"], new[] { "d/broken", "d/unknown", "d/warned", "d/kept", "d/unseen" }.OrderBy(name => said.IndexOf(name, StringComparison.Ordinal)));
        Assert.Contains("domains/d/broken/c.odcs.yaml:41  r1\n", said, StringComparison.Ordinal);
        Assert.EndsWith("Not all could be found out: 1 broken, 1 unknown, 1 warned of, 2 kept, of 4 contracts, where v > 1.\n", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_documents_of_evidence_are_a_list_that_is_read_again()
    {
        var data = new CheckedData([Contract("d/one", EvidenceStatus.Pass), Contract("d/unseen", EvidenceStatus.Skip), Contract("d/two", EvidenceStatus.Fail)], null);
        var read = OorsReader.ReadAll(CheckedDataForms.All.All.Single(form => form.Name == "oors").Write(data), new YamlDescriptorReader(), new ReadingLimits());
        Assert.Equal([EvidenceStatus.Pass, EvidenceStatus.Fail], read.Select(document => document.Run?.Status ?? EvidenceStatus.Unknown));
    }

    [Fact]
    public void JUnit_counts_what_fails_and_what_could_not_be_found_out()
    {
        var data = new CheckedData([Contract("d/p", EvidenceStatus.Pass, EvidenceStatus.Fail, EvidenceStatus.Error, EvidenceStatus.Skip, EvidenceStatus.Warn)], null);
        var suites = XDocument.Parse(Encoding.UTF8.GetString(CheckedDataForms.All.All.Single(form => form.Name == "junit").Write(data))).Root!;
        Assert.Equal(("5", "1", "1"), (suites.Attribute("tests")?.Value, suites.Attribute("failures")?.Value, suites.Attribute("errors")?.Value));
        Assert.Equal("1", suites.Element("testsuite")?.Attribute("skipped")?.Value);
        Assert.Equal(("domains/d/p/c.odcs.yaml", "41"), (suites.Descendants("failure").Single().Parent!.Attribute("file")?.Value, suites.Descendants("failure").Single().Parent!.Attribute("line")?.Value));
        Assert.Equal("In 1 of 2 rows <it> is wrong.", suites.Descendants("failure").Single().Attribute("message")?.Value);
    }

    [Fact]
    public void JUnit_counts_in_all_what_it_counts_in_each_suite()
    {
        var data = new CheckedData(
            [Contract("d/one", EvidenceStatus.Pass, EvidenceStatus.Fail, EvidenceStatus.Unknown), Contract("d/two", EvidenceStatus.Error, EvidenceStatus.Skip), Contract("d/unseen", EvidenceStatus.Skip, EvidenceStatus.Skip), Contract("d/empty")],
            null);
        var suites = XDocument.Parse(Encoding.UTF8.GetString(CheckedDataForms.All.All.Single(form => form.Name == "junit").Write(data))).Root!;
        foreach (var (attribute, element) in new[] { ("tests", "testcase"), ("failures", "failure"), ("errors", "error"), ("skipped", "skipped") })
        {
            var found = suites.Elements("testsuite").Select(suite => (Said: (int)suite.Attribute(attribute)!, Held: suite.Descendants(element).Count())).ToList();
            Assert.All(found, suite => Assert.Equal(suite.Held, suite.Said));
            Assert.Equal(found.Sum(suite => suite.Said), (int)suites.Attribute(attribute)!);
        }
    }

    private static CheckedContract Contract(string product, params EvidenceStatus[] statuses) => new(
        product,
        "local",
        new EvidenceRun(At, "mesh", product.Split('/')[1], [.. statuses.Select((status, index) => new EvidenceResult($"r{index}", "Rule", status) { RelatesTo = $"r{index}", Message = "In 1 of 2 rows <it> is wrong." })])
        {
            ContractVersion = "1.0.0",
            Server = "files",
        },
        new PromisePlaces($"domains/{product}/c.odcs.yaml", new Dictionary<string, int>(StringComparer.Ordinal) { ["r1"] = 41 }));
}
