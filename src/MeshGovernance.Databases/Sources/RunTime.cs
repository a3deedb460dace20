using System.Diagnostics;

namespace MeshGovernance.Databases.Sources;

/// <summary>How long a whole run may take, from when it is made.</summary>
/// <param name="limit">How long.</param>
public sealed class RunTime(TimeSpan limit)
{
    private readonly long begun = Stopwatch.GetTimestamp();

    /// <summary>For a run that may take as long as it does.</summary>
    internal static RunTime Endless { get; } = new(TimeSpan.MaxValue);

    /// <summary>Why nothing else will be answered; null while there is time.</summary>
    internal DataSourceException? Over => Left > TimeSpan.Zero ? null : new DataSourceException("The time for the whole run is over: --minutes gives it more.") { IsCutOff = true, EndsRun = true };

    private TimeSpan Left => limit - Stopwatch.GetElapsedTime(begun);

    /// <summary>How long something may take now that may take so long by itself.</summary>
    /// <exception cref="DataSourceException">The time is over.</exception>
    internal TimeSpan AtMost(TimeSpan wanted) => Over is { } over ? throw over : Left < wanted ? Left : wanted;
}
