using System.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.DuckDb;

/// <summary><c>format</c> of days and times, which ODCS writes as Java does, in the signs of <c>strptime</c>.</summary>
internal static class JavaDates
{
    private static readonly Dictionary<string, string> Signs = new()
    {
        ["yyyy"] = "%Y",
        ["uuuu"] = "%Y",
        ["yy"] = "%y",
        ["MM"] = "%m",
        ["M"] = "%-m",
        ["dd"] = "%d",
        ["d"] = "%-d",
        ["HH"] = "%H",
        ["H"] = "%-H",
        ["mm"] = "%M",
        ["ss"] = "%S",
        ["SSS"] = "%g",
        ["SSSSSS"] = "%f",
        ["XXX"] = "%z",
        ["Z"] = "%z",
    };

    /// <summary>The format of a column; null where it has none, or one with signs that have no counterpart.</summary>
    internal static string? Format(Column column) => column.LogicalTypeOptions?["format"]?.Text is { Length: > 0 } format ? Translated(format) : null;

    private static string? Translated(string format)
    {
        var said = new StringBuilder();
        for (var at = 0; at < format.Length;)
        {
            if (format[at] == '\'')
            {
                var end = format.IndexOf('\'', at + 1);
                if (end < 0)
                    return null;
                said.Append(format.AsSpan(at + 1, end - at - 1));
                at = end + 1;
                continue;
            }

            var length = format.AsSpan(at).IndexOfAnyExcept(format[at]) is var run and > 0 ? run : format.Length - at;
            var sign = format.Substring(at, length);
            if (char.IsAsciiLetter(format[at]) && !Signs.ContainsKey(sign))
                return null;
            said.Append(Signs.GetValueOrDefault(sign, sign == "%" ? "%%" : sign));
            at += length;
        }

        return said.ToString();
    }
}
