using MeshGovernance.Policies;

namespace MeshGovernance.Core.Promises;

/// <summary>Which values may stand in a message: keys that the contract itself calls open, and never what is personal.</summary>
public static class OpenKeys
{
    public static bool MayBeSaid(Column column)
    {
        ArgumentNullException.ThrowIfNull(column);
        var scale = column.Contract.Mesh.Classification;
        return scale.Knows(column.Classification) && scale.Rank(column.Classification) == 0 && !column.IsPersonal(scale.MostClosed);
    }
}
