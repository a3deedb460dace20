using System.Globalization;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Databases.Checks;
using MeshGovernance.Databases.Connections;
using MeshGovernance.Databases.Sources;
using MeshGovernance.Tests.Catalog;
using MeshGovernance.Tests.Data;
using MeshGovernance.Tests.Imports.Databases;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Engines;

/// <summary>Servers that are really asked: PostgreSQL by its library and by ODBC, and SQLite by ODBC.</summary>
[Slow("starts PostgreSQL, and needs the drivers of Debian")]
public sealed class ServerSourceTests : IClassFixture<DataShop>, IDisposable
{
    private const string Password = "reads it";

    private readonly DataShop shop;
    private readonly string folder = Directory.CreateTempSubdirectory("mesh-sources-").FullName;

    public ServerSourceTests(DataShop shop) => this.shop = shop;

    public static TheoryData<string> Kinds => ["postgresql", "odbc", "sqlite"];

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Columns_rows_and_values_are_told(string kind)
    {
        using var source = Open(kind);
        var dialect = source.Dialect;
        var mail = dialect.Identifier("mail");

        Assert.Equal(["id", "mail"], source.Columns("customers")!.Take(2).Select(column => column.Name));
        Assert.Equal(false, source.Columns("customers")![1].IsNullable);
        Assert.Null(source.Columns("it's gone"));
        Assert.Equal(
            [3L, 2L, 1L, 1L, 3L],
            source.Row($"SELECT COUNT(*), {dialect.CountWhere($"{mail} IN ({dialect.Text("c\\d'e")}, {dialect.Text(kind == "sqlite" ? "xy" : "ÄÖ")})")}, {dialect.CountWhere($"{dialect.Length(dialect.AsText(mail))} = 2")}, {dialect.CountWhere(dialect.IsNoMultiple(dialect.Identifier("id"), 0.75m, isExact: false))} - 1, {dialect.CountDistinct(mail)} FROM {source.From("customers")}").Select(value => Convert.ToInt64(value, CultureInfo.InvariantCulture)));
        Assert.Equal(3L, Convert.ToInt64(source.Value("SELECT COUNT(*) FROM customers -- all\n;"), CultureInfo.InvariantCulture));
        Assert.Null(source.Value("SELECT mail FROM customers WHERE id IS NULL UNION ALL SELECT NULL"));
        if (dialect.Matches(mail, "^[a-z]@\\w$") is { } matches)
            Assert.Equal(1L, Convert.ToInt64(source.Row($"SELECT {dialect.CountWhere(matches)} FROM {source.From("customers")}")[0], CultureInfo.InvariantCulture));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Moments_are_those_of_UTC(string kind)
    {
        using var source = Open(kind);
        var dialect = source.Dialect;
        var from = kind == "sqlite" ? "'2026-11-29 14:00:00+02:00'" : "TIMESTAMPTZ '2026-11-29 14:00:00+02'";

        Assert.Equal(1800L, Convert.ToInt64(source.Row($"SELECT {dialect.Seconds(dialect.AsMoment(from), dialect.Moment(new DateTimeOffset(2026, 11, 29, 12, 30, 0, TimeSpan.Zero)))}")[0], CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_name_in_another_case_is_found_where_the_database_folds_it()
    {
        using var source = Open("postgresql");

        Assert.NotNull(source.Columns("Customers"));
        Assert.Equal("\"public\".\"customers\"", source.From("Customers"));
    }

    [Theory]
    [InlineData("postgresql", "j")]
    [InlineData("postgresql", "k")]
    [InlineData("odbc", "j")]
    public void Values_of_JSON_are_looked_into_in_PostgreSQL(string kind, string column)
    {
        var mesh = SampleMesh.Load(SampleMesh.Domain("d"), SampleMesh.Product("d/p", "c"), SampleMesh.Contract("d/p", "c", $$"""
            servers: [{server: shop, type: postgresql, host: 127.0.0.1, database: data}]
            schema:
              - name: documents
                properties:
                  - name: {{column}}
                    logicalType: object
                    logicalTypeOptions: {required: [name, open]}
                    properties:
                      - {name: name, logicalType: string, required: true, logicalTypeOptions: {maxLength: 1} }
                      - {name: age, logicalType: integer, physicalType: int, logicalTypeOptions: {minimum: 2} }
                      - {name: open, logicalType: boolean, required: true}
                      - {name: home, logicalType: object, properties: [{name: city, logicalType: string, required: true}] }
                      - {name: "it's", logicalType: number}
                      - {name: born, logicalType: date}

            """).Later());
        var contract = mesh.Mesh.Contracts.Single();
        var run = ContractCheck.Run(mesh, contract, contract.Servers[0], new DataAccess("/nowhere") { Connections = Book(Entry(kind, "reader"), Password) }, new CheckTerms(new DateTimeOffset(2026, 11, 29, 12, 0, 0, TimeSpan.Zero)));

        var path = $"schema/documents/properties/{column}";
        Assert.Equal(
            [
                $"{path}/logicalTypeOptions/required: In 1 of 4 rows '{column}' lacks one of the fields 'name', 'open'.",
                $"{path}/properties/age/minimum: In 1 of 4 rows '{column}.age' is less than 2.",
                $"{path}/properties/age/type: In 1 of 4 rows '{column}.age' cannot be read as integer.",
                $"{path}/properties/home/properties/city/required: In 1 of 4 rows '{column}.home.city' is empty.",
                $"{path}/properties/name/type: In 1 of 4 rows '{column}.name' cannot be read as string.",
                $"{path}/properties/open/required: In 1 of 4 rows '{column}.open' is empty.",
            ],
            run.Results.Where(result => result.Status == EvidenceStatus.Fail).Select(result => $"{result.RelatesTo}: {result.Message}").Order(StringComparer.Ordinal));
        Assert.Equal(
            [$"{path}/properties/born/type: mesh does not look into values of type {(column == "j" ? "jsonb" : "json")} for a date."],
            run.Results.Where(result => result.Status is not (EvidenceStatus.Fail or EvidenceStatus.Pass)).Select(result => $"{result.RelatesTo}: {result.Message}"));
    }

    [Theory]
    [InlineData("postgresql")]
    [InlineData("odbc")]
    public void The_only_table_of_a_name_in_another_case_is_found_and_of_several_none(string kind)
    {
        using var source = Open(kind, schema: "sales");

        Assert.Equal(["id"], source.Columns("lines")!.Select(column => column.Name));
        Assert.Equal("\"Sales\".\"Lines\"", source.From("lines"));
        Assert.Equal(0L, Convert.ToInt64(source.Row($"SELECT COUNT(*) FROM {source.From("LINES")}")[0], CultureInfo.InvariantCulture));
        Assert.Null(source.Columns("lines2"));
        Assert.Equal("There is no table 'lines2' on the server, and several of other cases: 'Sales.LINES2', 'Sales.Lines2'.", source.Missing("lines2"));
        Assert.Equal("There is no table 'gone' on the server.", source.Missing("gone"));
    }

    [Theory]
    [InlineData("SELECT id, mail FROM customers", "2 columns, and not one value.")]
    [InlineData("SELECT id FROM customers", "more than one row.")]
    [InlineData("SELECT id FROM customers WHERE id IS NULL", "no row.")]
    [InlineData("SELECT gone FROM customers", "gone")]
    [InlineData("DELETE FROM customers", "is not run: it does not begin with SELECT or WITH.")]
    [InlineData("SELECT 1; DELETE FROM customers", "is not run: it is more than one statement.")]
    public void What_gives_no_single_value_is_one_reason(string query, string reason) => Assert.All(
        Kinds.Select(kind => kind.Data),
        kind =>
        {
            using var source = Open(kind);

            Assert.Contains(reason, Assert.Throws<DataSourceException>(() => source.Value(query)).Message, StringComparison.Ordinal);
            Assert.Equal(3L, Convert.ToInt64(source.Value("SELECT COUNT(*) FROM customers"), CultureInfo.InvariantCulture));
        });

    [Fact]
    public void A_long_text_or_bytes_are_no_value()
    {
        using var source = Open("postgresql");

        Assert.Contains("a long text", Assert.Throws<DataSourceException>(() => source.Value("SELECT repeat('x', 100000)")).Message, StringComparison.Ordinal);
        Assert.Contains("bytes", Assert.Throws<DataSourceException>(() => source.Value("SELECT decode('00', 'hex')")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgresql", "SELECT COUNT(*) FROM generate_series(1, 1000000000) a, generate_series(1, 1000) b")]
    [InlineData("odbc", "SELECT COUNT(*) FROM generate_series(1, 1000000000) a, generate_series(1, 1000) b")]
    [InlineData("sqlite", "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n")]
    public void A_query_without_end_is_cut_off(string kind, string query)
    {
        using var source = Open(kind, new SourceLimits(TimeSpan.FromMinutes(1), TimeSpan.FromMilliseconds(200)));

        Assert.Equal("The query takes longer than 0.2 seconds, and was cut off.", Assert.Throws<DataSourceException>(() => source.Value(query)).Message);
        Assert.Equal(3L, Convert.ToInt64(source.Value("SELECT COUNT(*) FROM customers"), CultureInfo.InvariantCulture));
    }

    /// <summary>As its owner, whom no right holds back: only the fence does.</summary>
    [Theory]
    [InlineData("SELECT seize()", "The query writes, and only reading is allowed.")]
    [InlineData("SELECT \"seize\"() FROM customers LIMIT 1", "The query writes, and only reading is allowed.")]
    [InlineData("SELECT free()", "transaction read-write mode")]
    [InlineData("SELECT pg_read_file('/etc/passwd')", "'pg_read_file' reaches beyond the tables.")]
    [InlineData("SELECT 'a\\'; DELETE FROM customers; --'", "a backslash stands before a quote")]
    public void Nothing_is_written_in_PostgreSQL(string query, string reason)
    {
        using var source = Open("postgresql", user: "owner", password: PostgreSqlServer.Password);

        Assert.Contains(reason, Assert.Throws<DataSourceException>(() => source.Value(query)).Message, StringComparison.Ordinal);
        Assert.Equal(3L, source.Value("SELECT COUNT(*) FROM customers"));
        Assert.Equal("1min", source.Row("SELECT current_setting('statement_timeout')")[0]);
    }

    [Fact]
    public void Nothing_is_written_by_ODBC()
    {
        using (var source = Open("odbc", user: "owner", password: PostgreSqlServer.Password))
            Assert.Contains("read-only transaction", Assert.Throws<DataSourceException>(() => source.Row("DELETE FROM customers RETURNING 1")).Message, StringComparison.Ordinal);
        using (var source = Open("sqlite"))
            Assert.Contains("readonly", Assert.Throws<DataSourceException>(() => source.Row("DELETE FROM customers RETURNING 1")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("type: postgresql, host: 127.0.0.1, port: PORT, database: data, user: reader, password: '${WRONG}'", "refuses 'reader'", "Correct WRONG.")]
    [InlineData("type: postgresql, host: 127.0.0.1, port: PORT, database: data, user: reader", "wants a password for 'reader'", "'password: ${VARIABLE}'")]
    [InlineData("type: postgresql, host: 127.0.0.1, port: PORT, database: gone, user: owner, password: '${OWNER}'", "There is no database 'gone' at '127.0.0.1'.", "Correct connection 'shop'")]
    [InlineData("type: postgresql, host: 127.0.0.1, port: 1, database: data, user: reader", "No PostgreSQL answers at '127.0.0.1', port 1.", "Start it")]
    [InlineData("type: postgresql, host: nowhere.invalid, database: data, user: reader", "Nobody knows the host 'nowhere.invalid'.", "Correct connection 'shop'.")]
    [InlineData("type: postgresql, host: 127.0.0.1, port: PORT, database: data, user: reader, password: '${WRONG}', tls: verify", "127.0.0.1", "SSL")]
    [InlineData("type: mysql, host: 127.0.0.1, port: 1, user: reader, password: '${WRONG}'", "No MySQL answers at '127.0.0.1', port 1.", "Start it")]
    [InlineData("type: clickhouse, host: 127.0.0.1, port: 1, user: reader, password: '${WRONG}'", "No ClickHouse answers at '127.0.0.1', port 1", "Start it")]
    [InlineData("type: clickhouse, host: nowhere.invalid, user: reader, password: '${WRONG}'", "Nobody knows the host 'nowhere.invalid'.", "Correct connection 'shop'.")]
    [InlineData("type: odbc, dialect: oracle, connection: 'Driver=Gone;PWD=${WRONG}'", "The driver 'Gone' of ODBC is not installed on this machine.", "odbcinst")]
    [InlineData("type: odbc, dialect: postgresql, connection: 'Driver=PostgreSQL Unicode;Server=127.0.0.1;Port=PORT;Database=data;UID=reader;PWD=${WRONG}'", "password authentication failed", "")]
    [InlineData("type: odbc, connection: 'DSN=x'", "Which SQL a server of the type 'custom' speaks is not known here", "add 'dialect' to connection 'shop'")]
    [InlineData("type: odbc, dialect: sqlite, connection: 'Driver=SQLite3;Database=/nowhere/shop.db'", "There is no file '/nowhere/shop.db'.", "Correct connection 'shop'.")]
    public void What_does_not_open_says_what_to_do_without_the_password(string entry, string reason, string hint)
    {
        var type = entry.Split(", ")[0] is "type: odbc" ? "custom" : entry.Split(", ")[0]["type: ".Length..];

        var refused = Assert.Throws<DataSourceException>(() => Open($"{entry.Replace("PORT", shop.Port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)}, for: {{server: shop}}", type, SourceLimits.Usual).Dispose());

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.Contains(hint, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refused.ToString(), StringComparison.Ordinal);
    }

    private IDataSource Open(string kind, SourceLimits? limits = null, string user = "reader", string password = Password, string? schema = null) => Open(
        Entry(kind, user),
        (kind == "sqlite" ? "custom" : "postgresql") + (schema is null ? "" : $", schema: {schema}"),
        limits ?? new SourceLimits(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(1)),
        password);

    private string Entry(string kind, string user) => kind switch
    {
        "postgresql" => FormattableString.Invariant($"type: postgresql, host: 127.0.0.1, port: {shop.Port}, database: data, user: {user}, password: '${{PASSWORD}}'"),
        "odbc" => FormattableString.Invariant($"type: odbc, connection: 'Driver=PostgreSQL Unicode;Server=127.0.0.1;Port={shop.Port};Database=data;UID={user};PWD=${{PASSWORD}}', for: {{server: shop}}"),
        _ => $"type: odbc, dialect: sqlite, connection: 'Driver=SQLite3;Database={shop.SqliteFile}', for: {{server: shop}}",
    };

    private ConnectionBook Book(string entry, string password)
    {
        var path = Path.Combine(folder, "connections.yaml");
        File.WriteAllText(path, $"connections:\n  - {{name: shop, {entry}}}\n");
        return ConnectionBook.Open(path, "/nowhere", new YamlDescriptorReader(), name => name switch { "PASSWORD" => password, "WRONG" => "hunter2", "OWNER" => PostgreSqlServer.Password, _ => null });
    }

    private IDataSource Open(string entry, string type, SourceLimits limits, string password = Password)
    {
        var book = Book(entry, password);
        var server = $"server: shop, type: {type}";
        return DataSources.Open(book.For(DataServers.Contract(server), DataServers.Of(server)).Connection!, DataServers.Of(server), limits);
    }
}
