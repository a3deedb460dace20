using MeshGovernance.Core.Checks;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Contracts;

/// <summary>Objects of a contract, and the columns of each, are told apart by their names.</summary>
internal static class ColumnNames
{
    internal static IEnumerable<Diagnostic> Check(AssembledMesh mesh)
    {
        return mesh.Mesh.Contracts.AsParallel().AsOrdered().SelectMany(contract => UniqueNames.Check(mesh, contract.Objects, "objects").Concat(contract.Objects.SelectMany(item => Below(item.Columns))));

        IEnumerable<Diagnostic> Below(IReadOnlyList<Column> columns) =>
            UniqueNames.Check(mesh, columns, "columns").Concat(columns.SelectMany(column => Below(column.Columns).Concat(column.Items is { } items ? Below([items]) : [])));
    }
}
