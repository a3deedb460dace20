namespace MeshGovernance.Core.Insight;

/// <summary>How the data of a product stand with all that its contracts promise.</summary>
/// <param name="Promises">What was looked at: broken promises first, then warnings, what could not be found out, what is kept, and what nobody can see.</param>
public sealed record DataStanding(IReadOnlyList<DataPromise> Promises)
{
    public static readonly DataStanding Unknown = new([]);

    /// <summary>What was measured, which is no promise: numbers that a tool tells of besides.</summary>
    public IReadOnlyList<DataPromise> Values { get; init; } = [];

    public int Broken => Promises.Count(promise => promise.Light == DataLight.Red);

    /// <summary>The broken promise that was seen last; null where none is broken.</summary>
    public DataPromise? LastBroken => Promises.Where(promise => promise.Light == DataLight.Red).MaxBy(promise => promise.Counted!.At);

    public int Warned => Promises.Count(promise => promise.IsWarning);

    public int Kept => Promises.Count(promise => promise.Light == DataLight.Green && !promise.IsWarning);

    /// <summary>How many promises nobody knows of, or not any more.</summary>
    public int Unseen => Promises.Count(promise => promise.Light == DataLight.Grey);

    /// <summary>Red where a promise is broken; green where one is kept and none is broken; else grey.</summary>
    public DataLight Light => Broken > 0 ? DataLight.Red : Warned + Kept > 0 ? DataLight.Green : DataLight.Grey;

    /// <summary>When something was last found out; null where nothing ever was.</summary>
    public DateTimeOffset? LookedAt => Promises.Max(promise => promise.Counted?.At);

    /// <summary>The same as a day.</summary>
    public DateOnly? LookedOn => Promises.Max(promise => promise.Counted?.Day);
}
