using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Findings;

/// <summary>Another place that a finding is about: the other end of a reference, the first of two equal ids.</summary>
/// <param name="Element">The name of the element there.</param>
/// <param name="Kind">What the element is.</param>
/// <param name="File">Relative to the mesh.</param>
/// <param name="Range">The place in the file.</param>
/// <param name="Message">What it has to do with the finding, in a sentence.</param>
public sealed record RelatedPlace(ElementName Element, string Kind, string File, TextRange Range, string Message)
{
    public string Message { get; init => field = PlainText.Message(value); } = PlainText.Message(Message);
}
