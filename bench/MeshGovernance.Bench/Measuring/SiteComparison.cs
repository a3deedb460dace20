using System.Globalization;
using MeshGovernance.Bench.Generating;

namespace MeshGovernance.Bench.Measuring;

/// <summary>Measures how long a catalog takes beyond the check itself, how large it is, and Hugo rendering as many pages of the same size.</summary>
internal static class SiteComparison
{
    private const int Runs = 3;

    internal static void Run(int products)
    {
        // Long before anything is measured, and never in between: for minutes ext4 steps over what was just deleted, one by one, whoever makes new files.
        foreach (var old in Directory.Exists(SourceTree.Artifacts) ? Directory.GetDirectories(SourceTree.Artifacts, "made-*") : [])
            Directory.Delete(old, recursive: true);
        Say("publishing");
        var mesh = Publishing.Mesh();
        var folder = Path.Combine(SourceTree.Artifacts, $"mesh-{products}");
        Say($"generating {products} data products");
        MeshFolder.Write(folder, products);
        // On the day of the commit the trend has no earlier week to judge.
        var asOf = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var cache = Path.Combine(SourceTree.Artifacts, "cache");
        string[] check = ["check", folder, "--as-of", asOf, "--format", "json"];

        Measurement.Of(mesh, check, cache);
        var (checks, builds, again) = (new List<double>(), new List<double>(), new List<double>());
        for (var run = 1; run <= Runs; run++)
        {
            Say($"measuring the catalog, {run} of {Runs}");
            checks.Add(Measurement.Of(mesh, check, cache).Seconds);
            builds.Add(Measurement.Of(mesh, Build(run), cache).Seconds);
            again.Add(Measurement.Of(mesh, Build(run), cache).Seconds);
        }

        var memory = Measurement.MemoryOf(mesh, Build(Runs + 1), cache);
        var size = SiteSize.Of(Made("site", Runs + 1));
        var hugo = Hugo(products, size.Median);
        foreach (var line in Lines(products, Phases.Median(checks), Phases.Median(builds), Phases.Median(again), memory, size, hugo))
            Console.WriteLine(line);

        string[] Build(int run) => ["site", "build", folder, "--as-of", asOf, "--out", Made("site", run), "--base-url", "https://mesh.example.org/"];
    }

    private static double Hugo(int pages, long pageBytes)
    {
        var folder = Path.Combine(SourceTree.Artifacts, "hugo");
        Say($"generating {pages} pages of {pageBytes} bytes for Hugo");
        HugoSite.Write(folder, pages, pageBytes);
        var runs = new List<double>();
        for (var run = 1; run <= Runs; run++)
        {
            Say($"measuring Hugo, {run} of {Runs}");
            runs.Add(Measurement.Of("hugo", ["--quiet", "--source", folder, "--destination", Made("hugo", run)]).Seconds);
        }

        return Phases.Median(runs);
    }

    private static IEnumerable<string> Lines(int products, double check, double build, double again, Memory memory, SiteSize size, double hugo)
    {
        yield return "| products | check, s | catalog, s | beyond the check, s | again unchanged, s | peak of mesh, MB | with its worker | pages | median, KB | largest, KB | all files, MB | Hugo, s | beyond the check ÷ Hugo |";
        yield return "|" + string.Concat(Enumerable.Repeat(" ---: |", 13));
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"| {products:N0} | {check:0.0} | {build:0.0} | {build - check:0.0} | {again:0.0} | {memory.Own:0} | {memory.Together:0} | {size.Pages:N0} | {size.Median / 1e3:0.0} | {size.Largest / 1e3:0.0} | {size.All / 1e6:0} | {hugo:0.0} | {(build - check) / hugo:0.00} |");
    }

    /// <summary>A new folder to build into.</summary>
    private static string Made(string what, int run) => Path.Combine(SourceTree.Artifacts, string.Create(CultureInfo.InvariantCulture, $"made-{what}-{run}"));

    private static void Say(string what) => Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTime.Now:HH:mm:ss} {what}"));
}

/// <summary>How large a built site is, in bytes.</summary>
internal sealed record SiteSize(int Pages, long Median, long Largest, long All)
{
    internal static SiteSize Of(string folder)
    {
        var files = new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).ToList();
        var pages = files.Where(file => file.Extension == ".html").Select(file => file.Length).Order().ToList();
        return new SiteSize(pages.Count, pages[pages.Count / 2], pages[^1], files.Sum(file => file.Length));
    }
}
