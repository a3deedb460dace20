using System.Globalization;

namespace MeshGovernance.Policies;

/// <summary>Days as the standards write them: ISO 8601, the part before any time.</summary>
public static class Dates
{
    internal const string Format = "yyyy-MM-dd";

    /// <summary>The day that a date or a timestamp names; null where it names none.</summary>
    /// <param name="text">An ISO 8601 date such as <c>2027-06-30</c>, with or without a time behind it.</param>
    public static DateOnly? Read(string? text) =>
        text is { Length: >= 10 }
        && (text.Length == 10 || text[10] is 'T' or 't' or ' ')
        && DateOnly.TryParseExact(text.AsSpan(0, 10), Format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : null;

    internal static string Write(DateOnly date) => date.ToString(Format, CultureInfo.InvariantCulture);
}
