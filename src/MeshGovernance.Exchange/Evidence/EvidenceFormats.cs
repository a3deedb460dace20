using System.Text.Json;
using System.Xml;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Exchange.Evidence;

/// <summary>The tools whose results can be read.</summary>
public static class EvidenceFormats
{
    public static IReadOnlyList<IEvidenceFormat> All { get; } = [new DbtResults(), new DataContractResults(), new SodaResults(), new GreatExpectationsResults(), new JUnitResults()];

    public static IEvidenceFormat? Find(string name) => All.FirstOrDefault(format => format.Name == name);

    public static IEvidenceFormat? Of(SourceFile file) => All.FirstOrDefault(format => format.Knows(file));

    /// <summary>The runs in files of one format, or what is wrong with them.</summary>
    public static (IReadOnlyList<ForeignRun> Runs, string? Fault) Read(IEvidenceFormat format, IReadOnlyList<SourceFile> files)
    {
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(files);
        try
        {
            return ([.. format.Read(files)], null);
        }
        catch (Exception broken) when (broken is JsonException or XmlException)
        {
            return ([], PlainText.Message($"{string.Join(", ", files.Select(file => file.Path))}: this is not {format.One}: {broken.Message}"));
        }
    }
}
