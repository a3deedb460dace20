using MeshGovernance.Core.Evidence;
using MeshGovernance.Databases.Checks;
using MeshGovernance.Databases.DuckDb;
using MeshGovernance.Databases.Sources;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Data;

/// <summary>What takes too long is cut off, and costs the rest of the run no more than it has to.</summary>
public sealed class TimeTests
{
    private const string Endless = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n";

    [Fact]
    public void After_two_rules_of_a_table_that_were_cut_off_no_other_one_is_tried()
    {
        using var files = new SampleFiles();
        files.Query("t.parquet", "SELECT 1 AS v");
        var rules = string.Concat(Enumerable.Range(0, 4).Select(at => $"      - {{name: r{at}, type: sql, query: '{Endless}', mustBe: 0}}\n"));
        var mesh = SampleMesh.Load(SampleMesh.Domain("d"), SampleMesh.Product("d/p", "c"), SampleMesh.Contract("d/p", "c", $"servers:\n  - {SampleFiles.OfParquet}\nschema:\n  - name: t\n    quality:\n{rules}"));
        var contract = mesh.Mesh.Contracts.Single();
        var promises = Core.Promises.ContractPromises.Of(mesh, contract).Objects[0];
        using var source = DuckDbFiles.Open(new DataFolder(files.Folder), [new PlacedObject(promises.Object, contract.Servers[0])], SourceLimits.OfFiles with { Foreign = TimeSpan.FromMilliseconds(100) });
        var results = new ObjectCheck(source, promises, new CheckTerms(SampleFiles.Now), false, (IReadOnlyList<MeshGovernance.Policies.Column> _, out string? reason) =>
        {
            reason = "";
            return null;
        }).Run();
        Assert.Equal([EvidenceStatus.Pass, EvidenceStatus.Error, EvidenceStatus.Error, EvidenceStatus.Skip, EvidenceStatus.Skip], results.Select(result => result.Status));
        Assert.Equal("It was not asked: 2 rules of 't' took too long before it.", results[^1].Message);
    }

    [Fact]
    public void A_run_whose_time_is_over_says_so_once_for_each_table()
    {
        using var files = new SampleFiles();
        files.Query("t.parquet", "SELECT 1 AS v");
        var run = files.Run("  - {name: t, properties: [{name: v, required: true, unique: true}]}", time: new RunTime(TimeSpan.Zero));
        Assert.Equal((EvidenceStatus.Error, "The time for the whole run is over: --minutes gives it more."), (run.Results[0].Status, run.Results[0].Message));
        Assert.All(run.Results.Skip(1), result => Assert.Equal(EvidenceStatus.Skip, result.Status));
    }

    [Fact]
    public void A_statement_gets_what_is_left_of_the_time()
    {
        using var files = new SampleFiles();
        files.Query("t.parquet", "SELECT 1 AS v");
        var run = files.Run($"  - {{name: t, quality: [{{name: a, type: sql, query: '{Endless}', mustBe: 0}}, {{name: b, type: sql, query: '{Endless}', mustBe: 0}}]}}", time: new RunTime(TimeSpan.FromSeconds(2)));
        Assert.Equal([EvidenceStatus.Pass, EvidenceStatus.Error, EvidenceStatus.Skip], run.Results.Select(result => result.Status));
        Assert.Equal("It was not asked: the time for the whole run was over.", run.Results[2].Message);
    }
}
