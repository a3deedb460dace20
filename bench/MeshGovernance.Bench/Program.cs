using System.Globalization;
using MeshGovernance.Bench;
using MeshGovernance.Bench.Measuring;

const string Usage = """
    mesh-bench generate FOLDER COUNT    writes a mesh of COUNT data products and commits it to git
    mesh-bench yaml FOLDER              parses every YAML file of a mesh with YamlDotNet alone
    mesh-bench fences [FOLDER]          says what the fences before a policy runs cost, on the policies of a mesh (default: this clone)
    mesh-bench run [SIZE ...]           publishes mesh and measures it (sizes: 20 100 1000 10000)
    mesh-bench site [SIZE]              publishes mesh and measures its catalog beside Hugo (size: 10000)
    mesh-bench verdict [SIZE [MESH]]    publishes mesh, where no program is named, and measures how long a pull request waits for its verdict (size: 1000)
    mesh-bench import [SIZE [MESH]]     publishes mesh, where no program is named, and measures what an import costs beside a check (size: 10000)
    mesh-bench data [MILLIONS]          measures a check on so many million rows beside one aggregate query written by hand (millions: 10)
    mesh-bench checked FOLDER           checks the data that a run of 'data' left in a folder, and says the most MB that it held
    """;

switch (args)
{
    case ["generate", var folder, var count] when int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var products) && products > 0:
        MeshFolder.Write(folder, products);
        return 0;
    case ["yaml", var folder]:
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{YamlAlone.Parse(folder)} events"));
        return 0;
    case ["fences", .. var folders] when folders.Length < 2:
        foreach (var line in FenceCosts.Of(folders.Length > 0 ? folders[0] : SourceTree.Root))
            Console.WriteLine(line);
        return 0;
    case ["run", .. var sizes] when sizes.All(size => int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out var products) && products > 0):
        Comparison.Run(sizes.Length > 0 ? [.. sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : [20, 100, 1_000, 10_000]);
        return 0;
    case ["site"] or ["site", _] when int.TryParse(args.ElementAtOrDefault(1) ?? "10000", NumberStyles.None, CultureInfo.InvariantCulture, out var products) && products > 0:
        SiteComparison.Run(products);
        return 0;
    case ["verdict", .. var rest] when rest.Length < 3 && int.TryParse(rest.ElementAtOrDefault(0) ?? "1000", NumberStyles.None, CultureInfo.InvariantCulture, out var products) && products > 0:
        VerdictComparison.Run(products, rest.ElementAtOrDefault(1));
        return 0;
    case ["import", .. var rest] when rest.Length < 3 && int.TryParse(rest.ElementAtOrDefault(0) ?? "10000", NumberStyles.None, CultureInfo.InvariantCulture, out var contracts) && contracts > 0:
        ImportComparison.Run(contracts, rest.ElementAtOrDefault(1));
        return 0;
    case ["data"] or ["data", _] when int.TryParse(args.ElementAtOrDefault(1) ?? "10", NumberStyles.None, CultureInfo.InvariantCulture, out var millions) && millions > 0:
        DataComparison.Run(millions);
        return 0;
    case ["checked", var folder]:
        Console.WriteLine(DataComparison.Check(folder));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Memory.OfThis:0}"));
        return 0;
    default:
        Console.Error.WriteLine(Usage);
        return 2;
}
