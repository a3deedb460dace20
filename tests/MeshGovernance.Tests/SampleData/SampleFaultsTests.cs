using System.Globalization;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Databases.Checks;
using MeshGovernance.Git;
using MeshGovernance.Tests.Architecture;
using MeshGovernance.Tests.Catalog;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.SampleData;

/// <summary>The faults in the data of the sample mesh are found by the promises that are meant, and nothing else is; another fault turns another light.</summary>
public sealed class SampleFaultsTests : IDisposable
{
    private static readonly string Data = Path.Combine(Source.Root, "data");
    private static readonly DateTimeOffset Night = new(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);
    private static readonly LoadedMesh Mesh = MeshLoader.Load(new FolderTree(Source.Root), new YamlDescriptorReader());

    private static readonly Lazy<IReadOnlyList<EvidenceRun>> Found = new(() => [.. Runs(Data)]);

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-sample-faults-").FullName;

    [Fact]
    public void Each_fault_is_found_by_the_promises_that_are_meant()
    {
        Assert.Equal(
            [
                "campaigns Fail schema/campaign_contacts/properties/campaign_id/relationships/0 3",
                "campaigns Fail slaProperties/1 313200",
                "chargebacks Fail schema/chargeback_events/primaryKey 1",
                "chargebacks Fail schema/chargeback_events/quality/key-is-unique 1",
            ],
            Found.Value.SelectMany(run => run.Results.Where(IsBroken), (run, result) => string.Create(CultureInfo.InvariantCulture, $"{run.ContractId} {result.Status} {result.RelatesTo} {result.Measure?.Value:0}{(result.Status == EvidenceStatus.Error ? result.Message : null)}")).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_can_be_looked_at_is()
    {
        var runs = Found.Value;
        Assert.Equal(
            ["articles", "bought-together", "campaigns", "chargebacks", "delivery-performance", "market-prices", "price-index", "return-reasons", "sales-figures"],
            runs.Select(run => run.ContractId).Order(StringComparer.Ordinal));
        Assert.All(runs, run => Assert.InRange(run.Results.Count(result => result.Status == EvidenceStatus.Pass), run.Results.Count - 4, run.Results.Count - 1));
    }

    [Fact]
    public void A_file_that_breaks_turns_the_light_of_its_product_red()
    {
        const string page = "products/returns/return-reasons/";
        Assert.Contains("Data as promised", Pages(Found.Value).Text(page), StringComparison.Ordinal);

        foreach (var file in Directory.EnumerateFiles(Data, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(folder, Path.GetRelativePath(Data, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        var reasons = Path.Combine(folder, "returns", "return_reasons.csv");
        File.AppendAllLines(reasons, [File.ReadAllLines(reasons)[1]]);
        var broken = Pages(Runs(folder));
        Assert.Contains("Data: 2 broken promises", broken.Text(page), StringComparison.Ordinal);
        Assert.Contains("key is unique", broken.Text(page), StringComparison.OrdinalIgnoreCase);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>The pages of the day that the tests of pages have, with what is found out about data of another one.</summary>
    private static SamplePages Pages(IEnumerable<EvidenceRun> found) =>
        SamplePages.Of(Mesh, runs: [.. found.Select(run => run with { ObservedAt = new DateTimeOffset(SampleMesh.Day, TimeOnly.MinValue, TimeSpan.Zero) })]);

    /// <summary>A run for each contract of which anything can be looked at.</summary>
    private static IEnumerable<EvidenceRun> Runs(string data) => Mesh.Mesh.Contracts
        .SelectMany(contract => contract.Servers, (contract, server) => ContractCheck.Run(Mesh, contract, server, new DataAccess(Source.Root) { Files = data }, new CheckTerms(Night)))
        .Where(run => run.Results.Any(result => result.Status != EvidenceStatus.Skip));

    private static bool IsBroken(EvidenceResult result) => result.Status is EvidenceStatus.Fail or EvidenceStatus.Warn or EvidenceStatus.Error;
}
