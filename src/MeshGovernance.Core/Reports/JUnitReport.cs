using System.Globalization;
using System.Text;
using System.Xml;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Reports;

/// <summary>
/// The report as JUnit XML: a suite for each rule, a test case for each finding. Only what blocks fails and only what could not be judged
/// is an error, so a build server says what the exit code says. Waived findings are skipped; warnings and notes pass and say so.
/// </summary>
public static class JUnitReport
{
    internal static readonly XmlWriterSettings Settings = new() { Indent = true, NewLineChars = "\n", Encoding = new UTF8Encoding(false) };

    public static byte[] Write(Report report)
    {
        using var stream = new MemoryStream();
        using (var xml = XmlWriter.Create(stream, Settings))
        {
            var suites = Suites(report).ToList();
            xml.WriteStartElement("testsuites");
            Attribute(xml, "name", ReportWords.Narrowed(report.Selection) is { } narrowed ? $"{report.Mesh}, {narrowed}" : report.Mesh);
            Totals(xml, [.. suites.SelectMany(suite => suite.Cases)]);
            foreach (var suite in suites)
                Write(xml, suite, report);
            xml.WriteEndElement();
        }

        return [.. stream.ToArray(), (byte)'\n'];
    }

    private static IEnumerable<Suite> Suites(Report report)
    {
        var findings = report.Relevant.ToLookup(finding => finding.RuleId);
        var rules = ReportRule.Of(report);
        var unjudged = report.Problems.ToLookup(problem => rules.Any(rule => rule.Id == problem.Policy) ? problem.Policy : null);
        if (unjudged[null].Any())
            yield return new Suite("mesh check", null, [.. unjudged[null].Select(problem => CaseOf(problem, "mesh"))]);
        foreach (var rule in rules)
        {
            TestCase[] cases = [.. unjudged[rule.Id].Select(problem => CaseOf(problem, rule.Id)), .. findings[rule.Id].Select(finding => CaseOf(finding, rule, report))];
            yield return new Suite(rule.Name, rule, cases.Length > 0 ? cases : [Kept(rule)]);
        }
    }

    private static TestCase CaseOf(Problem problem, string rule)
    {
        var subject = problem.Subject;
        return new TestCase(rule, subject.Length > 0 ? subject : "mesh", Verdict.Error, problem.Fence, problem.Message, "");
    }

    private static TestCase CaseOf(Finding finding, ReportRule rule, Report report)
    {
        var verdict = finding.Blocking ? Verdict.Failure : finding.Waiver is not null ? Verdict.Skipped : Verdict.Passed;
        var lines = new List<string> { ReportWords.PlaceOf(finding), $"{rule.Title}. {rule.Reason}" };
        if (finding.Fix is { } fix)
            lines.Add(ReportWords.FixOf(fix));
        if (finding.Waiver is { } waiver)
            lines.Add($"Waived by {ReportWords.WaiverFile(report, waiver)}");
        return new TestCase(rule.Id, finding.Key.Length > 0 ? $"{finding.Element} {finding.Key}" : finding.Element.Text, verdict, JsonText.Name(finding.Level), finding.Message, string.Join('\n', lines));
    }

    private static TestCase Kept(ReportRule rule)
    {
        var judged = rule.Policy?.Judged ?? 0;
        return judged == 0
            ? new TestCase(rule.Id, "nothing to judge", Verdict.Skipped, "", "The policy applies to nothing here.", "")
            : new TestCase(rule.Id, $"{PlainText.Counted(judged, "element")} judged", Verdict.Passed, "", "", "");
    }

    private static void Write(XmlWriter xml, Suite suite, Report report)
    {
        xml.WriteStartElement("testsuite");
        Attribute(xml, "name", suite.Name);
        Totals(xml, suite.Cases);
        Attribute(xml, "skipped", Count(suite.Cases, Verdict.Skipped));
        xml.WriteStartElement("properties");
        Property(xml, "asOf", Dates.Write(report.AsOf));
        if (report.Evidence is { } evidence)
            Property(xml, "evidence", evidence.Source);
        if (report.Evidence?.Commit is { } commit)
            Property(xml, "evidenceCommit", commit);
        if (suite.Rule is { } rule)
        {
            Property(xml, "title", rule.Title);
            Property(xml, "level", JsonText.Name(rule.Level));
        }

        xml.WriteEndElement();
        foreach (var test in suite.Cases)
            Write(xml, test);
        xml.WriteEndElement();
    }

    private static void Write(XmlWriter xml, TestCase test)
    {
        xml.WriteStartElement("testcase");
        Attribute(xml, "classname", test.Rule);
        Attribute(xml, "name", test.Name);
        Attribute(xml, "time", "0");
        switch (test.Verdict)
        {
            case Verdict.Failure or Verdict.Error:
                xml.WriteStartElement(JsonText.Name(test.Verdict));
                Attribute(xml, "type", test.Type);
                Attribute(xml, "message", test.Message);
                xml.WriteString(Clean(test.Details));
                xml.WriteEndElement();
                break;
            case Verdict.Skipped:
                xml.WriteElementString("skipped", Clean($"{test.Message}\n{test.Details}".TrimEnd()));
                break;
            case Verdict.Passed when test.Message.Length > 0:
                xml.WriteElementString("system-out", Clean($"{test.Type}: {test.Message}\n{test.Details}"));
                break;
        }

        xml.WriteEndElement();
    }

    private static void Totals(XmlWriter xml, IReadOnlyList<TestCase> cases)
    {
        Attribute(xml, "tests", cases.Count.ToString(CultureInfo.InvariantCulture));
        Attribute(xml, "failures", Count(cases, Verdict.Failure));
        Attribute(xml, "errors", Count(cases, Verdict.Error));
        Attribute(xml, "time", "0");
    }

    private static string Count(IReadOnlyList<TestCase> cases, Verdict verdict) =>
        cases.Count(test => test.Verdict == verdict).ToString(CultureInfo.InvariantCulture);

    private static void Property(XmlWriter xml, string name, string value)
    {
        xml.WriteStartElement("property");
        Attribute(xml, "name", name);
        Attribute(xml, "value", value);
        xml.WriteEndElement();
    }

    private static void Attribute(XmlWriter xml, string name, string value) => xml.WriteAttributeString(name, Clean(value));

    /// <summary>Text of characters that XML 1.0 has and that somebody can see, and of no others.</summary>
    internal static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
            clean.Append(IsSeen(rune) ? rune.ToString() : "\ufffd");
        return clean.ToString();

        static bool IsSeen(Rune rune) => Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control => rune.Value is '\n' or '\t',
            UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => false,
            _ => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value),
        };
    }

    private enum Verdict
    {
        Passed,
        Skipped,
        Failure,
        Error,
    }

    private sealed record Suite(string Name, ReportRule? Rule, IReadOnlyList<TestCase> Cases);

    private sealed record TestCase(string Rule, string Name, Verdict Verdict, string Type, string Message, string Details);
}
