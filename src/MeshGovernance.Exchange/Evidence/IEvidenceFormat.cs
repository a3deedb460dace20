using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Evidence;

/// <summary>What a tool writes about its checks on data.</summary>
public interface IEvidenceFormat
{
    /// <summary>What people write after <c>--format</c>.</summary>
    string Name { get; }

    /// <summary>One such file in words.</summary>
    string One { get; }

    /// <summary>Whether a file is one of it, by how it begins.</summary>
    bool Knows(SourceFile file);

    /// <summary>The runs of files of this format; some tools write one in several.</summary>
    /// <exception cref="System.Text.Json.JsonException">A file is no JSON.</exception>
    /// <exception cref="System.Xml.XmlException">A file is no XML.</exception>
    IEnumerable<ForeignRun> Read(IReadOnlyList<SourceFile> files);
}
