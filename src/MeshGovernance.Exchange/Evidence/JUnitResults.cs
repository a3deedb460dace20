using System.Xml;
using System.Xml.Linq;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Exchange.Evidence;

/// <summary>JUnit's XML, which nearly every tool can write. It knows nothing of tables: names say as much as they happen to.</summary>
internal sealed class JUnitResults : IEvidenceFormat
{
    private const long MostLetters = 100_000_000;

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
            var suites = root.DescendantsAndSelf("testsuite").ToList();
            yield return new ForeignRun(
                suites.Select(suite => ResultFile.Moment(suite.Attribute("timestamp")?.Value)).Where(moment => moment is not null).DefaultIfEmpty().Max(),
                PlainText.Line(root.Attribute("name")?.Value ?? suites.Select(suite => suite.Attribute("name")?.Value).OfType<string>().FirstOrDefault() ?? Name),
                [.. root.Descendants("testcase").Select(Result)]);
        }
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
