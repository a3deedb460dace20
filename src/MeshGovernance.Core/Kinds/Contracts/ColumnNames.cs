using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Contracts;

/// <summary>Objects of a contract, and the columns of each, are told apart by their names.</summary>
internal static class ColumnNames
{
    internal static IEnumerable<Diagnostic> Check(AssembledMesh mesh)
    {
        return mesh.Mesh.Contracts.SelectMany(contract => Twice(contract.Objects, "object").Concat(contract.Objects.SelectMany(item => Below(item.Columns))));

        IEnumerable<Diagnostic> Below(IReadOnlyList<Column> columns) =>
            Twice(columns, "column").Concat(columns.SelectMany(column => Below(column.Columns).Concat(column.Items is { } items ? Below([items]) : [])));

        IEnumerable<Diagnostic> Twice(IEnumerable<Element> items, string kind) => items
            .Where(item => item.Node["name"]?.Text is { Length: > 0 })
            .GroupBy(item => item.Node["name"]!.Text!, StringComparer.Ordinal)
            .SelectMany(same => same.Skip(1).Select(second => mesh.At(
                second, EngineRule.DuplicateId, second.Node["name"]!, $"There are two {kind}s '{same.Key}' side by side: give this one its own name, or remove it.") with
            {
                Related = [mesh.Of(second).Related(same.First().Node["name"]!, "The first with this name.")],
            }));
    }
}
