using System.Globalization;
using System.Text.Json;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Imports;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Evidence;

/// <summary>What the readers of JSON files have in common.</summary>
internal static class ResultFile
{
    private const int Beginning = 64 * 1024;

    private static readonly string[] Moments =
    [
        "yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mm:ssK", "yyyyMMdd'T'HHmmss.FFFFFFF'Z'", "yyyyMMdd'T'HHmmss'Z'",
    ];

    /// <summary>Whether a file is JSON with these keys, by how it begins: tools write what they are first.</summary>
    internal static bool HasKeys(SourceFile file, params ReadOnlySpan<string> keys)
    {
        var text = JsonBytes.Beginning(file, Beginning);
        if (text.TrimStart(" \t\r\n"u8) is not [(byte)'{', ..])
            return false;
        foreach (var key in keys)
            if (text.IndexOf(System.Text.Encoding.UTF8.GetBytes($"\"{key}\"")) < 0)
                return false;
        return true;
    }

    internal static JsonDocument Parse(SourceFile file) => JsonDocument.Parse(JsonBytes.TextOf(file));

    internal static DateTimeOffset? Moment(string? text) =>
        DateTimeOffset.TryParseExact(text, Moments, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment) ? moment.ToUniversalTime() : null;

    internal static long? Count(decimal? number) => number is >= 0 and <= long.MaxValue ? (long)number : null;

    /// <summary>What was measured, where a number was.</summary>
    internal static EvidenceMeasure? Measure(string metric, decimal? value, decimal? rows, decimal? failed) => (value ?? rows ?? failed) is null ? null
        : new EvidenceMeasure(metric, value ?? failed) { RowCount = Count(rows), FailedRowCount = Count(failed) };
}
