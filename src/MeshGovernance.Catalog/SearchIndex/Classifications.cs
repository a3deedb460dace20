using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.SearchIndex;

/// <summary>Sums up how columns are classified.</summary>
internal static class Classifications
{
    /// <summary>The most closed classification that columns state, as the scale of the mesh writes it; empty where none is on the scale.</summary>
    internal static string MostClosed(Mesh mesh, IEnumerable<Column> columns)
    {
        var scale = mesh.Classification.ToList();
        var rank = columns.Select(column => column.Classification).Where(mesh.Classification.Knows).Select(mesh.Classification.Rank).DefaultIfEmpty(-1).Max();
        return rank < 0 ? "" : scale[rank];
    }
}
