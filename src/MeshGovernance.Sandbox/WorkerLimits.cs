namespace MeshGovernance.Sandbox;

/// <summary>What a worker may use.</summary>
/// <param name="Memory">The most that its heap may hold, in bytes.</param>
/// <param name="UnitProcessorTime">The most that one policy may compute on one element.</param>
/// <param name="UnitTime">The most that may pass meanwhile, for one that waits instead of computing.</param>
public sealed record WorkerLimits(long Memory, TimeSpan UnitProcessorTime, TimeSpan UnitTime)
{
    public static readonly WorkerLimits Default = new(1L << 30, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(30));
}
