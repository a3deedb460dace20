using System.IO.Compression;
using System.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Sources;

/// <summary>The first line of a CSV, which names its columns. What follows is then read strictly: a guess would take a broken file for one of another form.</summary>
/// <param name="Delimiter">What stands between values.</param>
/// <param name="Names">The names of the columns, each once.</param>
internal sealed record CsvHeader(string Delimiter, IReadOnlyList<string> Names)
{
    private const int LongestLine = 1 << 20;

    private static readonly string[] Usual = [",", ";", "\t", "|"];

    /// <summary>Whether it is a line of text whose quotes are closed.</summary>
    private bool IsText { get; init; }

    /// <summary>Reads it as a server says that it is written.</summary>
    internal static CsvHeader Read(string path, Server server)
    {
        using var file = File.OpenRead(path);
        using var bytes = path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? new GZipStream(file, CompressionMode.Decompress) : (Stream)file;
        using var text = new StreamReader(bytes, server.Encoding?.StartsWith("latin", StringComparison.OrdinalIgnoreCase) == true ? Encoding.Latin1 : Encoding.UTF8);
        var line = Line(text, out var isWhole);
        var between = server.Delimiter is { Length: > 0 } named ? named == "\\t" ? "\t" : named : Usual.MaxBy(usual => Values(line, usual).Count)!;
        return new CsvHeader(between, Once(Values(line, between))) { IsText = isWhole && !line.Any(letter => letter is < ' ' and not ('\t' or '\n' or '\r')) };
    }

    /// <summary>Why it is not the header of an object's file, to follow on the name of that; null where it is. Without one, the first row would be taken for it.</summary>
    internal string? FaultFor(SchemaObject item) =>
        !IsText ? "is no CSV"
        : item.Columns.Count > 0 && !Names.Any(name => item.Columns.Any(column => IsOf(column, name.Trim()))) ? "does not begin with the names of columns"
        : null;

    private static bool IsOf(Column column, string name) =>
        string.Equals(column.PhysicalName, name, StringComparison.OrdinalIgnoreCase) || string.Equals(column.Name, name, StringComparison.OrdinalIgnoreCase);

    private static string Line(StreamReader text, out bool isWhole)
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

        isWhole = !isQuoted && line.Length < LongestLine;
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
        var (seen, last) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase));
        return names.ConvertAll(name =>
        {
            var said = string.IsNullOrWhiteSpace(name) ? "column" : name;
            var own = said;
            while (!seen.Add(own))
            {
                last[said] = last.GetValueOrDefault(said) + 1;
                own = FormattableString.Invariant($"{said}_{last[said]}");
            }

            return own;
        });
    }
}
