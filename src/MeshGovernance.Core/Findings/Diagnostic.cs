using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Findings;

/// <summary>What the engine itself found, before it becomes a <see cref="Finding"/>.</summary>
/// <param name="Rule">The row of the engine's table.</param>
/// <param name="File">Relative to the mesh.</param>
/// <param name="Range">The place in the file.</param>
/// <param name="Element">The element.</param>
/// <param name="Message">One line of plain text.</param>
/// <param name="Key">What tells it from other findings of the rule on the element.</param>
public sealed record Diagnostic(EngineRule Rule, string File, TextRange Range, NamedElement Element, string Message, string Key = "")
{
    /// <summary>Other places that it is about.</summary>
    public IReadOnlyList<RelatedPlace> Related { get; init; } = [];

    /// <summary>How to mend it; null where only people can.</summary>
    public Fix? Fix { get; init; }
}
