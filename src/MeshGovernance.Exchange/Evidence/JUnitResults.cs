using System.Xml;
using System.Xml.Linq;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Exchange.Evidence;

/// <summary>JUnit's XML, which nearly every tool can write. It knows nothing of tables: names say as much as they happen to. A report of mesh itself says all in properties.</summary>
internal sealed class JUnitResults : IEvidenceFormat
{
    private const long MostLetters = 100_000_000;
    private const string Contract = "contract";
    private const string Warning = "warn";

    private static readonly XmlReaderSettings Safe = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, MaxCharactersInDocument = MostLetters };

    public string Name => "junit";

    public string One => "a report of JUnit";

    public bool Knows(SourceFile file) => file.Content.Span.IndexOf("<testsuite"u8) is >= 0 and < 1024;

    public IEnumerable<ForeignRun> Read(IReadOnlyList<SourceFile> files)
    {
        foreach (var file in files)
        {
            using var stream = new MemoryStream(file.Content.ToArray());
            using var reader = XmlReader.Create(stream, Safe);
            var root = XDocument.Load(reader).Root!;
            var suites = root.DescendantsAndSelf("testsuite").ToLookup(suite => PropertyOf(suite, Contract) is not null);
            foreach (var suite in suites[true])
                yield return new ForeignRun(MomentOf([suite]), PropertyOf(suite, "process") ?? Name, [.. suite.Elements("testcase").Select(OfPromise)])
                {
                    ContractId = PropertyOf(suite, Contract),
                    ContractVersion = PropertyOf(suite, "version"),
                    Server = PropertyOf(suite, "server"),
                };
            if (suites[true].Any())
                continue;
            yield return new ForeignRun(
                MomentOf(suites[false]),
                PlainText.Line(root.Attribute("name")?.Value ?? suites[false].Select(suite => suite.Attribute("name")?.Value).OfType<string>().FirstOrDefault() ?? Name),
                [.. root.Descendants("testcase").Select(Result)]);
        }
    }

    private static DateTimeOffset? MomentOf(IEnumerable<XElement> suites) =>
        suites.Select(suite => ResultFile.Moment(suite.Attribute("timestamp")?.Value)).Where(moment => moment is not null).DefaultIfEmpty().Max();

    private static string? PropertyOf(XElement element, string name) =>
        element.Element("properties")?.Elements("property").FirstOrDefault(property => property.Attribute("name")?.Value == name)?.Attribute("value")?.Value;

    /// <summary>What mesh itself wrote: properties hold what JUnit has no words for.</summary>
    private static ForeignResult OfPromise(XElement test)
    {
        var read = Result(test);
        if (PropertyOf(test, "relatesTo") is not { } promise)
            return read;
        var status = PropertyOf(test, "status");
        var said = status == Warning ? test.Element("system-out")?.Value : test.Element("skipped")?.Value;
        return read with
        {
            Result = read.Result with
            {
                Id = promise,
                RelatesTo = promise,
                Name = read.Result.Name is var name && name.StartsWith($"{promise}: ", StringComparison.Ordinal) ? name[(promise.Length + 2)..] : name,
                Status = status switch { Warning => EvidenceStatus.Warn, "unknown" => EvidenceStatus.Unknown, _ => read.Result.Status },
                Severity = PropertyOf(test, "severity"),
                Dimension = PropertyOf(test, "dimension"),
                Message = read.Result.Message ?? (said is { Length: > 0 } ? PlainText.Line(status == Warning && said.StartsWith($"{Warning}: ", StringComparison.Ordinal) ? said[(Warning.Length + 2)..] : said) : null),
            },
        };
    }

    private static ForeignResult Result(XElement test)
    {
        var (name, about) = (test.Attribute("name")?.Value ?? "test", test.Attribute("classname")?.Value);
        var wrong = test.Element("failure") ?? test.Element("error");
        return new ForeignResult(
            new EvidenceResult(about is null ? name : $"{about} {name}", name, wrong is null ? test.Element("skipped") is null ? EvidenceStatus.Pass : EvidenceStatus.Skip : wrong.Name.LocalName == "failure" ? EvidenceStatus.Fail : EvidenceStatus.Error)
            {
                Message = wrong?.Attribute("message")?.Value is { Length: > 0 } message ? PlainText.Line(message) : null,
            },
            null,
            null);
    }
}
