using System.Text;
using MeshGovernance.Core;
using MeshGovernance.Databases.Connections;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Engines;

/// <summary>What a contract asks for, and what whoever runs mesh allows.</summary>
public sealed class ConnectionBookTests : IDisposable
{
    private const string Sales = "name: sales, type: postgresql, host: db.example.org, database: shop, user: reader, password: '${SALES_PASSWORD}'";
    private const string Server = "server: production, type: postgresql, host: db.example.org, port: 5432, database: shop, schema: sales";

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-connections-").FullName;
    private readonly Dictionary<string, string> variables = new() { ["SALES_PASSWORD"] = "se;cret" };

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_server_that_a_connection_names_is_reached_with_what_the_environment_has()
    {
        var (connection, refusal, _) = For(Sales, Server);

        Assert.Null(refusal);
        Assert.Equal(("db.example.org", "shop", "reader", "se;cret", "SALES_PASSWORD"), (connection!.Host, connection.Database, connection.User, connection.Password, connection.PasswordVariable));
    }

    [Theory]
    [InlineData("name: a, type: postgresql, host: db.example.org, for: {server: 'prod*'}", Server)]
    [InlineData("name: a, type: postgresql, host: db.example.org", "server: dev, type: postgres, host: DB.example.org, database: shop, schema: sales")]
    [InlineData("name: a, type: postgresql, host: localhost, port: 6000, for: {host: db.example.org}", Server)]
    [InlineData("name: a, connection: 'postgresql://reader:${SALES_PASSWORD}@db.example.org/shop'", Server)]
    [InlineData("name: a, type: odbc, connection: 'DSN=shop;UID=a;PWD=${SALES_PASSWORD}', for: {type: postgresql, host: db.example.org}", Server)]
    [InlineData("name: a, type: odbc, connection: 'DSN=shop', for: {type: snowflake, host: acme, database: SHOP}", "server: a, type: snowflake, account: acme, database: SHOP, schema: S")]
    [InlineData("name: a, type: mysql, host: db.example.org", "server: a, type: mysql, host: db.example.org, port: 3306, database: shop")]
    [InlineData("name: a, type: clickhouse, host: db.example.org", "server: a, type: clickhouse, host: db.example.org, port: 8123, database: shop")]
    [InlineData("name: a, folder: /data", "server: a, type: s3, location: 's3://lake/orders/*.parquet'")]
    public void A_connection_says_which_servers_it_is_for(string entry, string server) => Assert.Null(For(entry, server).Refusal);

    [Theory]
    [InlineData(Sales, "server: production, type: postgresql, host: evil.example.org, port: 5432, database: shop, schema: sales", "server 'production' (postgresql at evil.example.org) points at evil.example.org, but connection 'sales' is for db.example.org.")]
    [InlineData(Sales, "server: production, type: postgresql, host: db.example.org, port: 5432, database: salaries, schema: sales", "points at database 'salaries', but connection 'sales' is for database 'shop'.")]
    [InlineData("name: sales, type: postgresql, host: db.example.org, port: 5432", "server: production, type: postgresql, host: db.example.org, port: 6000, database: shop, schema: sales", "points at port 6000, but connection 'sales' is for port 5432.")]
    [InlineData("name: sales, type: postgresql, host: db.example.org, port: 5432", "server: production, type: postgresql, host: db.example.org, port: '${PORT}', database: shop, schema: sales", "points at port ${PORT}")]
    [InlineData(Sales, "server: production, type: mysql, host: db.example.org, port: 3306, database: shop", "No connection allows the server 'production' (mysql at db.example.org). Name one in ")]
    [InlineData("name: a, type: postgresql, host: db.example.org, for: {server: dev}", Server, "No connection allows the server 'production'")]
    [InlineData("name: a, type: postgresql, host: localhost, for: {host: other.example.org}", Server, "points at db.example.org, but connection 'a' is for other.example.org.")]
    [InlineData("name: a, type: odbc, connection: DSN=shop, for: {type: snowflake, host: acme}", "server: a, type: snowflake, account: evil, database: SHOP, schema: S", "points at evil, but connection 'a' is for acme.")]
    [InlineData("name: a, type: postgresql, host: db.example.org, password: '${GONE}'", Server, "Connection 'a' needs the variable GONE, which is not set.")]
    public void A_server_that_none_allows_is_not_reached(string entry, string server, string reason)
    {
        var (connection, refusal, _) = For(entry, server);

        Assert.Null(connection);
        Assert.Contains(reason, refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("postgresql://reader:pw@db.example.org/shop", null)]
    [InlineData("odbc:DSN=shop", null)]
    [InlineData("postgresql://reader:pw@other.example.org/shop", "points at db.example.org, but MESH_CONNECTION_PRODUCTION is for other.example.org.")]
    [InlineData("pw", "What MESH_CONNECTION_PRODUCTION has is no connection.")]
    [InlineData("postgresql://reader:pw@db.example.org/shop?sslmode=disable", "What MESH_CONNECTION_PRODUCTION has is no connection.")]
    public void A_variable_is_a_connection_for_the_server_that_it_is_named_after(string text, string? reason)
    {
        variables["MESH_CONNECTION_PRODUCTION"] = text;

        var (connection, refusal, _) = Open(null).For(DataServers.Contract(Server), DataServers.Of(Server));

        Assert.Equal(reason is null, connection is not null);
        if (reason is not null)
            Assert.Contains(reason, refusal, StringComparison.Ordinal);
        Assert.DoesNotContain("pw", refusal ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_put_into_a_connection_of_ODBC_stays_in_its_place()
    {
        variables["SALES_PASSWORD"] = "a;Server=evil";

        Assert.Equal("dsn=shop;pwd={a;Server=evil}", For("name: a, type: odbc, connection: 'DSN=shop;PWD=${SALES_PASSWORD}', for: {type: postgresql}", Server).Connection!.Text, ignoreCase: true);
    }

    [Theory]
    [InlineData("- [a", "is no YAML: line 1")]
    [InlineData("servers: []", "line 1: it has a list 'connections', and nothing else.")]
    [InlineData("connections:\n  - {name: a, type: postgresql, host: h, password: hunter2}", "line 2: a password does not stand here")]
    [InlineData("connections:\n  - {name: a, type: postgresql, host: h, password: 'x${PW}'}", "a password does not stand here")]
    [InlineData("connections:\n  - {name: a, connection: 'postgresql://u:hunter2@h/d'}", "a password does not stand here")]
    [InlineData("connections:\n  - {name: a, type: odbc, for: {type: oracle}, connection: 'DSN=x;Pwd = hunter2'}", "a password does not stand here")]
    [InlineData("connections:\n  - {name: a, type: odbc, for: {type: oracle}, connection: 'DSN=x;Access Token=hunter2'}", "a password does not stand here")]
    [InlineData("connections:\n  - {name: a, type: odbc, connection: DSN=x}", "does not say for which servers it is")]
    [InlineData("connections:\n  - {name: a, type: postgresql}", "does not say where: it needs a 'host'.")]
    [InlineData("connections:\n  - {name: a, type: oracle, host: h}", "other databases are reached by odbc.")]
    [InlineData("connections:\n  - {name: a, type: postgresql, hots: h}", "there is no field 'hots' here.")]
    [InlineData("connections:\n  - {name: a, type: postgresql, host: h, for: {hosts: h}}", "there is no field 'hosts' here.")]
    [InlineData("connections:\n  - {name: a, type: postgresql, host: h, tls: maybe}", "'tls' is one of")]
    [InlineData("connections:\n  - {name: a, type: postgresql, host: h, port: x}", "'port' is a number")]
    [InlineData("connections:\n  - {name: a, type: odbc, connection: DSN=x, dialect: cobol, for: {server: x}}", "there is no dialect 'cobol'.")]
    [InlineData("connections:\n  - {name: a b, type: postgresql, host: h}", "the name 'a b' begins with a letter")]
    [InlineData("connections:\n  - {type: postgresql, host: h}", "a connection has a 'name'.")]
    [InlineData("connections:\n  - {name: a, folder: x}\n  - {name: a, folder: y}", "there are two connections 'a'.")]
    public void A_file_that_says_something_else_is_refused(string text, string reason)
    {
        var refused = Assert.Throws<UserException>(() => Open(text));

        Assert.Contains(reason, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_within_the_mesh_is_refused()
    {
        var inside = Directory.CreateDirectory(Path.Combine(folder, "mesh", "sub")).FullName;
        File.WriteAllText(Path.Combine(inside, "c.yaml"), "connections: []");
        File.CreateSymbolicLink(Path.Combine(folder, "link.yaml"), Path.Combine(inside, "c.yaml"));

        Assert.All(
            (string[])[Path.Combine(inside, "c.yaml"), Path.Combine(folder, "link.yaml")],
            path => Assert.Contains("lies within the mesh", Assert.Throws<UserException>(() => Open(path, Path.Combine(folder, "mesh"))).Message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_file_that_was_named_and_is_not_there_is_refused()
    {
        variables["MESH_CONNECTIONS"] = Path.Combine(folder, "gone.yaml");

        Assert.Contains("gone.yaml", Assert.Throws<UserException>(() => Open(null, folder)).Message, StringComparison.Ordinal);
    }

    private ConnectionAnswer For(string entry, string server) =>
        Open($"connections:\n  - {{{entry}}}\n").For(DataServers.Contract(server), DataServers.Of(server));

    private ConnectionBook Open(string? text)
    {
        variables["XDG_CONFIG_HOME"] = folder;
        if (text is null)
            return Open(null, Path.Combine(folder, "mesh"));
        var path = Path.Combine(folder, "connections.yaml");
        File.WriteAllText(path, text, Encoding.UTF8);
        return Open(path, Path.Combine(folder, "mesh"));
    }

    private ConnectionBook Open(string? path, string mesh) => ConnectionBook.Open(path, mesh, new YamlDescriptorReader(), name => variables.GetValueOrDefault(name));
}
