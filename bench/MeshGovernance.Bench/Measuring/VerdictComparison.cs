using System.Globalization;

namespace MeshGovernance.Bench.Measuring;

/// <summary>How long a pull request waits for its verdict, beyond GitHub's own time, with nothing kept and with what a push to <c>main</c> keeps.</summary>
internal static class VerdictComparison
{
    private const int Runs = 3;

    /// <param name="products">How many data products the mesh has.</param>
    /// <param name="program">What was published before; null to publish it now.</param>
    internal static void Run(int products, string? program)
    {
        if (program is null)
            Say("publishing");
        program ??= Publishing.Mesh();
        Say($"generating {products} data products");
        using var verdict = new Verdict(Path.Combine(Path.GetTempPath(), "mesh-bench-verdict"), Path.GetFullPath(program), products);
        verdict.Push();
        var (cold, warm) = (new List<IReadOnlyList<Part>>(), new List<IReadOnlyList<Part>>());
        for (var run = 1; run <= Runs; run++)
        {
            Say($"measuring, {run} of {Runs}; load {Load()}");
            cold.Add(verdict.Of(isWarm: false));
            warm.Add(verdict.Of(isWarm: true));
        }

        foreach (var line in Table(cold, warm))
            Console.WriteLine(line);
        Console.WriteLine();
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{products:N0} products, median of {Runs}; archive {verdict.ArchiveBytes / 1e6:0} MB, kept {verdict.KeptBytes / 1e6:0.0} MB; processors {Environment.ProcessorCount}, load at the end {Load()}."));
    }

    private static IEnumerable<string> Table(List<IReadOnlyList<Part>> cold, List<IReadOnlyList<Part>> warm)
    {
        yield return "| | cold, s | share | computed, s | warm, s | share | computed, s |";
        yield return "| --- | ---: | ---: | ---: | ---: | ---: | ---: |";
        var (sumCold, sumWarm) = (Sum(cold), Sum(warm));
        for (var at = 0; at < cold[0].Count; at++)
        {
            var (without, with) = (Phases.Median(cold.Select(run => run[at].Seconds)), Phases.Median(warm.Select(run => run[at].Seconds)));
            yield return string.Create(CultureInfo.InvariantCulture, $"| {cold[0][at].Name} | {without:0.00} | {without / sumCold * 100:0} % | {Computed(cold, at):0.00} | {with:0.00} | {with / sumWarm * 100:0} % | {Computed(warm, at):0.00} |");
        }

        yield return string.Create(CultureInfo.InvariantCulture, $"| **until the check run is posted** | **{sumCold:0.00}** | | {Computed(cold):0.00} | **{sumWarm:0.00}** | | {Computed(warm):0.00} |");
    }

    private static double Sum(List<IReadOnlyList<Part>> runs) => Phases.Median(runs.Select(run => run.Sum(part => part.Seconds)));

    private static double Computed(List<IReadOnlyList<Part>> runs, int at) => Phases.Median(runs.Select(run => run[at].Computed));

    private static double Computed(List<IReadOnlyList<Part>> runs) => Phases.Median(runs.Select(run => run.Sum(part => part.Computed)));

    private static string Load() => File.Exists("/proc/loadavg") ? File.ReadAllText("/proc/loadavg").Split(' ')[0] : "unknown";

    private static void Say(string what) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTime.Now:HH:mm:ss} {what}"));
}
