using MeshGovernance.Databases.Sources;

namespace MeshGovernance.Databases.Checks;

/// <summary>How data are looked at.</summary>
/// <param name="Now">The moment from which ages count.</param>
public sealed record CheckTerms(DateTimeOffset Now)
{
    /// <summary>A condition that whoever runs it puts around each table; null for all rows.</summary>
    public RowFilter? Filter { get; init; }

    /// <summary>How long the whole run may take; null for as long as it does.</summary>
    public RunTime? Time { get; init; }
}
