using System.Text;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Descriptors;

namespace MeshGovernance.Exchange.Imports.DataContractSpecification;

/// <summary>Contracts of the Data Contract Specification, 0.9 and 1.x, which ended in favour of ODCS.</summary>
internal sealed class DataContractSpecificationFormat : ISourceFormat
{
    private const int Beginning = 64 * 1024;
    private const string Mark = "dataContractSpecification";

    public string Name => "datacontract-specification";

    public string One => "a contract of the Data Contract Specification";

    public bool ReadsDocuments => true;

    public bool Knows(SourceFile file) => StandardFiles.IsText(file.Path) && file.Content.Span[..Math.Min(file.Content.Length, Beginning)].IndexOf("dataContractSpecification"u8) >= 0
        && Encoding.UTF8.GetString(file.Content.Span[..Math.Min(file.Content.Length, Beginning)]).Split('\n').Any(line => line.TrimStart('\uFEFF', ' ', '{', '"', '\t').StartsWith(Mark, StringComparison.Ordinal));

    public Estate Read(IReadOnlyList<SourceFile> files, IDescriptorReader reader)
    {
        var read = StandardFiles.Parsed(files, reader).Select(document => Read(document.File, document.IsOnly, document.Parsed, document.Line)).ToList();
        return new Estate
        {
            Contracts = [.. read.SelectMany(estate => estate.Contracts)],
            Untold = [.. read.SelectMany(estate => estate.Untold)],
            Faults = [.. read.SelectMany(estate => estate.Faults)],
        };
    }

    private Estate Read(SourceFile file, bool isOnly, ParsedFile parsed, int line)
    {
        if (StandardFiles.FaultOf(parsed, file, line, One) is { } fault)
            return new Estate { Faults = [fault] };
        if (!isOnly && parsed.Root![Mark] is null)
            return Estate.Empty;
        var version = parsed.Root![Mark]?.Text;
        if (version?.StartsWith("0.9", StringComparison.Ordinal) == true || version?.StartsWith("1.", StringComparison.Ordinal) == true)
            return SpecifiedContract.Read(parsed.Root, new Origin(file.Path, "", isOnly ? null : line));
        return new Estate { Faults = [new SourceRemark(new Origin(file.Path, "", line), $"'{Mark}' is '{version}': 0.9 and 1.x can be read. Raise the file to one of them, or leave it out.")] };
    }
}
