using System.Globalization;

namespace MeshGovernance.Policies;

/// <summary>Times of a day as the standards write them: ISO 8601, without a day or a zone.</summary>
public static class Times
{
    private static readonly string[] Forms = ["HH:mm", "HH:mm:ss"];

    /// <summary>The time that a text names; null where it names none.</summary>
    /// <param name="text">A time such as <c>23:59</c> or <c>23:59:30</c>.</param>
    public static TimeOnly? Read(string? text) =>
        TimeOnly.TryParseExact(text, Forms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;
}
