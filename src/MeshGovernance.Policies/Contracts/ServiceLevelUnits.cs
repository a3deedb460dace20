namespace MeshGovernance.Policies;

/// <summary>Units of service levels as the standard and people write them. Months and years are of unequal length: with days they are compared only where all agree.</summary>
internal static class ServiceLevelUnits
{
    private const double Second = 1;
    private const double Minute = 60 * Second;
    private const double Hour = 60 * Minute;
    private const double Day = 24 * Hour;
    private const double MostDays = 10_000_000;

    private static readonly (string[] Names, double Size)[] Times =
    [
        (["ms", "millisecond", "milliseconds"], Second / 1000),
        (["s", "sec", "second", "seconds"], Second),
        (["min", "minute", "minutes"], Minute),
        (["h", "hour", "hours"], Hour),
        (["d", "day", "days"], Day),
        (["w", "week", "weeks"], 7 * Day),
    ];

    private static readonly (string[] Names, double Size)[] MonthsAndYears =
    [
        (["m", "month", "months"], 1),
        (["y", "yr", "year", "years"], 12),
    ];

    private static readonly (string[] Names, decimal Size)[] Shares =
    [
        (["percent", "%"], 0.01m),
        (["ratio", "fraction"], 1),
    ];

    /// <summary>Orders two numbers with their units: more than zero where the first is the greater one; null where nobody can say.</summary>
    internal static int? Compare(decimal number, string? unit, decimal other, string? otherUnit)
    {
        var (left, right) = (unit ?? "", otherUnit ?? "");
        if (string.Equals(left, right, StringComparison.OrdinalIgnoreCase))
            return number.CompareTo(other);
        if (Share(left) is { } share && Share(right) is { } otherShare)
            return (number * share).CompareTo(other * otherShare);
        if (Size(MonthsAndYears, left) is { } months && Size(MonthsAndYears, right) is { } otherMonths)
            return ((double)number * months).CompareTo((double)other * otherMonths);
        if (Seconds((double)number, left) is not { } span || Seconds((double)other, right) is not { } otherSpan)
            return null;
        return span.Shortest > otherSpan.Longest ? 1
            : span.Longest < otherSpan.Shortest ? -1
            : span == otherSpan ? 0
            : null;
    }

    /// <summary>A time in days, the longest that it may be; null where it is none.</summary>
    internal static decimal? Days(decimal number, string? unit) =>
        Seconds((double)number, unit ?? "") is { Longest: var longest } && Math.Abs(longest / Day) < MostDays ? (decimal)(longest / Day) : null;

    /// <summary>A time in seconds, from the shortest to the longest that it may be.</summary>
    private static (double Shortest, double Longest)? Seconds(double number, string unit) =>
        Size(Times, unit) is { } size ? (number * size, number * size)
        : Size(MonthsAndYears, unit) switch
        {
            12 => (number * 365 * Day, number * 366 * Day),
            1 => (number * 28 * Day, number * 31 * Day),
            _ => null,
        };

    private static decimal? Share(string unit) => Shares.Where(known => unit.IsOneOf(known.Names)).Select(known => (decimal?)known.Size).FirstOrDefault();

    private static double? Size((string[] Names, double Size)[] units, string unit) =>
        units.Where(known => unit.IsOneOf(known.Names)).Select(known => (double?)known.Size).FirstOrDefault();
}
