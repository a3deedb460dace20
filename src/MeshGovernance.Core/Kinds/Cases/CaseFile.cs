using System.Globalization;
using System.Text;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Cases;

/// <summary>Writes what a policy finds into <c>case.yaml</c>. What does not change keeps its lines, and the rest of the file its bytes.</summary>
public static class CaseFile
{
    private const string Key = "findings:";

    /// <summary>A new <c>case.yaml</c>.</summary>
    public static byte[] Write(DateOnly asOf, IReadOnlyList<ExpectedFinding> found) =>
        Encoding.UTF8.GetBytes($"asOf: {Dates.Write(asOf)}\nparameters: {{}}\n{string.Join('\n', Block(Key, found.Select(Item)))}\n");

    /// <summary>The file with other findings; null where it has no line <c>findings:</c> to write them below.</summary>
    public static byte[]? Write(byte[] content, PolicyCase tried, IReadOnlyList<ExpectedFinding> found)
    {
        var source = SourceLines.Of(content);
        var lines = Enumerable.Range(1, source.Count).Select(line => source[line]).ToList();
        var start = lines.FindIndex(line => line.StartsWith(Key, StringComparison.Ordinal));
        if (start < 0)
            return null;
        var next = lines.FindIndex(start + 1, line => line.Length > 0 && line[0] is not (' ' or '-' or '#'));
        var last = lines.FindLastIndex((next < 0 ? lines.Count : next) - 1, line => line is [' ' or '-', ..]);
        var end = Math.Max(start, last) + 1;

        var items = Items(lines[(start + 1)..end]);
        var known = items.Count == tried.Findings.Count ? tried.Findings.Zip(items).ToList() : [];
        var head = lines[start].Split(" #") is [_, var comment, ..] ? $"{Key} #{comment}" : Key;
        var block = Block(head, found.Select(finding => known.FirstOrDefault(item => item.First == finding).Second ?? Item(finding)));
        var text = string.Join(source.LineEnd, [.. lines[..start], .. block, .. lines[end..]]);
        return [.. content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble : [], .. Encoding.UTF8.GetBytes(text)];
    }

    private static IEnumerable<string> Block(string head, IEnumerable<IReadOnlyList<string>> items)
    {
        var lines = items.SelectMany(item => item).ToList();
        return lines.Count == 0 ? [head.Replace(Key, Key + " []", StringComparison.Ordinal)] : [head, .. lines];
    }

    /// <summary>The lines of each item of a list in block style.</summary>
    private static List<IReadOnlyList<string>> Items(List<string> lines)
    {
        if (lines.Find(line => line.TrimStart().StartsWith("- ", StringComparison.Ordinal)) is not { } first)
            return [];
        var dash = first[..(first.IndexOf('-', StringComparison.Ordinal) + 1)];
        var starts = Enumerable.Range(0, lines.Count).Where(line => lines[line].StartsWith(dash, StringComparison.Ordinal)).ToList();
        return [.. starts.Select((start, index) => (IReadOnlyList<string>)lines[start..(index + 1 < starts.Count ? starts[index + 1] : lines.Count)])];
    }

    private static IReadOnlyList<string> Item(ExpectedFinding finding) =>
    [
        $"  - element: {Quoted(finding.Element)}",
        $"    level: {finding.Level.ToString().ToLowerInvariant()}",
        string.Create(CultureInfo.InvariantCulture, $"    line: {finding.Line}"),
        string.Create(CultureInfo.InvariantCulture, $"    column: {finding.Column}"),
        $"    message: {Quoted(finding.Message)}",
    ];

    /// <summary>Messages and names are one line of plain text already.</summary>
    private static string Quoted(string text) => $"\"{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
