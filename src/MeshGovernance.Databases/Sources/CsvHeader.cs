using System.IO.Compression;
using System.Text;

namespace MeshGovernance.Databases.Sources;

/// <summary>The first line of a CSV, which names its columns. What follows is then read strictly: a guess would take a broken file for one of another form.</summary>
/// <param name="Delimiter">What stands between values.</param>
/// <param name="Names">The names of the columns, each once.</param>
internal sealed record CsvHeader(string Delimiter, IReadOnlyList<string> Names)
{
    private const int LongestLine = 1 << 20;

    private static readonly string[] Usual = [",", ";", "\t", "|"];

    internal static CsvHeader Read(string path, string? delimiter, string? encoding)
    {
        using var file = File.OpenRead(path);
        using var bytes = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var text = new StreamReader(bytes, encoding is { Length: > 0 } && encoding.StartsWith("latin", StringComparison.OrdinalIgnoreCase) ? Encoding.Latin1 : Encoding.UTF8);
        var line = Line(text);
        var between = delimiter ?? Usual.MaxBy(usual => Values(line, usual).Count)!;
        return new CsvHeader(between, Once(Values(line, between)));
    }

    private static string Line(StreamReader text)
    {
        var (line, isQuoted) = (new StringBuilder(), false);
        while (line.Length < LongestLine && text.Read() is var letter and >= 0)
        {
            if (letter == '"')
                isQuoted = !isQuoted;
            if (!isQuoted && letter is '\n' or '\r')
                break;
            line.Append((char)letter);
        }

        return line.ToString();
    }

    private static List<string> Values(string line, string delimiter)
    {
        var (values, value, isQuoted) = (new List<string>(), new StringBuilder(), false);
        for (var at = 0; at < line.Length; at++)
            if (line[at] == '"' && isQuoted && at + 1 < line.Length && line[at + 1] == '"')
                value.Append(line[at++]);
            else if (line[at] == '"')
                isQuoted = !isQuoted;
            else if (!isQuoted && string.CompareOrdinal(line, at, delimiter, 0, delimiter.Length) == 0)
            {
                values.Add(value.ToString());
                value.Clear();
                at += delimiter.Length - 1;
            }
            else
                value.Append(line[at]);
        values.Add(value.ToString());
        return values;
    }

    private static List<string> Once(List<string> names)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return names.ConvertAll(name =>
        {
            var said = string.IsNullOrWhiteSpace(name) ? "column" : name;
            var own = said;
            for (var at = 1; !seen.Add(own); at++)
                own = FormattableString.Invariant($"{said}_{at}");
            return own;
        });
    }
}
