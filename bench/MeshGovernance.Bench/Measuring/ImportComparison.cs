using System.Globalization;
using MeshGovernance.Bench.Generating;

namespace MeshGovernance.Bench.Measuring;

/// <summary>Measures how long it takes to found a mesh from loose contracts beside checking it, to import them again unchanged, and to read a manifest of dbt.</summary>
internal static class ImportComparison
{
    private const int Runs = 3;
    private const int Models = 5_000;
    private const string Ending = ".odcs.yaml";
    private const string AsOf = "2026-12-01";

    /// <param name="contracts">How many contracts.</param>
    /// <param name="program">The program; null for one that is published first.</param>
    internal static void Run(int contracts, string? program)
    {
        var mesh = program ?? Publishing.Mesh();
        var source = Clean("contracts");
        foreach (var (path, text) in GeneratedMesh.Files(contracts).Where(file => file.Path.EndsWith(Ending, StringComparison.Ordinal)))
            File.WriteAllText(Path.Combine(source, path.Split('/')[^1]), text);
        var manifest = Path.Combine(Clean("dbt"), "manifest.json");
        DbtManifestText.Write(manifest, Models);
        var cache = Path.Combine(SourceTree.Artifacts, "cache");

        var (imports, checks, again, dbt) = (new List<double>(), new List<double>(), new List<double>(), new List<double>());
        for (var run = 1; run <= Runs; run++)
        {
            var folder = Clean($"imported-{run}");
            imports.Add(Seconds(Found(source, folder)));
            checks.Add(Seconds(["check", folder, "--as-of", AsOf]));
            again.Add(Seconds(["import", source, "--mesh", folder, "--as-of", AsOf]));
            dbt.Add(Seconds(Found(manifest, Clean($"from-dbt-{run}"))));
        }

        Console.WriteLine("| contracts | import, s | check, s | import ÷ check | again unchanged ÷ check | dbt, 5,000 models, s |");
        Console.WriteLine("|" + string.Concat(Enumerable.Repeat(" ---: |", 6)));
        var check = Phases.Median(checks);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"| {contracts:N0} | {Phases.Median(imports):0.0} | {check:0.0} | {Phases.Median(imports) / check:0.00} | {Phases.Median(again) / check:0.00} | {Phases.Median(dbt):0.0} |"));

        double Seconds(string[] arguments) => Measurement.Of(mesh, arguments, cache).Seconds;
    }

    private static string[] Found(string source, string folder) =>
        ["import", source, "--mesh", folder, "--as-of", AsOf, "--name", "Bench", "--organisation", "Bench", "--owner", "bench@example.org", "--login", "bench"];

    /// <summary>A folder outside of this repository: within it, an import would come into our own mesh.</summary>
    private static string Clean(string name)
    {
        var folder = Path.Combine(Path.GetTempPath(), "mesh-bench-import", name);
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        return Directory.CreateDirectory(folder).FullName;
    }
}
