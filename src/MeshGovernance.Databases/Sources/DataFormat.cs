namespace MeshGovernance.Databases.Sources;

/// <summary>What is read of files, by what servers call it and by the ends of their names.</summary>
internal enum DataFormat
{
    Csv,
    Json,
    JsonLines,
    Parquet,
}

/// <summary>The names of formats.</summary>
internal static class DataFormats
{
    private static readonly (DataFormat Format, string[] Names, string[] Extensions)[] Known =
    [
        (DataFormat.Parquet, ["parquet"], [".parquet", ".pq"]),
        (DataFormat.Csv, ["csv", "tsv", "text", "txt"], [".csv", ".tsv", ".txt", ".csv.gz", ".tsv.gz"]),
        (DataFormat.JsonLines, ["jsonl", "ndjson", "json lines", "jsonlines"], [".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"]),
        (DataFormat.Json, ["json"], [".json", ".json.gz"]),
    ];

    internal static IReadOnlyList<string> Extensions { get; } = [.. Known.SelectMany(known => known.Extensions)];

    internal static DataFormat? Named(string name) => First(known => known.Names.Contains(name, StringComparer.OrdinalIgnoreCase));

    internal static DataFormat? OfFile(string path) => First(known => known.Extensions.Any(end => path.EndsWith(end, StringComparison.OrdinalIgnoreCase)));

    private static DataFormat? First(Func<(DataFormat Format, string[] Names, string[] Extensions), bool> isMeant) =>
        Known.Where(isMeant).Select(known => (DataFormat?)known.Format).FirstOrDefault();
}
