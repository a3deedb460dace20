using System.Text.Json.Nodes;
using MeshGovernance.Core.Imports;
using MeshGovernance.Databases.Catalogs;
using MeshGovernance.Databases.Connections;

namespace MeshGovernance.Databases.PostgreSql;

/// <summary>A database of PostgreSQL: <c>postgresql://user@host/shop</c>.</summary>
internal sealed class PostgreSqlFormat : IDatabaseFormat
{
    public string Name => "postgresql";

    public string Shown(string address) => Of(address)?.Shown ?? $"{Name}:";

    public Estate Read(string address)
    {
        if (Of(address) is not { } database)
            return Fault(Shown(address), "The address is none of PostgreSQL. Write postgresql://USER@HOST:5432/DATABASE, with ?schema=NAME for one schema, and the password in PGPASSWORD.");
        try
        {
            using var connection = PostgreSqlConnection.Open(database);
            var catalog = PostgreSqlCatalog.Read(connection);
            var missing = database.Schemas.Where(schema => catalog.Tables.All(table => table.Name.Schema != schema)).ToList();
            if (missing.Count > 0)
                return Fault(database.Shown, $"There is no table in schema '{missing[0]}' that '{database.User}' may read.");
            if (catalog.Tables.Count == 0)
                return Fault(database.Shown, $"'{database.User}' may read no table of '{database.Database}'. Ask for USAGE on its schemas and SELECT on its tables.");
            return new CatalogEstate(database.Shown, database.Database, PostgreSqlCatalog.UsualSchema, schema => Server(database, schema)).Of(Of(catalog, database.Schemas));
        }
        catch (Exception error) when (PostgreSqlConnection.Explain(error, database) is { } told)
        {
            return Fault(database.Shown, Secrets.Without(told, database.Password));
        }
    }

    private PostgreSqlAddress? Of(string address) => PostgreSqlAddress.Read(Secrets.Connection(address[(Name.Length + 1)..]) ?? address);

    private static Catalog Of(Catalog catalog, IReadOnlyList<string> schemas) =>
        schemas.Count == 0 ? catalog : catalog with { Tables = [.. catalog.Tables.Where(table => schemas.Contains(table.Name.Schema))] };

    private static JsonObject Server(PostgreSqlAddress database, string schema) => new()
    {
        ["server"] = database.Database,
        ["type"] = "postgresql",
        ["host"] = database.Host,
        ["port"] = database.Port,
        ["database"] = database.Database,
        ["schema"] = schema,
    };

    private static Estate Fault(string source, string message) => new() { Faults = [new SourceRemark(new Origin(source), message)] };
}
