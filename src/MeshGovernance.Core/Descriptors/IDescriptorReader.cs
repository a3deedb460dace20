using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Descriptors;

/// <summary>Reads the files of a mesh: the way from bytes to nodes.</summary>
public interface IDescriptorReader
{
    /// <summary>Parses a file. What is wrong with it is in the result, never thrown.</summary>
    ParsedFile Parse(byte[] content, ReadingLimits limits);

    /// <summary>Readers that can work side by side: as many as pay for that many files, this one among them.</summary>
    IReadOnlyList<IDescriptorReader> ReadersFor(int files);

    /// <summary>Holds a file of the mesh's own kinds (not the products and contracts of the standards) against its schema.</summary>
    IReadOnlyList<Fault> Judge(DescriptorKind kind, Node root);
}

/// <summary>A parsed file: its nodes (null where there are none that can be trusted), their places, and what was wrong.</summary>
public sealed record ParsedFile(Node? Root, Places Places, IReadOnlyList<ParseFault> Faults);

/// <summary>What is wrong with the text of a file, and where.</summary>
public sealed record ParseFault(EngineRule Rule, TextRange Range, string Message);
