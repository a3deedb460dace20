using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Evidence;

/// <summary>A document of OORS that was read: a run, or why it is none.</summary>
/// <param name="Run">What it says; null where it is no document that can be trusted.</param>
/// <param name="Root">Its nodes; null likewise.</param>
/// <param name="Fault">The first thing that is wrong with it; null where nothing is. A document of a version that is not known has a fault and is read all the same.</param>
public sealed record ReadEvidence(EvidenceRun? Run, Node? Root, EvidenceFault? Fault);

/// <summary>What is wrong with a document, and where: one line for people.</summary>
public sealed record EvidenceFault(Position Place, string Message)
{
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Place.Line}:{Place.Column}: {Message}");
}
