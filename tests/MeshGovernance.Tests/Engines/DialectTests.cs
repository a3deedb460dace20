using System.Text;
using System.Text.Json;
using CsCheck;
using MeshGovernance.Core.Promises;
using MeshGovernance.Databases.Checks;
using MeshGovernance.Databases.Dialects;
using MeshGovernance.Databases.Fences;
using MeshGovernance.Tests.Catalog;
using MeshGovernance.Tests.Data;
using MeshGovernance.Tests.Golden;
using MeshGovernance.Tests.Reports;
using MeshGovernance.Tests.Standards;
using Xunit;

namespace MeshGovernance.Tests.Engines;

/// <summary>
/// What each dialect writes, to be read by whoever knows the database: <c>tests/cases/dialects/NAME.sql</c>, which <c>MESH_ACCEPT=1</c> records anew. Every statement
/// is read by a parser that others wrote, in the dialect that it is for.
/// </summary>
public sealed class DialectTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 29, 12, 30, 0, TimeSpan.Zero);

    /// <summary>Names and texts of strangers, who want to end the quotes around them.</summary>
    private static readonly string[] Hostile =
    [
        "a'; DROP TABLE t; --", "a\"; DROP TABLE t; --", "a`; DROP TABLE t; --", "a]; DROP TABLE t; --", "a\\'; DROP TABLE t; --", "a\\", "a\\\\'; DROP TABLE t; --", "*/ x /*", "$$; DROP TABLE t; $$",
        "a\n'; DROP TABLE t", "{fn x}", "?",
    ];

    private const string Promises = """
        schema:
          - name: orders
            relationships: [{from: [orders.customer, orders.country], to: [customers.id, customers.country]}]
            properties:
              - {name: id, primaryKey: true, logicalType: integer}
              - {name: customer, unique: true, relationships: [{to: customers.id}]}
              - {name: country, logicalTypeOptions: {pattern: '^[A-Z]{2}$'}}
              - {name: placed, logicalType: timestamp}
              - {name: tags, logicalType: array, physicalType: 'array<varchar>', items: {logicalType: string, required: true, logicalTypeOptions: {maxLength: 5}}}
          - name: customers
            properties: [{name: id}, {name: country}]
        slaProperties:
          - {property: latency, value: 1, unit: d, element: orders.placed}
          - {property: frequency, value: 1, unit: d, element: orders.placed}
          - {property: completeness, value: 99, unit: percent, element: orders.placed}

        """;

    /// <summary>What the parser calls them. Its Athena is that of definitions, which are Hive's; queries are Trino's.</summary>
    private static readonly Dictionary<string, string> Parsers = new() { ["sqlserver"] = "tsql", ["athena"] = "trino" };

    public static TheoryData<string> Names => [.. DataDialects.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_dialect_writes_what_was_recorded(string name)
    {
        var path = Path.Combine(CaseFolders.Cases, "dialects", $"{name}.sql");
        var said = string.Join(";\n\n", Statements(DataDialects.Named(name)!)) + ";\n";
        if (Acceptance.IsWanted)
            File.WriteAllText(path, said);

        Assert.Equal(File.ReadAllText(path), said);
    }

    [Fact]
    public void Every_statement_is_one_to_a_parser_of_its_dialect()
    {
        // What sets up a session is no query, and a parser of queries knows some of it at most.
        var asked = DataDialects.All.SelectMany(dialect => Statements(dialect).Skip(dialect.Session(60).Count).Select(statement => (dialect.Name, statement))).ToList();

        var answers = NodePackages.Ask("sql.mjs", asked.Select(one => Line(one.Name, one.statement)));

        Assert.Empty(asked.Zip(answers).Where(one => one.Second != "1").Select(one => $"{one.First.Name}: {one.Second}: {one.First.statement}"));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_fence_takes_a_name_or_a_text_for_one_whatever_it_holds(string name)
    {
        var dialect = DataDialects.Named(name)!;
        Gen.OneOf(ReportSamples.Hostile, Gen.Char["'\"`[]\\;-/*$\n\ra"].Array[0, 12].Select(letters => new string(letters))).Sample(text =>
        {
            var read = QueryText.Read($"SELECT {dialect.Identifier(text)} = {dialect.Text(text)} ;", dialect.Lexis);

            // What the fence does not understand it refuses; what it understands, it understands as the dialect wrote it.
            Assert.True(read.Refusal is not null || read.Tokens.Count(token => token.Kind == QueryTokenKind.Mark) == 2, string.Join(' ', read.Tokens));
        });
    }

    [Fact]
    public void Each_type_of_server_has_one_dialect() =>
        Assert.Empty(DataDialects.All.SelectMany(dialect => dialect.Servers).GroupBy(server => server).Where(server => server.Count() > 1).Select(server => server.Key));

    private static IEnumerable<string> Statements(DataDialect dialect)
    {
        var server = DataServers.Speaking(dialect);
        var (key, mail, placed) = (dialect.Identifier("id"), dialect.Identifier("it's \"the\" mail"), dialect.Identifier("placed"));
        var newest = dialect.AsMoment($"MAX({placed})");
        foreach (var statement in dialect.Session(60))
            yield return statement;
        yield return dialect.Columns(server, "it's orders");
        if (dialect.Alike(server, "it's orders") is { } alike)
            yield return alike;
        List<string> aggregates =
        [
            "COUNT(*)", dialect.CountWhere($"{mail} IS NULL"), $"COUNT({key})", dialect.CountDistinct(key), dialect.CountWhere($"{dialect.Length(dialect.AsText(key))} > {dialect.Number(12.5m)}"),
            dialect.CountWhere($"{mail} NOT IN ({dialect.Text("it's")}, {dialect.Text("C:\\")})"), dialect.CountWhere(dialect.IsNoMultiple(key, 0.25m, isExact: false)), dialect.CountWhere(dialect.IsNoMultiple(key, 5, isExact: true)),
            dialect.CountWhere($"{placed} < {dialect.Day(new DateOnly(2026, 1, 31))} OR {placed} > {dialect.Time(new TimeOnly(23, 59, 58))}"), dialect.Seconds(newest, dialect.Moment(Now)),
        ];
        if (dialect.Matches(mail, "^[^@]+@\\w+\\.'$") is { } matches)
            aggregates.Add(dialect.CountWhere($"NOT ({matches})"));
        aggregates.AddRange(new[] { dialect.Items(key) is { } items ? $"{items} < 2" : null, dialect.RepeatsItems(key) }.OfType<string>().Select(dialect.CountWhere));
        aggregates.AddRange(new[] { dialect.AnyItem(key, "item1", $"{dialect.Length(dialect.AsText("item1"))} > 3"), dialect.Keys(key) is { } keys ? dialect.AnyItem(keys, "item1", $"item1 = {dialect.Text("it's")}") : null, dialect.Values(key) is { } values ? dialect.AnyItem(values, "item1", "item1 IS NULL") : null }
            .OfType<string>().Select(dialect.CountWhere));
        if (dialect.Field(key, "part") is { } field)
            aggregates.Add($"COUNT({field})");
        var text = new StringBuilder("SELECT ");
        text.AppendJoin(",\n  ", aggregates.Select((aggregate, index) => FormattableString.Invariant($"{aggregate} AS a{index}"))).Append("\nFROM ").Append(dialect.Table(server, "it's orders"));
        yield return text.ToString();
        yield return $"SELECT {string.Join(", ", Hostile.Select(text => dialect.Identifier(text.Replace('\n', ' '))))}\nFROM t WHERE x IN ({string.Join(", ", Hostile.Select(dialect.Text))})";
        yield return dialect.AtMost($"SELECT {key} FROM {dialect.Table(server, "orders")}", 5);
        foreach (var statement in Script(dialect))
            yield return statement;
    }

    /// <summary>What a check asks of a contract that promises a bit of everything.</summary>
    private static IEnumerable<string> Script(DataDialect dialect)
    {
        var mesh = SampleMesh.Load(SampleMesh.Domain("sales"), SampleMesh.Product("sales/orders", "orders"), SampleMesh.Contract("sales/orders", "orders", $"servers:\n  - {{{DataServers.FieldsOf(dialect)}}}\n{Promises}").Later());
        var contract = mesh.Mesh.Contracts.Single();
        return CheckScript.Of(mesh, new ServedContract("sales/orders", contract, contract.Servers.Single()), dialect.Name)!
            .Split(";\n").SkipLast(1).Skip(dialect.Session(60).Count)
            .Select(statement => string.Join('\n', statement.Split('\n').Where(line => line.Length > 0 && !line.StartsWith("--", StringComparison.Ordinal))));
    }

    private static string Line(string dialect, string statement) => JsonSerializer.Serialize(new { dialect = Parsers.GetValueOrDefault(dialect, dialect), statement });
}
