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

    public bool Knows(SourceFile file) => StandardFiles.IsText(file.Path) && file.Content.Span[..Math.Min(file.Content.Length, Beginning)].IndexOf("dataContractSpecification"u8) >= 0
        && Encoding.UTF8.GetString(file.Content.Span[..Math.Min(file.Content.Length, Beginning)]).Split('\n').Any(line => line.TrimStart('\uFEFF', ' ', '{', '"', '\t').StartsWith(Mark, StringComparison.Ordinal));

    public Estate Read(IReadOnlyList<SourceFile> files, IDescriptorReader reader)
    {
        var estate = Estate.Empty;
        foreach (var file in files)
        {
            var parsed = reader.Parse(file.Content.ToArray(), StandardFiles.Limits);
            if (StandardFiles.FaultOf(parsed, file, 1, One) is { } fault)
                estate = estate.With(new Estate { Faults = [fault] });
            else if (parsed.Root![Mark]?.Text is not { } version || !(version.StartsWith("0.9", StringComparison.Ordinal) || version.StartsWith("1.", StringComparison.Ordinal)))
                estate = estate.With(new Estate { Faults = [new SourceRemark(new Origin(file.Path), $"'{Mark}' is '{parsed.Root[Mark]?.Text}': 0.9 and 1.x can be read. Raise the file to one of them, or leave it out.")] });
            else
                estate = estate.With(SpecifiedContract.Read(parsed.Root, file.Path));
        }

        return estate;
    }
}
