using System.Text;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Kinds.Meshes;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Settings;

namespace MeshGovernance.Core.Imports;

/// <summary>Files that stay where they are, and the settings that lead the mesh to them.</summary>
internal sealed class StayingFiles(LoadedMesh mesh)
{
    private readonly List<PlacePattern> products = [];
    private readonly List<PlacePattern> contracts = [];
    private readonly HashSet<string> staying = new(StringComparer.Ordinal);
    private readonly HashSet<string> leaving = new(StringComparer.Ordinal);

    /// <summary>What is new in the settings, in a few words.</summary>
    internal string Says => staying.Count > 0 ? "'paths' leads to the files that stay" : "'paths' leads no more to where files were";

    internal void AddContract(string path)
    {
        staying.Add(path);
        contracts.Add(PlacePattern.OfContract(path));
    }

    internal void AddProduct(string path)
    {
        staying.Add(path);
        products.Add(PlacePattern.OfProduct(path)!);
    }

    /// <summary>A file that leaves its place: a pattern that led to such files alone is needed no more.</summary>
    internal void Leave(string path) => leaving.Add(path);

    /// <summary>The settings with the patterns, as a file; null where they need not change.</summary>
    /// <param name="reader">What reads the settings.</param>
    /// <param name="fault">Why they cannot be written; null where they can.</param>
    internal byte[]? Settings(IDescriptorReader reader, out string? fault)
    {
        fault = null;
        if (staying.Count + leaving.Count == 0)
            return null;
        var all = mesh.Files.List("").Select(file => file.Path).Where(PlacePattern.IsRead).ToList();
        var others = all.Where(path => !staying.Contains(path) && !IsOfMesh(path)).ToList();
        var (forProducts, forContracts) = (PlacePattern.Fewest(products, others), PlacePattern.Fewest(contracts, others));
        if (Math.Max(forProducts.Count, forContracts.Count) > PathPatterns.Most)
        {
            fault = $"The files lie in so many places that it would take more than {PathPatterns.Most} patterns to lead to them: bring them to their usual places with --move.";
            return null;
        }

        var old = mesh.Files.Find(MeshSettings.File) is { } file ? mesh.Files.Read(file) : Encoding.UTF8.GetBytes($"apiVersion: meshgovernance/v1\nkind: Mesh\nname: {YamlText.Scalar(mesh.Settings.Name)}\n");
        var text = BlockText.Of(old, MeshSettings.File, new MeshKind(), reader, mesh.Settings.Limits);
        text = Add(text, "products", forProducts);
        text = Add(text, "contracts", forContracts);
        if (text is null)
            fault = $"'{MeshSettings.File}' leaves no safe place for the patterns that lead to the files. Write under 'paths': {Written("products", forProducts)}{Written("contracts", forContracts)}, and import again; or bring the files to their usual places with --move.";
        return text?.Content;

        BlockText? Add(BlockText? to, string list, IReadOnlyList<string> patterns)
        {
            var there = to?.Root["paths"]?[list] is { } known ? known.Items.Select(item => item.Text ?? "").ToList() : [];
            var needed = there.Where(pattern => IsNeeded(PathPattern.Read(pattern, list == "products" ? PathPattern.OfProducts : PathPattern.OfContracts, out _))).ToList();
            if (to is null || (patterns.Count == 0 && needed.Count == there.Count))
                return to;
            var written = new JsonArray([.. needed.Concat(patterns).Distinct().Select(pattern => (JsonNode)pattern)]);
            var fields = to.Root["paths"] is null ? new JsonObject { ["paths"] = new JsonObject { [list] = written } } : new JsonObject { [list] = written };
            var value = reader.Parse(Encoding.UTF8.GetBytes(YamlBlock.Of(fields)), mesh.Settings.Limits).Root!.Items[0];
            return to.Set(to.Root["paths"] is null ? ["paths"] : ["paths", list], value);
        }

        bool IsNeeded(PathPattern? pattern)
        {
            var led = leaving.Count == 0 || pattern is null ? [] : all.Where(path => pattern.Match(path.Split('/')) is not null).ToList();
            return led.Count == 0 || !led.TrueForAll(leaving.Contains);
        }
    }

    private bool IsOfMesh(string path) => new[] { mesh.Settings.Paths.Domains, mesh.Settings.Paths.Policies, mesh.Settings.Paths.Guild, mesh.Settings.Paths.Learning }.Any(folder => path.StartsWith(folder + "/", StringComparison.Ordinal));

    private static string Written(string list, IReadOnlyList<string> patterns) => patterns.Count == 0 ? "" : $"{list}: [{string.Join(", ", patterns.Select(pattern => $"'{pattern}'"))}] ";
}
