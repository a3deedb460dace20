using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evidence;

/// <summary>A document is no evidence: never leaves its reader, which makes a fault of it.</summary>
internal sealed class NoEvidenceException(Node node, string message) : Exception(message)
{
    internal Node Node { get; } = node;
}
