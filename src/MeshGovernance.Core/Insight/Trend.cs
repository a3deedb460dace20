namespace MeshGovernance.Core.Insight;

/// <summary>A point of the trend: what the mesh was on a day, or why that cannot be told.</summary>
/// <param name="Day">The day.</param>
/// <param name="Commit">The commit that was judged; null where there was none, or where files were judged that nobody has committed.</param>
/// <param name="Week">What was said of it; null in a gap.</param>
/// <param name="Gap">Why there is a gap, as a sentence.</param>
public sealed record TrendPoint(DateOnly Day, string? Commit, JudgedWeek? Week, string? Gap);

/// <summary>Since when a finding has been there.</summary>
/// <param name="Day">The oldest point that has it without a point between that lacks it.</param>
/// <param name="OrEarlier">Whether the trend does not reach back to the time before.</param>
public sealed record Since(DateOnly Day, bool OrEarlier);

/// <summary>How compliance went over the last year: a point for each week and one for the day of the catalog, from old to new.</summary>
public sealed class Trend(IReadOnlyList<TrendPoint> points)
{
    private const int Weeks = 52;
    private const int DaysOfWeek = 7;

    /// <summary>Why there is nothing to see before the first commit.</summary>
    public const string NoCommit = "The mesh had no commit yet.";

    /// <summary>Why there is nothing to see where the clone ends.</summary>
    public const string Shallow = "The clone is shallow and does not reach back so far: run 'git fetch --unshallow' and build again.";

    /// <summary>Why there is nothing to see in a commit without a mesh.</summary>
    public const string NoMesh = "The repository held no mesh yet.";

    /// <summary>The points.</summary>
    public IReadOnlyList<TrendPoint> Points => points;

    /// <summary>Whether the history was not fetched whole.</summary>
    public bool IsShallow => points.Any(point => point.Gap == Shallow);

    /// <summary>The last Sundays before a day, from old to new: the same from one day to the next, so that what was judged need not be judged again.</summary>
    public static IReadOnlyList<DateOnly> Sundays(DateOnly asOf)
    {
        var last = asOf.AddDays(asOf.DayOfWeek == DayOfWeek.Sunday ? -DaysOfWeek : -(int)asOf.DayOfWeek);
        return [.. Enumerable.Range(0, Weeks).Select(week => last.AddDays(-DaysOfWeek * (Weeks - 1 - week)))];
    }

    /// <summary>The points again, with gaps in a row for the same reason taken together.</summary>
    internal IEnumerable<(DateOnly From, TrendPoint To)> Rows()
    {
        DateOnly? from = null;
        foreach (var (index, point) in points.Index())
        {
            from ??= point.Day;
            if (point.Week is null && index + 1 < points.Count && points[index + 1] is { Week: null } next && next.Gap == point.Gap)
                continue;
            yield return (from.Value, point);
            from = null;
        }
    }

    /// <summary>
    /// Since when each finding of the last point has been there, by fingerprint. A gap says nothing and is stepped over; a point without the
    /// finding ends the way back.
    /// </summary>
    internal IReadOnlyDictionary<string, Since> Ages => field ??= AgesOf();

    private Dictionary<string, Since> AgesOf()
    {
        var judged = points.Where(point => point.Week is not null).Reverse().ToList();
        var ages = new Dictionary<string, Since>();
        if (judged.Count == 0)
            return ages;
        var there = judged[0].Week!.Fingerprints.ToHashSet();
        foreach (var (index, point) in judged.Index())
        {
            there.IntersectWith(point.Week!.Fingerprints);
            var reachesBack = index < judged.Count - 1 || points.TakeWhile(other => other != point).Any(other => other.Gap is NoCommit or NoMesh);
            foreach (var fingerprint in there)
                ages[fingerprint] = new Since(point.Day, !reachesBack);
        }

        return ages;
    }
}
