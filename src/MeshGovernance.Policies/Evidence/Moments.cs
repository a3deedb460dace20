using System.Globalization;

namespace MeshGovernance.Policies;

/// <summary>Moments as OORS writes them: RFC 3339. One without a zone is of UTC.</summary>
internal static class Moments
{
    private static readonly string[] Forms =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd",
    ];

    internal static DateTimeOffset? Read(string? text) =>
        DateTimeOffset.TryParseExact(text?.Replace(' ', 'T'), Forms, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment.ToUniversalTime() : null;

    /// <summary>The day of a moment in UTC.</summary>
    internal static DateOnly Day(DateTimeOffset moment) => new(moment.UtcDateTime.Year, moment.UtcDateTime.Month, moment.UtcDateTime.Day);

    /// <summary>To the second: a fraction only where there is one.</summary>
    internal static string Write(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);
}
