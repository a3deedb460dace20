namespace MeshGovernance.Databases.Sources;

/// <summary>How long queries may take.</summary>
/// <param name="Own">One of ours, over all rows of a table.</param>
/// <param name="Foreign">One that a stranger wrote.</param>
internal sealed record SourceLimits(TimeSpan Own, TimeSpan Foreign)
{
    internal static SourceLimits Usual { get; } = new(TimeSpan.FromMinutes(10), TimeSpan.FromMinutes(1));

    /// <summary>For files, which this machine reads by itself.</summary>
    internal static SourceLimits OfFiles { get; } = Usual with { Own = TimeSpan.FromHours(2) };

    /// <summary>How long all of them together may take.</summary>
    internal RunTime Run { get; init; } = RunTime.Endless;

    internal int OwnSeconds => Seconds(Own);

    internal static int Seconds(TimeSpan limit) => Math.Max(1, (int)Math.Ceiling(limit.TotalSeconds));
}
