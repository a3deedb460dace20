namespace MeshGovernance.Core.Changes;

/// <summary>Kinds of subjects that changes have beyond the kinds of elements.</summary>
internal static class Kinds
{
    /// <summary>A member of a team who owns.</summary>
    internal const string Owner = "owner";

    /// <summary>A data product consumes another one: an edge of the mesh's graph.</summary>
    internal const string Edge = "edge";
}
