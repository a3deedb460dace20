namespace MeshGovernance.Tests.Publishing;

/// <summary>A clock on which every wait is over at once, and says how long it would have been.</summary>
internal sealed class InstantClock(DateTimeOffset now) : TimeProvider
{
    internal List<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow() => now;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        if (dueTime > TimeSpan.Zero)
            Waits.Add(dueTime);
        return base.CreateTimer(callback, state, dueTime > TimeSpan.Zero ? TimeSpan.Zero : dueTime, period);
    }
}
