using System.Diagnostics;
using CsCheck;
using MeshGovernance.Core.Insight;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Reports;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

public sealed class SnippetTests
{
    private const string Letters = "abzABZ019_-./=:, ;'\"`$(){}[]<>|&\\\n\r\t!#*?~%@^\u202e\u00e9\u2019";

    private static readonly string[] Types = ["bigquery", "athena", "postgresql", "kafka", "s3", "local", "duckdb"];

    private static readonly Gen<string> Hostile = Gen.Frequency((3, Gen.Int[0, Letters.Length - 1].Select(index => Letters[index]).Array[1, 8].Select(letters => new string(letters))), (1, ReportSamples.Hostile));

    private static readonly Gen<string> Harmless = Gen.OneOf(Gen.Char.AlphaNumeric, Gen.Int[0, 1].Select(index => "_-"[index])).Array[0, 12].Select(letters => "a" + new string([.. letters.Where(char.IsAscii)]));

    [Theory]
    [InlineData("bigquery", "project: shop-checkout, dataset: orders", "orders", "SELECT *\nFROM `shop-checkout.orders.orders`\nLIMIT 100")]
    [InlineData("bigquery", "project: shop-checkout, dataset: orders", "other.orders", "SELECT *\nFROM `shop-checkout.other.orders`\nLIMIT 100")]
    [InlineData("athena", "schema: articles, stagingDir: 's3://x/'", "articles", "SELECT *\nFROM \"awsdatacatalog\".\"articles\".\"articles\"\nLIMIT 100")]
    [InlineData("postgresql", "host: db.example.org, port: 5433, database: shop, schema: sales", "orders", "psql --host='db.example.org' --port=5433 --dbname='shop' \\\n  --command='SELECT * FROM \"sales\".\"orders\" LIMIT 100'")]
    [InlineData("kafka", "host: 'k1.example.org:9093,k2.example.org:9093'", "checkout.orders.v1", "kafka-console-consumer.sh --bootstrap-server 'k1.example.org:9093,k2.example.org:9093' \\\n  --topic 'checkout.orders.v1' --from-beginning --max-messages 100")]
    [InlineData("s3", "location: 's3://shop-articles/prices/{year}/*.parquet'", "x", "aws s3 cp --recursive 's3://shop-articles/prices/' .")]
    [InlineData("s3", "location: 's3://shop/model.onnx', endpointUrl: 'https://s3.example.org'", "x", "aws s3 cp --endpoint-url 'https://s3.example.org' 's3://shop/model.onnx' .")]
    [InlineData("local", "path: data/orders.csv, format: csv", "x", "duckdb -c \"SELECT * FROM read_csv('data/orders.csv') LIMIT 100\"")]
    [InlineData("local", "path: 'data/{model}.jsonl', format: jsonl", "orders", "duckdb -c \"SELECT * FROM read_json('data/orders.jsonl') LIMIT 100\"")]
    [InlineData("local", "path: 'data/*/*.parquet'", "x", "duckdb -c \"SELECT * FROM read_parquet('data/*/*.parquet') LIMIT 100\"")]
    [InlineData("local", "path: data/, format: csv", "x", "duckdb -c \"SELECT * FROM read_csv('data/*.csv') LIMIT 100\"")]
    [InlineData("duckdb", "database: data/shop.duckdb", "orders", "duckdb -readonly 'data/shop.duckdb' \\\n  -c 'SELECT * FROM \"main\".\"orders\" LIMIT 100'")]
    public void Each_type_of_server_has_its_own_way(string type, string fields, string table, string expected) => Assert.Equal(expected, Of(type, fields, table).Text);

    [Theory]
    [InlineData("bigquery", "project: 'a`; DROP TABLE x; --', dataset: orders", "orders", "'project' holds something that a terminal or a database could take for a command, so no snippet is shown.")]
    [InlineData("postgresql", "host: db, database: '$(rm -rf ~)'", "orders", "'database' holds something that a terminal or a database could take for a command, so no snippet is shown.")]
    [InlineData("postgresql", "host: '-oProxyCommand', database: d", "orders", "'host' holds something that a terminal or a database could take for a command, so no snippet is shown.")]
    [InlineData("kafka", "host: 'k:9092'", "a'b", "'physicalName' holds something that a terminal or a database could take for a command, so no snippet is shown.")]
    [InlineData("local", "path: ../../etc/passwd", "x", "'path' holds something that a terminal or a database could take for a command, so no snippet is shown.")]
    [InlineData("local", "path: 'data/*.avro', format: avro", "x", "The data are files: 'data/' is where they lie, and you need a program that reads 'avro'.")]
    [InlineData("s3", "location: 'https://evil.example/x'", "x", "The contract does not say 'location' in a way that a snippet could be made of: ask the owner.")]
    [InlineData("athena", "stagingDir: 's3://x/'", "articles", "The contract does not say 'schema' in a way that a snippet could be made of: ask the owner.")]
    [InlineData("oracle", "host: x", "x", "There is no snippet for a server of the type 'oracle' yet: ask the owner.")]
    public void Where_there_is_none_a_sentence_says_why(string type, string fields, string table, string reason)
    {
        var snippet = Of(type, fields, table);
        Assert.Equal((null, reason), (snippet.Text, snippet.Reason));
    }

    [Theory]
    [InlineData("bigquery", "project: p, dataset: d", "SELECT * EXCEPT (`mail`, `iban`, `home`)\nFROM `p.d.x`\nLIMIT 100")]
    [InlineData("athena", "schema: s, stagingDir: 's3://x/'", "SELECT \"id\", \"amount\"\nFROM \"awsdatacatalog\".\"s\".\"x\"\nLIMIT 100")]
    [InlineData("postgresql", "host: db, database: d", "psql --host='db' --port=5432 --dbname='d' \\\n  --command='SELECT \"id\", \"amount\" FROM \"public\".\"x\" LIMIT 100'")]
    [InlineData("local", "path: x.csv, format: csv", "duckdb -c \"SELECT * EXCLUDE (mail, iban, home) FROM read_csv('x.csv') LIMIT 100\"")]
    public void Personal_and_closed_columns_are_left_out(string type, string fields, string expected)
    {
        var snippet = OfColumns(type, fields, "{name: id}, {name: email, physicalName: mail, tags: [pii]}, {name: iban, classification: sensitive}, {name: home, properties: [{name: street, tags: [PII]}]}, {name: amount, classification: internal}");
        Assert.Equal((expected, "Left out: `mail`, `iban`, `home`, which the contract marks as personal or closed."), (snippet.Text, snippet.Closed.Words));
    }

    [Theory]
    [InlineData("kafka", "host: 'k:9092'", "{name: email, tags: [pii]}, {name: id}", "This brings `email` along: personal or closed data, to be handled so.")]
    [InlineData("s3", "location: 's3://shop/a/'", "{name: email, tags: [pii]}, {name: id}", "This brings `email` along: personal or closed data, to be handled so.")]
    [InlineData("kafka", "host: 'k:9092'", "{name: id}", null)]
    [InlineData("bigquery", "project: p, dataset: d", "{name: id}", null)]
    public void Where_the_whole_is_fetched_it_says_what_comes_along(string type, string fields, string columns, string? words) => Assert.Equal(words, OfColumns(type, fields, columns).Closed.Words);

    [Theory]
    [InlineData("{name: email, tags: [pii]}", "Every column holds personal data or is closed, so no snippet is shown: ask the owner.")]
    [InlineData("{name: 'a`); DROP', tags: [pii]}, {name: id}", "The name of a column holds something that a database could take for a command, so no snippet is shown.")]
    public void What_no_query_can_leave_out_is_not_shown(string columns, string reason) =>
        Assert.All(Types[..3], type => Assert.Equal((null, reason), OfColumns(type, "project: p, dataset: d, host: h, database: d, schema: s, stagingDir: 's3://x/'", columns) is var snippet ? (snippet.Text, snippet.Reason) : default));

    [Fact]
    public void A_port_says_which_roles_read_it()
    {
        var pages = SamplePages.Of(
            SampleMesh.Domain("a"),
            SampleMesh.Product("a/b", offers: "c"),
            SampleMesh.Contract("a/b", "c", "roles: [{role: writer, access: write}, {role: reader, access: read}, {role: auditor, access: read}]\nservers: [{server: s, type: bigquery, project: p, dataset: d}]\nschema: [{name: x, properties: [{name: id}, {name: email, tags: [pii]}]}]\n"));
        Assert.Contains("Needs the role reader or auditor .", pages.Text("products/a/b/"), StringComparison.Ordinal);
        Assert.Contains("Left out: email , which", pages.Text("products/a/b/"), StringComparison.Ordinal);
    }

    [Fact]
    public void Whatever_a_descriptor_says_a_snippet_has_the_shape_of_its_kind_and_nothing_else() =>
        Gen.Select(Gen.Int[0, Types.Length - 1].Select(index => Types[index]), Hostile, Hostile, Hostile).Sample((type, one, two, table) =>
        {
            if (Snippet.Of(ServerOf(type, one, two), ObjectOf(table)).Text is not { } text)
                return;
            // Without what stands between quotes, only our own words are left; and nothing in quotes could end them.
            var bare = System.Text.RegularExpressions.Regex.Replace(text, "'[^'\\\\]*'|\"[^\"\\\\]*\"|`[^`\\\\]*`", "Q", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
            Assert.Matches(@"\A(SELECT \*\nFROM (Q\.)*Q\nLIMIT 100|psql --host=Q --port=5432 --dbname=Q \\\n  --command=Q|kafka-console-consumer\.sh --bootstrap-server Q \\\n  --topic Q --from-beginning --max-messages 100|aws s3 cp( --endpoint-url Q)?( --recursive)? Q \.|duckdb -c Q|duckdb -readonly Q \\\n  -c Q)\z", bare);
            Assert.DoesNotMatch(@"[$;&|<>!#~%^(){}\r\t\\]|[^\x00-\x7f]", text.Replace(" \\\n", "", StringComparison.Ordinal).Replace("read_csv(", "", StringComparison.Ordinal).Replace(") LIMIT", "", StringComparison.Ordinal));
        });

    [Fact]
    public void A_shell_takes_a_snippet_for_the_words_that_were_meant()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "There is no /bin/sh.");
        Gen.Select(Harmless, Harmless, Harmless).Sample(
            (host, database, table) =>
            {
                var snippet = Snippet.Of(ServerOf("postgresql", host, database), ObjectOf(table));
                Assert.Equal(
                    $"[--host={host}][--port=5432][--dbname={database}][--command=SELECT * FROM \"public\".\"{table}\" LIMIT 100]",
                    Shell("psql() { for word; do printf '[%s]' \"$word\"; done; }\n" + snippet.Text));
            },
            iter: 20);
    }

    private static Snippet Of(string type, string fields, string table) => Snippet.Of(Contract($"servers: [{{server: s, type: {type}, {fields}}}]\nschema: [{{name: x, physicalName: \"{table}\"}}]\n").Servers[0], ObjectOf(table));

    private static Snippet OfColumns(string type, string fields, string columns)
    {
        var contract = Contract($"servers: [{{server: s, type: {type}, {fields}}}]\nschema: [{{name: x, properties: [{columns}]}}]\n");
        return Snippet.Of(contract.Servers[0], contract.Objects[0]);
    }

    private static Server ServerOf(string type, string one, string two) => Contract(
        $"servers: [{{server: s, type: {type}, project: {Quoted(one)}, dataset: {Quoted(two)}, schema: {(type == "postgresql" ? "public" : Quoted(two))}, host: {Quoted(one)}, database: {Quoted(two)}, location: {Quoted("s3://" + one)}, path: {Quoted(one)}, format: csv}}]\n").Servers[0];

    private static SchemaObject ObjectOf(string table) => Contract($"schema: [{{name: x, physicalName: {Quoted(table)}}}]\n").Objects[0];

    private static Contract Contract(string body) => SampleMesh.Load(SampleMesh.Contract("a/b", "c", body)).Mesh.Contracts[0];

    private static string Quoted(string text) => MeshGovernance.Core.Text.ScalarText.Write(new string([.. text.Where(letter => !char.IsSurrogate(letter) && letter is not ('\0' or '\uFFFE' or '\uFFFF' or '\u001B'))]), NodeKind.Text, "\"");

    private static string Shell(string script)
    {
        var start = new ProcessStartInfo("sh", ["-c", script]) { RedirectStandardOutput = true, UseShellExecute = false };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
