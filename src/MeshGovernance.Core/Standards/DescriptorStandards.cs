using MeshGovernance.Core.Descriptors;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Standards;

/// <summary>Judges descriptors by the version of the standard that each of them names.</summary>
internal static class DescriptorStandards
{
    /// <summary>
    /// Judges a descriptor; nothing found means that it is valid. A file that its own version refuses and a later one accepts is a valid file with an old number: its author used what the
    /// standard has today. That is one fault about the number, not many about the fields.
    /// </summary>
    internal static IReadOnlyList<Fault> FaultsOf(Standard standard, Node root)
    {
        var faults = StandardJudge.File(standard, root);
        if (IsValid(faults) || root["apiVersion"] is not { } apiVersion || standard.Find(apiVersion.Text) is not { } named)
            return faults;
        foreach (var (later, release) in standard.Versions)
        {
            if (release > named && StandardJudge.As(standard, release, root) is var judged && IsValid(judged))
                return [new Fault(apiVersion, FaultPart.Value, FaultText.OldNumber(standard, apiVersion.Text!, later, First(faults).Message), FaultKind.Version), .. judged];
        }

        return faults;
    }

    private static bool IsValid(IReadOnlyList<Fault> faults) => faults.All(fault => fault.Kind is not (FaultKind.Schema or FaultKind.Text));

    private static Fault First(IReadOnlyList<Fault> faults) => faults.First(fault => fault.Kind == FaultKind.Schema);
}
