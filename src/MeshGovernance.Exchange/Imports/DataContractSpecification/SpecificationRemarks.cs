using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports.DataContractSpecification;

/// <summary>What is to be said of one file: each thing once.</summary>
internal sealed class SpecificationRemarks(Origin origin)
{
    private readonly List<SourceRemark> untold = [];
    private readonly List<SourceRemark> faults = [];
    private readonly HashSet<string> said = new(StringComparer.Ordinal);

    internal IReadOnlyList<SourceRemark> Untold => untold;

    internal IReadOnlyList<SourceRemark> Faults => faults;

    internal void Tell(string message)
    {
        if (said.Add(message))
            untold.Add(new SourceRemark(origin, message));
    }

    internal void Fault(string message)
    {
        if (said.Add(message))
            faults.Add(new SourceRemark(origin, message));
    }
}
