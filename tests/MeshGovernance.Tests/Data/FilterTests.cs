using MeshGovernance.Core.Evidence;
using MeshGovernance.Databases.Checks;
using MeshGovernance.Databases.Dialects;
using MeshGovernance.Databases.Sources;
using Xunit;

namespace MeshGovernance.Tests.Data;

/// <summary>A filter is about the tables that have the columns which it names, and says so of the others.</summary>
public sealed class FilterTests
{
    private const string Two = "  - {name: t, properties: [{name: v}, {name: loaded_at}]}\n  - {name: u, properties: [{name: v}]}";

    [Theory]
    [InlineData("loaded_at > 1")]
    [InlineData("Loaded_At > 1 -- the new ones")]
    [InlineData("v = 2 AND loaded_at > 1")]
    [InlineData("\"loaded_at\" > 1")]
    public void A_table_without_its_columns_is_skipped_with_the_name(string filter)
    {
        using var files = new SampleFiles();
        var run = files.Queries(("t.parquet", "SELECT range AS v, range AS loaded_at FROM range(3)"), ("u.parquet", "SELECT 2 AS v")).Run(Two, filter: filter);
        Assert.All(run.Results.Where(result => result.RelatesTo!.StartsWith("schema/t", StringComparison.Ordinal)), result => Assert.Equal((EvidenceStatus.Pass, filter), (result.Status, result.Filter)));
        Assert.All(run.Results.Where(result => result.RelatesTo!.StartsWith("schema/u", StringComparison.Ordinal)), result => Assert.Equal((EvidenceStatus.Skip, null, true), (result.Status, result.Filter, result.Message!.Contains("'loaded_at'", StringComparison.OrdinalIgnoreCase))));
    }

    [Fact]
    public void A_name_that_no_table_has_is_strange_and_one_that_a_table_has_is_not()
    {
        var filter = new RowFilter("loaded_att > 1", ["loaded_at"]);
        Assert.Null(On(filter, new DuckDbDialect(), "loaded_at"));
        Assert.True(filter.IsStrange);
        Assert.NotNull(On(filter, new DuckDbDialect(), "loaded_att"));
        Assert.False(filter.IsStrange);
        Assert.False(new RowFilter("x > 1", []).IsStrange);
    }

    [Theory]
    [InlineData("v = 1 OR nonsense = 1", true)]
    [InlineData("v = 1 AND loaded_at < CURRENT_DATE AND EXTRACT(year FROM loaded_at) > 2000", false)]
    public void A_name_beside_one_that_a_table_has_is_strange_where_the_database_does_not_know_it(string filter, bool isStrange)
    {
        using var files = new SampleFiles();
        files.Queries(("t.parquet", "SELECT 1 AS v, DATE '2026-01-01' AS loaded_at"), ("u.parquet", "SELECT 2 AS v")).Run(
            "  - {name: t, properties: [{name: v, required: true}, {name: loaded_at}]}\n  - {name: u, properties: [{name: v, required: true}]}", filter: filter);
        Assert.Equal(isStrange, files.Filter!.IsStrange);
        if (isStrange)
            Assert.Equal(["nonsense"], files.Filter.Names);
    }

    [Fact]
    public void A_word_that_one_database_knows_is_not_strange()
    {
        var filter = new RowFilter("v > CURRENT_DATE", []);
        Assert.NotNull(On(filter, new DuckDbDialect(), "v"));
        filter.Tried(isRead: false, "There is no column 'CURRENT_DATE'.");
        Assert.True(filter.IsStrange);
        filter.Tried(isRead: true, failure: null);
        Assert.False(filter.IsStrange);
    }

    [Theory]
    [InlineData("v > > 1", true)]
    [InlineData("v > (1", true)]
    [InlineData("v = 'a", true)]
    [InlineData("v > DATE 'soon'", true)]
    [InlineData("CAST(v AS date) > DATE '2026-01-01'", false)]
    public void A_condition_that_no_database_takes_is_at_fault_itself_and_one_that_stumbles_over_a_row_is_not(string filter, bool isAtFault)
    {
        using var files = new SampleFiles();
        files.Queries(("t.parquet", "SELECT 'x' AS v"), ("u.parquet", "SELECT 'y' AS v")).Run("  - {name: t, properties: [{name: v, required: true}]}\n  - {name: u, properties: [{name: v, required: true}]}", filter: filter);
        Assert.False(files.Filter!.IsStrange);
        Assert.Equal(isAtFault, files.Filter.Fault is not null);
    }

    /// <summary>The filter, the column that a table has and others that contracts describe, and the condition for the table.</summary>
    [Theory]
    [InlineData("V > 1", "v", "\"v\" > 1")]
    [InlineData("v > 1 AND V < 3", "v", "v > 1 AND \"v\" < 3")]
    [InlineData("V > DATE '2026-01-01' - INTERVAL 3 day", "v", "\"v\" > DATE '2026-01-01' - INTERVAL 3 day")]
    [InlineData("CAST(V AS date) = 'v' OR V.day = 1", "v", "CAST(\"v\" AS date) = 'v' OR \"v\".day = 1")]
    [InlineData("lower(V) /* V */ = 'V'", "v", "lower(\"v\")   = 'V'")]
    [InlineData("CASE WHEN v THEN true END", "v", "CASE WHEN v THEN true END")]
    public void Names_are_written_as_the_table_has_them(string filter, string column, string condition) =>
        Assert.Equal(condition, On(new RowFilter(filter, ["day", "date", "end"]), new DuckDbDialect(), column));

    [Fact]
    public void PostgreSQL_gets_quotes_where_it_would_fold_a_name() =>
        Assert.Equal("v > 1 AND \"Loaded\" > 2", On(new RowFilter("v > 1 AND Loaded > 2", []), new PostgreSqlDialect(), "v", "Loaded"));

    [Fact]
    public void What_nobody_can_take_apart_is_an_error() =>
        Assert.StartsWith("The filter cannot be read: a quote is never closed", Assert.Throws<DataSourceException>(() => On(new RowFilter("v = 'a", []), new DuckDbDialect(), "v")).Message, StringComparison.Ordinal);

    private static string? On(RowFilter filter, DataDialect dialect, params string[] columns) => filter.On(dialect, [.. columns.Select(name => new ActualColumn(name, "integer", null))], out _);
}
