using System.Globalization;
using System.Text;
using System.Text.Json;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Data;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

/// <summary>The trend of a real repository, by the built tool: what the cache holds never changes what is shown.</summary>
[Slow("builds catalogs")]
public sealed class SiteTrendTests : IDisposable
{
    private const string AsOf = "2026-11-23";

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-trend-").FullName;
    private readonly string cache = Directory.CreateTempSubdirectory("mesh-trend-cache-").FullName;

    public SiteTrendTests()
    {
        new Golden.Git(folder).Run("init", "--quiet", "--initial-branch", "main");
        Commit("2026-10-30T12:00:00Z", ("README.md", "No mesh yet.\n"));
        Commit(
            "2026-11-03T12:00:00Z",
            [SampleMesh.Domain("checkout"), SampleMesh.Product("checkout/orders"), .. SampleMesh.Policy("quality/name", "product", "{warn: 2026-11-01, block: 2026-11-15, end: null}")]);
        Commit("2026-11-03T13:00:00Z", ("policies/quality/name/v1/policy.csx", "if (Product.Name != \"Orders\")\n    Violation(Product, \"The name is wrong.\");\n"));
        Commit("2026-11-20T12:00:00Z", ("domains/checkout/orders/product.yaml", SampleMesh.Product("checkout/orders").Text.Replace("name: orders", "name: Orders", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Each_week_is_judged_by_its_own_policies_on_its_day()
    {
        var points = await Build();
        Assert.Equal(53, points.Count);
        Assert.Equal("2026-10-25 The mesh had no commit yet.", Show(points[^6]));
        Assert.Equal("2026-11-01 The repository held no mesh yet.", Show(points[^5]));
        Assert.Equal("2026-11-08 1 of 1", Show(points[^4]));
        Assert.Equal("2026-11-15 0 of 1", Show(points[^3]));
        Assert.Equal("2026-11-22 1 of 1", Show(points[^2]));
        Assert.Equal("2026-11-23 1 of 1", Show(points[^1]));
    }

    [Fact]
    public async Task What_was_kept_is_what_would_be_judged_and_what_is_damaged_is_judged_again()
    {
        var judged = (await Build()).Select(Show).ToList();
        var kept = Kept();
        Assert.Equal(3, kept.Count);
        Assert.Equal(judged, (await Build()).Select(Show));

        var files = kept.Keys.ToList();
        await File.WriteAllBytesAsync(files[0], [], TestContext.Current.CancellationToken);
        var forged = Encoding.UTF8.GetString(kept[files[1]]).Replace("\"keeping\": 1", "\"keeping\": 0", StringComparison.Ordinal).Replace("\"errors\": 1", "\"errors\": 7", StringComparison.Ordinal);
        await File.WriteAllTextAsync(files[1], forged, TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(files[2], kept[files[0]], TestContext.Current.CancellationToken);
        Assert.Equal(judged, (await Build()).Select(Show));
        Assert.Equal(kept, Kept());
    }

    [Fact]
    public async Task Each_week_is_judged_with_what_was_known_of_its_data_by_then()
    {
        Commit(
            "2026-11-05T12:00:00Z",
            [
                ("domains/checkout/orders/product.yaml", SampleMesh.Product("checkout/orders", offers: "orders").Text.Replace("name: orders\n", "name: Orders\n", StringComparison.Ordinal)),
                SampleMesh.Contract("checkout/orders", "orders", "schema: [{name: orders}]\n"),
                .. SampleMesh.Policy("quality/kept", "contract", "{warn: 2026-11-01, block: 2026-11-02, end: null}"),
            ]);
        Commit("2026-11-05T13:00:00Z", ("policies/quality/kept/v1/policy.csx", "foreach (var rule in Contract.Evidence?.Rules.Where(rule => rule.IsBroken) ?? [])\n    Violation(Contract, \"The data broke a promise.\");\n"));
        Record("2026-11-12T04:00:00Z", "pass");
        Record("2026-11-18T04:00:00Z", "fail");

        Assert.Equal(["2026-11-08 1 of 1", "2026-11-15 1 of 1", "2026-11-22 0 of 1", "2026-11-23 0 of 1"], (await Build()).TakeLast(4).Select(Show));
        Assert.Equal(["2026-11-15 1 of 1", "2026-11-22 1 of 1", "2026-11-23 1 of 1"], (await Build("--evidence", "none")).TakeLast(3).Select(Show));
    }

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        Directory.Delete(cache, recursive: true);
    }

    private Dictionary<string, byte[]> Kept() => Directory.GetFiles(Path.Combine(cache, "meshgovernance", "weeks")).Order(StringComparer.Ordinal).ToDictionary(file => file, File.ReadAllBytes);

    private async Task<List<JsonElement>> Build(params string[] more)
    {
        using var said = new MemoryStream();
        var exit = await new MeshProcess(folder, asOrdinaryUser: false) { Variables = { ["XDG_CACHE_HOME"] = cache } }.Run(["site", "build", "--as-of", AsOf, "--out", "_site", .. more], said, said);
        Assert.True(exit < 2, Encoding.UTF8.GetString(said.ToArray()));
        return [.. JsonDocument.Parse(await File.ReadAllBytesAsync(Path.Combine(folder, "_site", "api", "v1", "trend.json"), TestContext.Current.CancellationToken)).RootElement.GetProperty("points").EnumerateArray()];
    }

    /// <summary>Records on that day what a check found out.</summary>
    private void Record(string at, string status)
    {
        var file = Path.Combine(folder, ".git", "results.oors.json");
        File.WriteAllText(file, $"apiVersion: v0.8.1\nkind: ObservabilityResults\nid: x\nobservedAt: '{at}'\nsource: {{process: mesh}}\ncontract: {{contractId: orders}}\nresults: [{{id: schema/orders, type: check, name: R, status: {status}, relatesTo: schema/orders}}]\n");
        using var open = Workspace.At(folder);
        Assert.True(EvidenceRecord.Run(open, new RecordRequest([file], null, EvidenceSource.Branch, 30, DateTimeOffset.Parse(at, CultureInfo.InvariantCulture))).IsNew);
    }

    private static string Show(JsonElement point) => point.GetProperty("gap").GetString() is { } gap
        ? $"{point.GetProperty("day")} {gap}"
        : $"{point.GetProperty("day")} {point.GetProperty("compliance").GetProperty("keeping")} of {point.GetProperty("compliance").GetProperty("products")}";

    private void Commit(string date, params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
            File.WriteAllText(Path.Combine(folder, path), text);
        }

        new Golden.Git(folder, date).Commit("Next");
    }
}
