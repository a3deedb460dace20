// ODCS writes formats as Java does: 'M' is the month and 'm' the minute, 'd' the day of the month and 'D' that of the year.
const string Date = @"([yu]{4}(-MM(-dd)?|MMdd|-?DDD)?|YYYY-?'W'ww(-?[eu])?)";
const string Time = @"HH(:mm(:ss([.,][Sn]{1,9})?)?|mm(ss([.,][Sn]{1,9})?)?)?";
const string Zone = @"([XxZ]{1,5}|'Z')";

// And so do Python and many databases.
const string Percent = @"(%Y-%m-%d|%F)([T ](%H:%M(:%S(\.%f)?)?|%T)(%z|Z)?)?|%H:%M(:%S(\.%f)?)?|%T";

foreach (var column in Contract.Columns)
{
    var options = column.LogicalTypeOptions;
    var format = options?["format"]?.Text;

    if (column.LogicalType is "timestamp" && !SaysItsZone(column, format))
        Violation(
            column.At("logicalTypeOptions", "timezone"),
            $"Timestamp '{column.Name}' does not say its time zone: store it with its offset, best in UTC, and set 'timezone: true' under "
                + "logicalTypeOptions, or name the zone in 'defaultTimezone'.");

    if (ExampleFor(column) is { } example && format is not null && !IsIso(format) && !format.IsOneOf(Parameters.Formats))
        Violation(
            column.At("logicalTypeOptions", "format"),
            $"'{column.Name}' has the format '{format}', which is not ISO 8601 as ODCS reads it, by the letters of Java: use one such as {example}.");

    // Text that states its format or pattern has been thought about, and so has what is a date in the database.
    if (column.LogicalType is "string" && Parameters.Names.Any(column.Name.EndsWithWord) && options?["format"] is null && options?["pattern"] is null
        && !Matches(column.PhysicalType, "(?i)date|time"))
        Violation(
            column.At("logicalType"),
            $"Column '{column.Name}' sounds like a date or time, but is any text: "
                + "make it a 'date' or 'timestamp', or state its ISO 8601 format under logicalTypeOptions.");
}

string? ExampleFor(Column column) => column.LogicalType switch
{
    "date" => "'yyyy-MM-dd'",
    "time" => "'HH:mm:ss'",
    "timestamp" => "\"yyyy-MM-dd'T'HH:mm:ssXXX\"",
    _ => null,
};

bool SaysItsZone(Column column, string? format) =>
    column.LogicalTypeOptions?["timezone"]?.Boolean is true
    || column.LogicalTypeOptions?["defaultTimezone"] is not null
    || Matches(format, $"{Zone}$|%z$")
    || Matches(column.PhysicalType, @"(?i)(timestamp|\b|_)l?tz\b|with (local )?time zone|offset");

// What stands in brackets may be left out.
bool IsIso(string format) =>
    Matches(Regex.Replace(format, @"[\[\]]", "", RegexOptions.NonBacktracking), $"^({Date}(('?T'?| ){Time}{Zone}?)?|('?T'?)?{Time}{Zone}?|{Percent})$");

bool Matches(string? text, string pattern) => text is not null && Regex.IsMatch(text, pattern, RegexOptions.NonBacktracking);
