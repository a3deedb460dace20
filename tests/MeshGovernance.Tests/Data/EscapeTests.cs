using MeshGovernance.Core.Evidence;
using MeshGovernance.Databases.DuckDb;
using MeshGovernance.Databases.Sources;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Data;

/// <summary>SQL in a contract comes from strangers: it reads what the check allows it, and nothing else happens.</summary>
public sealed class EscapeTests
{
    [Theory]
    [InlineData("SELECT COUNT(*) FROM read_csv('/etc/passwd')")]
    [InlineData("SELECT content FROM read_text('/etc/hostname')")]
    [InlineData("SELECT COUNT(*) FROM '/etc/passwd'")]
    [InlineData("SELECT COUNT(*) FROM glob('/*')")]
    [InlineData("SELECT COUNT(*) FROM read_parquet('../*.parquet')")]
    [InlineData("SELECT COUNT(*) FROM read_csv('https://example.org/x.csv')")]
    [InlineData("SELECT getenv('HOME')")]
    [InlineData("ATTACH '/tmp/x.duckdb'; SELECT 1")]
    [InlineData("ATTACH '/tmp/x.duckdb'")]
    [InlineData("COPY t TO '/tmp/mesh-escape.csv'")]
    [InlineData("INSTALL httpfs")]
    [InlineData("LOAD httpfs")]
    [InlineData("PRAGMA database_list")]
    [InlineData("SET enable_external_access = true")]
    [InlineData("RESET lock_configuration")]
    [InlineData("CREATE TABLE x AS SELECT 1")]
    [InlineData("DROP VIEW t")]
    [InlineData("INSERT INTO t VALUES (1)")]
    [InlineData("SELECT 1; SELECT 2")]
    [InlineData("SELECT 1) limited; DROP VIEW t; SELECT * FROM (SELECT 1")]
    [InlineData("SELECT * FROM query('DROP VIEW t')")]
    [InlineData("SELECT v FROM t")]
    [InlineData("SELECT 1, 2")]
    [InlineData("SELECT 1 WHERE false")]
    [InlineData("CALL pragma_version()")]
    [InlineData("EXPORT DATABASE '/tmp/mesh-escape'")]
    [InlineData("SELECT list_sum(list_transform(range(3000000000), x -> x))")]
    [InlineData("SELECT COUNT(*) FROM generate_series(1, 100000000000000)")]
    [InlineData("SELECT LENGTH(REPEAT('a', 3000000000))")]
    [InlineData("SELECT (SELECT MAX(LENGTH(lpad('a', 2000000000, 'b'))) FROM t)")]
    [InlineData("WITH x AS (SELECT unnest(range(10)) AS v) SELECT COUNT(*) FROM x")]
    [InlineData("SELECT LENGTH(current_setting('allowed_paths'))")]
    [InlineData("SELECT COUNT(*) FROM duckdb_settings()")]
    [InlineData("SELECT COUNT(*) FROM information_schema.tables")]
    [InlineData("SELECT COUNT(*) FROM pg_catalog.pg_class")]
    [InlineData("SELECT COUNT(*) FROM sqlite_master")]
    [InlineData("")]
    public void A_rule_that_does_more_than_read_is_refused(string query)
    {
        using var files = new SampleFiles();
        files.Query("t.parquet", "SELECT range AS v FROM range(3)").Query("other/u.parquet", "SELECT 1 AS v");
        using var source = Source(files);
        Assert.NotNull(source.Columns("t"));
        Assert.Throws<DataSourceException>(() => source.Value(query));
        Assert.Equal(3L, source.Value("SELECT COUNT(*) FROM t"));
        Assert.False(Path.Exists("/tmp/mesh-escape.csv") || Path.Exists("/tmp/mesh-escape"));
    }

    [Theory]
    [InlineData("SELECT COUNT(*) FROM t -- all of it")]
    [InlineData("SELECT COUNT(*) FROM t;")]
    [InlineData("WITH few AS (SELECT * FROM t) SELECT COUNT(*) FROM few")]
    [InlineData("FROM t SELECT COUNT(*)")]
    public void A_rule_that_reads_is_answered(string query)
    {
        using var files = new SampleFiles();
        using var source = Source(files.Query("t.parquet", "SELECT range AS v FROM range(3)"));
        Assert.NotNull(source.Columns("t"));
        Assert.Equal(3L, source.Value(query));
    }

    [Theory]
    [InlineData("SELECT CAST(v AS INTEGER) FROM t")]
    [InlineData("SELECT error(v) FROM t")]
    [InlineData("SELECT strptime(v, '%Y') FROM t")]
    public void No_message_repeats_a_value(string query)
    {
        using var files = new SampleFiles();
        using var source = Source(files.Query("t.parquet", "SELECT 'secret' AS v"));
        Assert.NotNull(source.Columns("t"));
        Assert.DoesNotContain("secret", Assert.Throws<DataSourceException>(() => source.Value(query)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_without_an_end_is_cut_off()
    {
        using var files = new SampleFiles();
        using var source = Source(files.Query("t.parquet", "SELECT 1 AS v"), TimeSpan.FromSeconds(1));
        var failure = Assert.Throws<DataSourceException>(() => source.Value("WITH RECURSIVE t(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM t) SELECT COUNT(*) FROM t"));
        Assert.Equal("The query was cut off after 1 seconds.", failure.Message);
    }

    [Fact]
    public void An_evil_rule_is_an_error_of_its_own_and_costs_no_other_its_answer()
    {
        using var files = new SampleFiles();
        var run = files.Query("t.parquet", "SELECT 1 AS v").Run(
            "  - name: t\n    quality:\n      - {name: evil, type: sql, query: \"SELECT COUNT(*) FROM read_csv('/etc/passwd')\", mustBe: 0}\n      - {name: good, metric: rowCount, mustBe: 1}\n    properties: [{name: v, logicalType: integer}]");
        Assert.Equal(
            [("schema/t", EvidenceStatus.Pass), ("schema/t/properties/v/type", EvidenceStatus.Pass), ("schema/t/quality/evil", EvidenceStatus.Error), ("schema/t/quality/good", EvidenceStatus.Pass)],
            run.Results.Select(result => (result.RelatesTo!, result.Status)));
    }

    [Theory]
    [InlineData("{server: s, type: local, path: ../t.parquet}")]
    [InlineData("{server: s, type: local, path: folder/../../t.parquet}")]
    [InlineData("{server: s, type: s3, location: 's3://../t.parquet'}")]
    [InlineData("{server: s, type: local, path: link.parquet}")]
    [InlineData("{server: s, type: local, path: linked/t.parquet}")]
    [InlineData("{server: s, type: local, path: '*/t.parquet'}")]
    public void No_path_leads_out_of_the_folder(string server)
    {
        using var outside = new SampleFiles();
        outside.Query("t.parquet", "SELECT 1 AS v").Text("inside/folder/x.txt", "v\n1\n");
        var inside = Path.Combine(outside.Folder, "inside");
        File.CreateSymbolicLink(Path.Combine(inside, "link.parquet"), Path.Combine(outside.Folder, "t.parquet"));
        Directory.CreateSymbolicLink(Path.Combine(inside, "linked"), outside.Folder);
        Assert.StartsWith("There is no file for 't' below the folder", Assert.Throws<DataSourceException>(() => Source(inside, server)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{server: s, type: local, path: link.parquet}", "'link.parquet' is a link that leads out of the folder, and is not followed.")]
    [InlineData("{server: s, type: local, path: 'linked/*.parquet'}", "'linked' is a link that leads out of the folder, and is not followed.")]
    [InlineData("{server: s, type: local, path: linked/inside/gone.parquet}", "'linked' is a link that leads out of the folder, and is not followed.")]
    public void A_link_out_of_the_folder_is_said_and_not_what_lies_behind_it(string server, string said)
    {
        using var outside = new SampleFiles();
        outside.Query("t.parquet", "SELECT 1 AS v").Text("inside/x.txt", "v\n1\n");
        var inside = Path.Combine(outside.Folder, "inside");
        File.CreateSymbolicLink(Path.Combine(inside, "link.parquet"), Path.Combine(outside.Folder, "t.parquet"));
        Directory.CreateSymbolicLink(Path.Combine(inside, "linked"), outside.Folder);
        var message = Assert.Throws<DataSourceException>(() => Source(inside, server)).Message;
        Assert.Contains(said, message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_part_that_is_a_link_out_of_the_folder_is_left_out_and_said()
    {
        using var outside = new SampleFiles();
        outside.Queries(("b.parquet", "SELECT 2 AS v"), ("inside/t/a.parquet", "SELECT 1 AS v"));
        var inside = Path.Combine(outside.Folder, "inside");
        File.CreateSymbolicLink(Path.Combine(inside, "t", "b.parquet"), Path.Combine(outside.Folder, "b.parquet"));
        using var source = Source(inside, "{server: s, type: local, path: t, format: parquet}");
        Assert.NotNull(source.Columns("t"));
        Assert.Equal(["'t/b.parquet' is a link that leads out of the folder, and is not followed."], source.LeftOut("t"));
        Assert.Equal(1L, source.Value("SELECT COUNT(*) FROM t"));
    }

    [Fact]
    public void A_link_within_the_folder_is_followed()
    {
        using var files = new SampleFiles();
        files.Query("real/t.parquet", "SELECT 1 AS v");
        File.CreateSymbolicLink(Path.Combine(files.Folder, "t.parquet"), Path.Combine(files.Folder, "real", "t.parquet"));
        using var source = Source(files);
        Assert.NotNull(source.Columns("t"));
    }

    [Fact]
    public void Names_with_quotes_are_names()
    {
        using var files = new SampleFiles();
        files.Query("o'x\"y.parquet", "SELECT 1 AS \"a\"\"b'c\"");
        var run = files.Run("  - name: \"o'x\\\"y\"\n    properties: [{name: \"a\\\"b'c\", logicalType: integer, required: true, logicalTypeOptions: {minimum: 1}, quality: [{metric: invalidValues, arguments: {validValues: [\"'1\"]}, mustBe: 1}]}]");
        Assert.All(run.Results, result => Assert.Equal(EvidenceStatus.Pass, result.Status));
    }

    private static DuckDbFiles Source(SampleFiles files, TimeSpan? patience = null) => Source(files.Folder, "{server: s, type: local, path: '{model}.parquet'}", patience);

    private static DuckDbFiles Source(string folder, string server, TimeSpan? patience = null)
    {
        var mesh = SampleMesh.Load(SampleMesh.Domain("d"), SampleMesh.Product("d/p", "c"), SampleMesh.Contract("d/p", "c", $"servers:\n  - {server}\nschema:\n  - {{name: t}}\n"));
        var contract = mesh.Mesh.Contracts.Single();
        return DuckDbFiles.Open(new DataFolder(folder), [new PlacedObject(contract.Objects[0], contract.Servers[0])], patience is { } limit ? SourceLimits.OfFiles with { Foreign = limit } : SourceLimits.OfFiles);
    }
}
