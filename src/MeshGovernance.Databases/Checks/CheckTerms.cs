namespace MeshGovernance.Databases.Checks;

/// <summary>How data are looked at.</summary>
/// <param name="Now">The moment from which ages count.</param>
public sealed record CheckTerms(DateTimeOffset Now)
{
    /// <summary>A condition that whoever runs it puts around each table; null for all rows.</summary>
    public string? Filter { get; init; }
}
