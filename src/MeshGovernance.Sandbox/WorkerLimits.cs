using MeshGovernance.Wire;

namespace MeshGovernance.Sandbox;

/// <summary>What a worker may use.</summary>
/// <param name="Memory">The most that its heap may hold, in bytes.</param>
/// <param name="UnitProcessorTime">The most that one policy may compute on one element.</param>
/// <param name="UnitTime">The most that may pass meanwhile, for one that waits instead of computing.</param>
/// <param name="PolicyProcessorTime">The most that one policy may compute on all elements together.</param>
/// <param name="Lanes">How many units it may judge at once while nothing goes wrong, from 1 to 4.</param>
public sealed record WorkerLimits(long Memory, TimeSpan UnitProcessorTime, TimeSpan UnitTime, TimeSpan PolicyProcessorTime, int Lanes)
{
    /// <summary>How long a worker may do nothing at all while it is waited for.</summary>
    public TimeSpan StandStill { get; init; } = TimeSpan.FromMinutes(1);

    public static readonly WorkerLimits Default = new(
        1L << 30, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), Math.Clamp(Environment.ProcessorCount, 1, Beacon.MostLanes));
}
