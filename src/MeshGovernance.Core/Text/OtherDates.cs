using System.Globalization;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Text;

/// <summary>Days and moments that are written in another form than ISO 8601, where only one day can be meant.</summary>
public static class OtherDates
{
    /// <summary>With the year in front the month follows, and between dots the day comes first: everywhere where people write so.</summary>
    private static readonly string[] Clear = ["yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "d.M.yyyy", "d MMM yyyy", "d MMMM yyyy", "MMM d, yyyy", "MMMM d, yyyy"];
    private static readonly string[] DayFirst = ["d/M/yyyy", "d-M-yyyy"];
    private static readonly string[] MonthFirst = ["M/d/yyyy", "M-d-yyyy"];

    /// <summary>The day as ISO 8601 writes it; null where it is none, or 3/4/2026, which is another day elsewhere.</summary>
    public static string? Day(string text)
    {
        if (Read(text, Clear) is { } clear)
            return Dates.Write(clear);
        return (Read(text, DayFirst), Read(text, MonthFirst)) switch
        {
            ({ } day, null) => Dates.Write(day),
            (null, { } day) => Dates.Write(day),
            ({ } day, { } other) when day == other => Dates.Write(day),
            _ => null,
        };
    }

    private static DateOnly? Read(string text, string[] forms) =>
        DateOnly.TryParseExact(text, forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;
}
