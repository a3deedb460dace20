using System.Diagnostics;
using MeshGovernance.Core.Evidence;
using Xunit;

namespace MeshGovernance.Tests.Data;

/// <summary>Files of every form, whole and broken.</summary>
public sealed class FileTests
{
    private const string Typed = """
        - {name: i, logicalType: integer, required: true}
        - {name: n, logicalType: number, logicalTypeOptions: {minimum: 0}}
        - {name: b, logicalType: boolean}
        - {name: d, logicalType: date}
        - {name: s, logicalType: timestamp}
        - {name: x, logicalType: string, logicalTypeOptions: {maxLength: 3}}
        """;

    [Theory]
    [InlineData(SampleFiles.OfCsv, "t.csv", "i,n,b,d,s,x\n1,0.5,true,2026-01-31,2026-01-31T10:00:00Z,007\n2.0,1e3,false,2026-02-28,2026-02-28 10:00:00,\n")]
    [InlineData(SampleFiles.OfJson, "t.jsonl", "{\"i\": 1, \"n\": 0.5, \"b\": true, \"d\": \"2026-01-31\", \"s\": \"2026-01-31T10:00:00Z\", \"x\": \"007\"}\n{\"i\": 2, \"n\": null, \"b\": false, \"s\": \"2026-01-31T10:00:00+02:00\", \"d\": \"2026-02-28\"}\n")]
    [InlineData("{server: files, type: local, path: t.json}", "t.json", "[{\"i\": 1, \"n\": 0.5, \"b\": true, \"d\": \"2026-01-31\", \"s\": \"2026-01-31T10:00:00Z\", \"x\": \"007\"}]")]
    [InlineData("{server: files, type: local, path: t.txt, format: csv, delimiter: ';'}", "t.txt", "i;n;b;d;s;x\n1;0.5;true;2026-01-31;2026-01-31T10:00:00Z;007\n")]
    public void Texts_are_read_as_the_contract_says_that_they_are(string server, string path, string text)
    {
        using var files = new SampleFiles();
        var run = files.Text(path, text).Run($"  - name: t\n    properties:\n{Indented(Typed)}", server);
        Assert.All(run.Results, result => Assert.Equal((EvidenceStatus.Pass, null), (result.Status, result.Message)));
    }

    [Theory]
    [InlineData("i", "1.5", "In 1 of 2 rows 'i' cannot be read as integer.")]
    [InlineData("n", "much", "In 1 of 2 rows 'n' cannot be read as number.")]
    [InlineData("b", "perhaps", "In 1 of 2 rows 'b' cannot be read as boolean.")]
    [InlineData("d", "2026-02-30", "In 1 of 2 rows 'd' cannot be read as date.")]
    [InlineData("s", "yesterday", "In 1 of 2 rows 's' cannot be read as timestamp.")]
    public void A_text_that_is_of_another_type_is_counted(string column, string value, string said)
    {
        using var files = new SampleFiles();
        var values = new Dictionary<string, string> { ["i"] = "1", ["n"] = "1", ["b"] = "true", ["d"] = "2026-01-31", ["s"] = "2026-01-31", ["x"] = "a" };
        var good = string.Join(',', values.Values);
        values[column] = value;
        var run = files.Text("t.csv", $"i,n,b,d,s,x\n{good}\n{string.Join(',', values.Values)}\n").Run($"  - name: t\n    properties:\n{Indented(Typed)}", SampleFiles.OfCsv);
        var broken = Assert.Single(run.Results, result => result.Status != EvidenceStatus.Pass);
        Assert.Equal(($"schema/t/properties/{column}/type", EvidenceStatus.Fail, said), (broken.RelatesTo, broken.Status, broken.Message));
    }

    [Theory]
    [InlineData("{\"m\": {\"a\": 1}}\n{\"m\": {\"b\": -2, \"c\": 3}}\n", "integer, logicalTypeOptions: {minimum: 0}", "map/value/minimum", EvidenceStatus.Fail, "In 1 of 2 rows a value of 'm' is less than 0.")]
    [InlineData("{\"m\": {\"a\": 1}}\n{\"m\": {\"b\": 2.5}}\n", "number, logicalTypeOptions: {maximum: 2}", "map/value/maximum", EvidenceStatus.Fail, "In 1 of 2 rows a value of 'm' is more than 2.")]
    [InlineData("{\"m\": {\"a\": \"x\"}}\n{\"m\": {\"_\": \"2026-01-31\"}}\n", "string", "map/key/pattern", EvidenceStatus.Fail, "In 1 of 2 rows a key of 'm' does not match ^[a-z].")]
    [InlineData("{\"m\": {\"a\": \"x\"}}\n{\"m\": {\"b\": 1}}\n", "string, logicalTypeOptions: {maxLength: 1}", "map/value/maxLength", EvidenceStatus.Skip, "mesh does not look into values of type map(VARCHAR, JSON).")]
    [InlineData("{\"m\": {\"a\": {\"x\": 1}}}\n{\"m\": null}\n", "object, properties: [{name: x, logicalType: integer, logicalTypeOptions: {minimum: 2}}]", "map/value/properties/x/minimum", EvidenceStatus.Fail, "In 1 of 2 rows 'x' of a value of 'm' is less than 2.")]
    public void A_map_with_few_keys_is_one_because_the_contract_says_so(string lines, string value, string promise, EvidenceStatus status, string said)
    {
        using var files = new SampleFiles();
        var run = files.Text("t.jsonl", lines).Run($"  - name: t\n    properties: [{{name: m, logicalType: map, map: {{key: {{logicalType: string, logicalTypeOptions: {{pattern: '^[a-z]'}}}}, value: {{logicalType: {value}}}}}}}]", SampleFiles.OfJson);
        var result = run.Results.Single(result => result.RelatesTo == $"schema/t/properties/m/{promise}");
        Assert.Equal((status, said), (result.Status, result.Message));
        Assert.Equal(EvidenceStatus.Pass, run.Results.Single(result => result.RelatesTo == "schema/t/properties/m/type").Status);
    }

    [Fact]
    public void A_date_is_read_in_the_format_of_the_contract()
    {
        using var files = new SampleFiles();
        const string Column = "- {name: d, logicalType: date, logicalTypeOptions: {format: dd.MM.yyyy, minimum: '2026-01-01'}}";
        files.Text("t.csv", "d\n31.01.2026\n2026-01-31\n");
        Assert.Equal("In 1 of 2 rows 'd' cannot be read as date.", files.Of("schema/t/properties/d/type", Column, SampleFiles.OfCsv).Message);
        Assert.Equal(EvidenceStatus.Pass, files.Of("schema/t/properties/d/minimum", Column, SampleFiles.OfCsv).Status);
    }

    [Theory]
    [InlineData("{server: s, type: s3, location: 's3://bucket/lake/{model}/*.parquet'}", "lake/t/1.parquet")]
    [InlineData("{server: s, type: s3, location: 's3://bucket/lake/{model}/*.parquet'}", "bucket/lake/t/1.parquet")]
    [InlineData("{server: s, type: s3, location: 's3://bucket/lake/*/*.parquet'}", "lake/t/1.parquet")]
    [InlineData("{server: s, type: gcs, location: 'gs://bucket/lake'}", "lake/t.parquet")]
    [InlineData("{server: s, type: azure, location: 'abfss://box@account.dfs.core.windows.net/lake', format: parquet}", "lake/t/year=2026/month=1/part-0.parquet")]
    [InlineData("{server: s, type: sftp, location: 'sftp://host/lake/{day}.parquet'}", "lake/2026-01-01.parquet")]
    [InlineData("{server: s, type: local, path: ./lake/t.parquet}", "lake/t.parquet")]
    [InlineData("{server: s, type: local, path: 'lake/**/x.parquet'}", "lake/a/b/x.parquet")]
    [InlineData("{server: s, type: local, path: '<folder>/lake/*.parquet'}", "lake/x.parquet")]
    public void A_location_is_found_below_the_folder(string server, string path)
    {
        using var files = new SampleFiles();
        var result = files.Query(path, "SELECT 1 AS v").Of("schema/t", "- {name: v}", server.Replace("<folder>", files.Folder, StringComparison.Ordinal));
        Assert.Equal((EvidenceStatus.Pass, null), (result.Status, result.Message));
    }

    [Fact]
    public void Parts_of_a_directory_are_one_table_in_any_order()
    {
        using var files = new SampleFiles();
        files.Queries(("t/p=1/a.parquet", "SELECT 1 AS i, 'a' AS x"), ("t/p=2/b.parquet", "SELECT 'b' AS x, 2 AS i"), ("t/_SUCCESS.parquet", "SELECT 9 AS z"));
        const string Columns = "- {name: i, logicalType: integer, required: true}\n- {name: x, logicalType: string, required: true}\n- {name: p, logicalType: integer}";
        var run = files.Run($"  - name: t\n    quality: [{{name: rows, metric: rowCount, mustBe: 2}}]\n    properties:\n{Indented(Columns)}", "{server: s, type: local, path: 't', format: parquet}");
        Assert.All(run.Results, result => Assert.Equal((EvidenceStatus.Pass, null), (result.Status, result.Message)));
    }

    [Theory]
    [InlineData("t/b.parquet", "no parquet", "'t/b.parquet' is no Parquet, or was cut off. The rest was checked.")]
    [InlineData("t/b.parquet", "", "'t/b.parquet' is empty. The rest was checked.")]
    [InlineData("t/b.parquet", "PAR1 and rubbish between the marks PAR1", "'t/b.parquet' cannot be read: ")]
    public void A_broken_part_is_one_result_and_the_rest_is_checked(string path, string text, string said)
    {
        using var files = new SampleFiles();
        files.Query("t/a.parquet", "SELECT 1 AS i").Text(path, text);
        var run = files.Run("  - name: t\n    quality: [{name: rows, metric: rowCount, mustBe: 1}]\n    properties: [{name: i, logicalType: integer}]", "{server: s, type: local, path: t, format: parquet}");
        Assert.Equal([EvidenceStatus.Error, EvidenceStatus.Pass, EvidenceStatus.Pass], run.Results.Select(result => result.Status));
        Assert.StartsWith(said, run.Results[0].Message, StringComparison.Ordinal);
        Assert.DoesNotContain(files.Folder, run.Results[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\uFEFFi,x\r\n1,a\r\n", "i;x\n2;\"b, \"\"c\"\"\n\"\n")]
    [InlineData("i,x\n1,a\n", "x,i\n\n")]
    [InlineData("\"i\"|\"x\"\n1|a", "x\ti\nb\t2\n")]
    public void Files_of_one_table_are_read_by_the_names_of_their_columns(string one, string other)
    {
        using var files = new SampleFiles();
        var run = files.Text("t/p=1/a.csv", one).Text("t/p=2/b.csv", other).Run("  - name: t\n    properties: [{name: i, logicalType: integer}, {name: x, logicalType: string}, {name: p, logicalType: integer, required: true}]", "{server: s, type: local, path: t, format: csv}");
        Assert.All(run.Results, result => Assert.Equal((EvidenceStatus.Pass, null), (result.Status, result.Message)));
    }

    [Theory]
    [InlineData("b,-5,2026-01-01\n", "does not begin with the names of columns")]
    [InlineData("b,-5,2026-01-01\nc,6,2026-01-02\n", "does not begin with the names of columns")]
    [InlineData("<html>Access denied</html>", "does not begin with the names of columns")]
    [InlineData("\n\n", "does not begin with the names of columns")]
    [InlineData("id,\"n\n1,2\n", "is no CSV")]
    [InlineData("PK\u0003\u0004'secret\0\0,id\n", "is no CSV")]
    [InlineData("id,n\u0001\n1,2\n", "is no CSV")]
    public void A_part_without_the_names_of_columns_is_one_result_and_the_rest_is_checked(string text, string fault)
    {
        using var files = new SampleFiles();
        files.Text("p/1.csv", "id,n\na,1\n").Text("p/2.csv", text);
        var run = files.Run("  - name: t\n    quality: [{name: rows, metric: rowCount, mustBe: 1}]\n    properties: [{name: key, physicalName: ID, required: true}, {name: n, logicalType: integer}]", "{server: s, type: local, path: p, format: csv}");
        Assert.Equal((EvidenceStatus.Error, $"'p/2.csv' {fault}. The rest was checked."), (run.Results[0].Status, run.Results[0].Message));
        Assert.All(run.Results.Skip(1), result => Assert.NotEqual(EvidenceStatus.Fail, result.Status));
    }

    [Theory]
    [InlineData("t.csv", "a,1\n", SampleFiles.OfCsv, "'t.csv' does not begin with the names of columns.")]
    [InlineData("t.jsonl", "\n \r\n\n", SampleFiles.OfJson, "'t.jsonl' is empty.")]
    [InlineData("t.csv.gz", "id,v\n", "{server: files, type: local, path: t.csv.gz}", "'t.csv.gz' cannot be unpacked.")]
    public void A_file_that_holds_nothing_to_read_is_one_result_and_the_rest_is_skipped(string path, string text, string server, string said)
    {
        using var files = new SampleFiles();
        var run = files.Text(path, text).Run("  - name: t\n    properties: [{name: v, required: true}]", server);
        Assert.Equal((EvidenceStatus.Error, said), (run.Results[0].Status, run.Results[0].Message));
        Assert.All(run.Results.Skip(1), result => Assert.Equal(EvidenceStatus.Skip, result.Status));
    }

    [Fact]
    public void What_is_no_list_in_JSON_is_counted_and_the_others_are_lists()
    {
        using var files = new SampleFiles();
        var run = files.Text("t.jsonl", "{\"v\": [\"a\", \"b\"]}\n{\"v\": {\"k\": 1}}\n{\"v\": null}\n").Run(
            "  - name: t\n    properties: [{name: v, logicalType: array, logicalTypeOptions: {minItems: 2, maxItems: 2}, items: {logicalType: string, logicalTypeOptions: {maxLength: 1}}}]", SampleFiles.OfJson);
        Assert.Equal("In 1 of 3 rows 'v' cannot be read as array.", Assert.Single(run.Results, result => result.Status == EvidenceStatus.Fail).Message);
        Assert.DoesNotContain(run.Results, result => result.Status is EvidenceStatus.Error or EvidenceStatus.Warn);
        Assert.Equal([EvidenceStatus.Pass, EvidenceStatus.Pass], run.Results.Where(result => result.RelatesTo!.EndsWith("Items", StringComparison.Ordinal)).Select(result => result.Status));
    }

    [Fact]
    public void A_broken_row_in_one_of_several_files_costs_only_that_file()
    {
        using var files = new SampleFiles();
        files.Text("t/a.csv", "i,x\n1,a\n").Text("t/b.csv", "i,x\n2,b,more,and,more\n3,c\n");
        var run = files.Run("  - name: t\n    quality: [{name: rows, metric: rowCount, mustBe: 1}]\n    properties: [{name: i, logicalType: integer}]", "{server: s, type: local, path: t, format: csv}");
        Assert.Equal([EvidenceStatus.Error, EvidenceStatus.Pass, EvidenceStatus.Pass], run.Results.Select(result => result.Status));
    }

    [Fact]
    public void A_file_that_breaks_off_is_one_error_and_the_rest_is_skipped()
    {
        using var files = new SampleFiles();
        var run = files.Text("t.csv", "i,x\n1,a\n2\n").Run("  - name: t\n    quality: [{metric: rowCount, mustBe: 1}]\n    properties: [{name: i, logicalType: integer, required: true}]", SampleFiles.OfCsv);
        Assert.Equal((EvidenceStatus.Error, "DuckDB says: CSV Error on Line: 3."), (run.Results[0].Status, run.Results[0].Message));
        Assert.All(run.Results.Skip(1), result => Assert.Equal((EvidenceStatus.Skip, "'t' could not be read."), (result.Status, result.Message)));
    }

    [Fact]
    public void A_rule_that_names_its_table_itself_is_not_said_to_be_filtered()
    {
        using var files = new SampleFiles();
        var result = files.Query("t.parquet", "SELECT 1 AS v").Of("schema/t/quality/0", "- {name: v}", rules: "    quality: [{type: sql, query: SELECT COUNT(*) FROM t, mustBe: 1}]\n", filter: "v = 2");
        Assert.Equal((EvidenceStatus.Skip, "Its query names the table itself, so that no filter can be put around that: write ${table} instead."), (result.Status, result.Message));
    }

    [Theory]
    [InlineData("gone.csv", "v\n1\n", EvidenceStatus.Error, "There is no file for 't' below the folder: looked for 't.csv'")]
    [InlineData("t.csv", "", EvidenceStatus.Error, "'t.csv' is empty.")]
    public void What_is_not_there_is_one_result_and_the_rest_is_skipped(string path, string text, EvidenceStatus status, string said)
    {
        using var files = new SampleFiles();
        var run = files.Text(path, text).Run("  - name: t\n    quality: [{metric: rowCount, mustBe: 1}]\n    properties: [{name: v, logicalType: integer, required: true}]", SampleFiles.OfCsv);
        Assert.Equal(status, run.Results[0].Status);
        Assert.StartsWith(said, run.Results[0].Message, StringComparison.Ordinal);
        Assert.All(run.Results.Skip(1), result => Assert.Equal(EvidenceStatus.Skip, result.Status));
    }

    [Fact]
    public void One_of_several_objects_without_a_file_is_broken()
    {
        using var files = new SampleFiles();
        var run = files.Text("t.csv", "v\n1\n").Run("  - {name: t, properties: [{name: v, logicalType: integer}]}\n  - {name: gone, properties: [{name: v, logicalType: integer}]}", SampleFiles.OfCsv);
        Assert.Equal([EvidenceStatus.Pass, EvidenceStatus.Fail], run.Results.Where(result => result.RelatesTo is "schema/t" or "schema/gone").Select(result => result.Status));
    }

    [Fact]
    public void Files_of_another_format_beside_those_that_are_meant_are_passed_over()
    {
        using var files = new SampleFiles();
        files.Text("d/t.csv", "v\nx\n").Text("d/t.jsonl", "{\"v\": 1}\n");
        var run = files.Run("  - {name: t, properties: [{name: v, logicalType: integer}]}", "{server: files, type: local, path: 'd/*.jsonl', format: jsonl}");
        Assert.All(run.Results, result => Assert.Equal(EvidenceStatus.Pass, result.Status));
    }

    [Fact]
    public void Nobody_waits_for_a_pipe()
    {
        using var files = new SampleFiles();
        using (var made = Process.Start("mkfifo", Path.Combine(files.Folder, "t.csv")))
            made.WaitForExit();
        var run = files.Run("  - {name: t, properties: [{name: v, logicalType: integer}]}", SampleFiles.OfCsv);
        Assert.Equal((EvidenceStatus.Error, "'t.csv' is empty."), (run.Results[0].Status, run.Results[0].Message));
    }

    [Fact]
    public void A_table_without_rows_keeps_what_is_promised_of_rows()
    {
        using var files = new SampleFiles();
        var run = files.Text("t.csv", "v\n").Run("  - name: t\n    quality: [{metric: rowCount, mustBe: 0}]\n    properties: [{name: v, logicalType: integer, required: true, unique: true, quality: [{metric: nullValues, mustBe: 0, unit: percent}]}]", SampleFiles.OfCsv);
        Assert.All(run.Results, result => Assert.Equal((EvidenceStatus.Pass, null), (result.Status, result.Message)));
    }

    [Fact]
    public void A_column_that_is_gone_or_in_another_case_is_one_result()
    {
        using var files = new SampleFiles();
        var run = files.Query("t.parquet", "SELECT 1 AS Total").Run("  - name: t\n    properties: [{name: total, logicalType: integer, required: true}, {name: gone, logicalType: integer, required: true}]");
        Assert.Equal(
            [
                ("schema/t", EvidenceStatus.Pass, null),
                ("schema/t/properties/total/type", EvidenceStatus.Warn, "Column 'total' is called 'Total' there: the same letters in another case."),
                ("schema/t/properties/total/required", EvidenceStatus.Pass, null),
                ("schema/t/properties/gone/type", EvidenceStatus.Fail, "Column 'gone' is not there."),
                ("schema/t/properties/gone/required", EvidenceStatus.Skip, "Column 'gone' is not there."),
            ],
            run.Results.Select(result => (result.RelatesTo!, result.Status, result.Message)));
    }

    [Fact]
    public void An_aggregate_that_fails_costs_no_other_its_answer()
    {
        using var files = new SampleFiles();
        var run = files.Query("t.parquet", "SELECT 'a' AS v").Run("  - name: t\n    properties: [{name: v, logicalType: string, required: true, logicalTypeOptions: {pattern: '^(?=a)'}}]");
        Assert.Equal([EvidenceStatus.Pass, EvidenceStatus.Pass, EvidenceStatus.Pass, EvidenceStatus.Error], run.Results.Select(result => result.Status));
        Assert.StartsWith("DuckDB says: ", run.Results[3].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_database_of_DuckDB_is_read_with_its_physical_types()
    {
        using var files = new SampleFiles();
        files.Database("shop.duckdb", "CREATE SCHEMA s; CREATE TABLE s.t (i INTEGER NOT NULL, n DECIMAL(10, 2), x VARCHAR); INSERT INTO s.t VALUES (1, 0.5, 'a')");
        const string Server = "{server: duck, type: duckdb, database: shop.duckdb, schema: s}";
        var run = files.Run("  - name: t\n    quality: [{name: sql, type: sql, query: 'SELECT SUM(n) FROM ${table}', mustBe: 0.5}]\n    properties: [{name: i, physicalType: INT}, {name: n, physicalType: 'NUMERIC(10,2)'}, {name: x, physicalType: BIGINT}]", Server);
        Assert.Equal("Column 'x' is varchar there, and BIGINT is agreed.", Assert.Single(run.Results, result => result.Status != EvidenceStatus.Pass).Message);
        Assert.Equal("There is no table 'u' in the schema 's' of the database.", files.Run("  - name: u\n", Server).Results[0].Message);
        Assert.Equal((EvidenceStatus.Error, "There is no database 'gone.duckdb' below the folder. Name the one that stands for the server: --files FOLDER"), (files.Run("  - name: t\n", Server.Replace("shop", "gone", StringComparison.Ordinal)).Results[0] is var gone ? gone.Status : default, gone.Message));
    }

    [Theory]
    [InlineData("{server: s, type: snowflake, account: a}", "Nothing allows mesh to reach servers of type 'snowflake'.")]
    [InlineData("{server: s, type: local, path: t.avro, format: avro}", "mesh does not read files of format 'avro'.")]
    [InlineData("{server: s, type: s3, location: 's3://${BUCKET}/t'}", "Its location holds a variable that mesh has no value for.")]
    public void A_server_that_cannot_be_looked_at_is_skipped_with_its_reason(string server, string said)
    {
        using var files = new SampleFiles();
        Assert.All(files.Run("  - name: t\n    properties: [{name: v}]", server).Results, result => Assert.Equal((EvidenceStatus.Skip, said), (result.Status, result.Message)));
    }

    [Fact]
    public void A_filter_is_put_around_every_table_and_recorded()
    {
        using var files = new SampleFiles();
        files.Query("t.parquet", "SELECT range AS v, NULL AS w FROM range(10)");
        const string Rules = "    quality: [{name: rows, metric: rowCount, mustBe: 3}, {name: sql, type: sql, query: 'SELECT COUNT(*) FROM ${table} x', mustBe: 3}]\n";
        var run = files.Run($"  - name: t\n{Rules}    properties: [{{name: v, primaryKey: true}}, {{name: w, required: true}}]", filter: "v < 3 OR v IS NULL");
        Assert.All(run.Results, result => Assert.Equal("v < 3 OR v IS NULL", result.Filter));
        Assert.Equal("In 3 of 3 rows 'w' is empty.", Assert.Single(run.Results, result => result.Status == EvidenceStatus.Fail).Message);
    }

    [Theory]
    [InlineData("public", "", "In 1 of 3 rows the key ('v') is empty or that of another row, such as 'A-2'.")]
    [InlineData("public", "tags: [pii], ", "In 1 of 3 rows the key ('v') is empty or that of another row.")]
    [InlineData("internal", "", "In 1 of 3 rows the key ('v') is empty or that of another row.")]
    [InlineData("unheard", "", "In 1 of 3 rows the key ('v') is empty or that of another row.")]
    public void A_key_is_said_where_the_contract_calls_it_open(string classification, string tags, string said)
    {
        using var files = new SampleFiles();
        files.Query("t.parquet", "SELECT * FROM (VALUES ('A-1'), ('A-2'), ('A-2')) AS rows(v)");
        Assert.Equal(said, files.Of("schema/t/primaryKey", $"- {{name: v, {tags}primaryKey: true, classification: {classification}}}").Message);
    }

    [Fact]
    public void The_order_of_columns_and_of_files_says_nothing()
    {
        using var files = new SampleFiles();
        files.Queries(
            ("one/t/a.parquet", "SELECT 1 AS i, 'a' AS x"), ("one/t/b.parquet", "SELECT 1 AS i, NULL AS x"),
            ("two/t/a.parquet", "SELECT NULL AS x, 1 AS i"), ("two/t/b.parquet", "SELECT 'a' AS x, 1 AS i"));
        const string First = "{name: i, logicalType: integer, primaryKey: true}";
        const string Second = "{name: x, logicalType: string, required: true}";
        var one = files.Run($"  - name: t\n    properties: [{First}, {Second}]", "{server: s, type: local, path: one, format: parquet}");
        var two = files.Run($"  - name: t\n    properties: [{Second}, {First}]", "{server: s, type: local, path: two, format: parquet}");
        Assert.Equal(Told(one), Told(two));

        static IEnumerable<string> Told(EvidenceRun run) => run.Results.Select(result => $"{result.RelatesTo} {result.Status} {result.Message} {result.Measure}").Order(StringComparer.Ordinal);
    }

    [Fact]
    public void Percent_and_rows_of_a_rule_agree()
    {
        using var files = new SampleFiles();
        files.Query("t.parquet", "SELECT nullif(range % 8, 0) AS v FROM range(1000)");
        foreach (var metric in new[] { "nullValues", "missingValues", "invalidValues, arguments: {validValues: [1, 2]}", "duplicateValues" })
        {
            var run = files.Run($"  - name: t\n    properties: [{{name: v, quality: [{{name: rows, metric: {metric}, mustBe: 0}}, {{name: percent, metric: {metric}, mustBe: 0, unit: percent}}]}}]");
            var (rows, percent) = (Of("rows"), Of("percent"));
            Assert.Equal(Math.Round(100 * rows.Value!.Value / rows.RowCount!.Value, 6), percent.Value);
            Assert.Equal(rows.FailedRowCount, percent.FailedRowCount);
            Assert.True(rows.Value > 0);

            EvidenceMeasure Of(string name) => run.Results.Single(result => result.RelatesTo == $"schema/t/properties/v/quality/{name}").Measure!;
        }
    }

    [Fact]
    public void A_name_with_blanks_around_it_is_another_one()
    {
        using var files = new SampleFiles();
        var run = files.Text("t.csv", "id , n\n1,2\nx,3\n").Run("  - {name: t, properties: [{name: id, logicalType: integer, required: true}, {name: n, logicalType: integer, logicalTypeOptions: {maximum: 2}}]}", SampleFiles.OfCsv);
        Assert.Equal(
            [null, "Column 'id' is called 'id ' there, with blanks around its name.", null, "Column 'n' is called ' n' there, with blanks around its name.", "In 1 of 2 rows 'n' is more than 2."],
            run.Results.Select(result => result.Message));
    }

    [Fact]
    public void A_table_without_rows_is_said_to_have_none()
    {
        using var files = new SampleFiles();
        files.Query("t.parquet", "SELECT 1 AS v WHERE false");
        Assert.Equal("The table has no rows, and it must be at least 1 rows.", files.Of("schema/t/properties/v/quality/0", "- {name: v, quality: [{metric: nullValues, mustBeGreaterOrEqualTo: 1}]}").Message);
    }

    private static string Indented(string columns) => string.Join('\n', columns.Split('\n').Select(line => "      " + line));
}
