using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Agreements;

/// <summary>Agreements that hold at the same time for the same reader of a port, and of the same columns. One after the other is a renewal.</summary>
internal static class AgreementOverlaps
{
    internal static IEnumerable<Diagnostic> Check(AssembledMesh mesh)
    {
        var approved = mesh.Mesh.Agreements.Where(agreement => agreement is { IsApproved: true, Port: not null }).OrderBy(agreement => agreement.FirstDay).ThenBy(agreement => agreement.File, StringComparer.Ordinal);
        foreach (var same in approved.GroupBy(agreement => (agreement.Port, ReaderOf(agreement))).Select(group => group.ToList()))
            foreach (var (index, agreement) in same.Index())
                if (same.Take(index).FirstOrDefault(earlier => HoldTogether(earlier, agreement)) is { } other)
                    yield return mesh.At(
                        agreement,
                        EngineRule.AgreementTwice,
                        agreement.Node["consumer"]!,
                        $"'{PlainText.Cap(agreement.ConsumerName)}' may read '{PlainText.Cap(agreement.PortId)}' by '{PlainText.Cap(other.File)}' at the same time, and nobody can tell which of the two counts: keep one, or let one end before the other begins.") with
                    {
                        Related = [mesh.Of(other).Related(other.Node["consumer"]!, "The other agreement.")],
                    };
    }

    private static (string? Product, string? Team, string? User) ReaderOf(Agreement agreement) =>
        (agreement.Consumer?.Key ?? agreement.ConsumerId, agreement.Consumer?.DomainId ?? agreement.ConsumerTeam, agreement.ConsumerUser);

    private static bool HoldTogether(Agreement one, Agreement other) =>
        !(one.LastDay < other.FirstDay) && !(other.LastDay < one.FirstDay)
        && (one.Columns.Count == 0 || other.Columns.Count == 0 || one.CoveredColumns.Intersect(other.CoveredColumns).Any());
}
