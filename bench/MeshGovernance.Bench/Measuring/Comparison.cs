using System.Globalization;

namespace MeshGovernance.Bench.Measuring;

/// <summary>Measures the published tool and the yardstick in turn, so that what slows the machine down slows both.</summary>
internal static class Comparison
{
    private const int Runs = 5;
    private const int RunsOfTheLargest = 3;
    private const int Large = 10_000;

    internal static void Run(IReadOnlyList<int> sizes)
    {
        Say("publishing");
        var (mesh, yardstick) = (Publishing.Mesh(), Publishing.Yardstick());
        var rows = new List<Row>();
        foreach (var size in sizes)
        {
            var folder = Path.Combine(SourceTree.Artifacts, $"mesh-{size}");
            Say($"generating {size} data products");
            MeshFolder.Write(folder, size);
            rows.Add(Measure(mesh, yardstick, folder, size));
        }

        foreach (var line in Table.Of(rows))
            Console.WriteLine(line);
    }

    private static Row Measure(string mesh, string yardstick, string folder, int size)
    {
        string[] check = ["check", folder, "--as-of", "2026-12-01", "--timings"];
        string[] one = ["check", folder, "--as-of", "2026-12-01", "--commit", MeshFolder.Topic];
        string[] two = ["check", folder, "--as-of", "2026-12-01", "--base", "main", "--head", MeshFolder.Topic];
        string[] parse = ["yaml", folder];
        var warm = Path.Combine(SourceTree.Artifacts, "cache");
        var cold = Path.Combine(SourceTree.Artifacts, "cold-cache");

        Measurement.Of(yardstick, parse);
        Measurement.Of(mesh, check, warm);
        var (alone, cached, uncached) = (new List<Measurement>(), new List<Measurement>(), new List<Measurement>());
        var (head, both) = (new List<Measurement>(), new List<Measurement>());
        var runs = size < Large ? Runs : RunsOfTheLargest;
        for (var run = 1; run <= runs; run++)
        {
            Say($"measuring {size} data products, {run} of {runs}");
            alone.Add(Measurement.Of(yardstick, parse));
            cached.Add(Measurement.Of(mesh, check, warm));
            if (Directory.Exists(cold))
                Directory.Delete(cold, recursive: true);
            uncached.Add(Measurement.Of(mesh, check, cold));
            head.Add(Measurement.Of(mesh, one, warm));
            both.Add(Measurement.Of(mesh, two, warm));
        }

        return new Row(
            size, MeshFolder.BytesOf(folder), Median(alone), Median(cached), Median(uncached), Median(both) / Median(head),
            Measurement.MemoryOf(mesh, check, warm), Measurement.MemoryOf(yardstick, parse), Phases.Of(cached));
    }

    private static double Median(List<Measurement> measurements) => Phases.Median(measurements.Select(measurement => measurement.Seconds));

    private static void Say(string what) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTime.Now:HH:mm:ss} {what}"));
}

/// <summary>What was measured at one size; times in seconds, and how many times that of one commit a pull request takes.</summary>
internal sealed record Row(
    int Products, long Bytes, double Alone, double Cached, double Uncached, double TwoStates, Memory Memory, Memory MemoryAlone, IReadOnlyList<(string Phase, double Share)> Phases);
