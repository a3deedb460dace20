using MeshGovernance.Core.Meshes;

namespace MeshGovernance.Engine.Data;

/// <summary>Which data are to be looked at, and how.</summary>
/// <param name="Products">Products or domains; all where there are none.</param>
/// <param name="At">The moment from which ages count.</param>
public sealed record DataCheckRequest(IReadOnlyList<AskedElement> Products, DateTimeOffset At)
{
    /// <summary>The name of a server; every one where it is null.</summary>
    public string? Server { get; init; }

    /// <summary>A condition that is put around each table.</summary>
    public string? Filter { get; init; }

    /// <summary>How long all of it may take; null for as long as it does.</summary>
    public TimeSpan? Limit { get; init; }

    /// <summary>The folder that stands for the buckets and roots of servers of files.</summary>
    public string? Files { get; init; }

    /// <summary>The file of connections; the usual one where it is null.</summary>
    public string? Connections { get; init; }
}
