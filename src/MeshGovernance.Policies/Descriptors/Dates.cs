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

    /// <summary>The day that a text names in a form of its own; null where it names none, or has another form.</summary>
    /// <param name="text">A text such as <c>31.01.2026</c>.</param>
    /// <param name="form">Where <c>yyyy</c>, <c>MM</c> and <c>dd</c> stand, each once, and the signs around them: <c>dd.MM.yyyy</c>.</param>
    /// <exception cref="ArgumentException">The form lacks one of them, or has other letters or digits.</exception>
    public static DateOnly? Read(string? text, string form)
    {
        var (year, month, day) = (Place("yyyy"), Place("MM"), Place("dd"));
        if (year < 0 || month < 0 || day < 0 || form.Count(char.IsLetterOrDigit) != "yyyyMMdd".Length)
            throw new ArgumentException($"'{form}' is no form of a day: it has yyyy, MM and dd, each once, and no other letters or digits.", nameof(form));
        if (text?.Length != form.Length)
            return null;
        for (var i = 0; i < form.Length; i++)
            if (char.IsLetter(form[i]) ? !char.IsAsciiDigit(text[i]) : text[i] != form[i])
                return null;
        return Read($"{text.AsSpan(year, 4)}-{text.AsSpan(month, 2)}-{text.AsSpan(day, 2)}");

        int Place(string part) => form.IndexOf(part, StringComparison.Ordinal);
    }

    internal static string Write(DateOnly date) => date.ToString(Format, CultureInfo.InvariantCulture);
}
