using System.Data.Odbc;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Imports;
using MeshGovernance.Databases.Catalogs;
using MeshGovernance.Databases.Connections;

namespace MeshGovernance.Databases.Odbc;

/// <summary>Whatever has a driver for ODBC on this machine.</summary>
internal sealed class OdbcFormat : IDatabaseFormat
{
    private const int Seconds = 15;

    public string Name => "odbc";

    public string Shown(string address) => OdbcAddress.Read(address[(Name.Length + 1)..])?.Shown ?? $"{Name}:";

    public Estate Read(string address)
    {
        if (OdbcAddress.Read(address[(Name.Length + 1)..]) is not { } source)
            return Fault($"{Name}:", "The address is none of ODBC. Write odbc:NAME for a source of this machine, or odbc:Driver=DRIVER;Database=DATABASE with what the driver wants to know.");
        if (source.MissingFile is { } file)
            return Fault(source.Shown, $"There is no file '{file}'. Write the path as seen from here.");
        try
        {
            return Read(source);
        }
        catch (OdbcException refused)
        {
            return Fault(source.Shown, Without(OdbcErrors.Explain(refused, source), source));
        }
        catch (DllNotFoundException)
        {
            return Fault(source.Shown, "There is no ODBC on this machine. Install it (Debian: apt-get install unixodbc) and the driver of your database.");
        }
    }

    private static Estate Read(OdbcAddress source)
    {
        using var connection = new OdbcConnection(source.Connection) { ConnectionTimeout = Seconds };
        connection.Open();
        var catalog = InformationSchema.Read(connection) ?? SqliteCatalog.Read(connection) ?? DriverSchema.Read(connection);
        if (catalog is null)
            return Fault(source.Shown, "The database has no information_schema that this user may read, and its driver does not tell its tables either. Export its definitions as SQL, and import the file.");
        return catalog.Tables.Count == 0
            ? Fault(source.Shown, "The source shows no table that this user may read.")
            : new CatalogEstate(source.Shown, source.Name, usualSchema: "", schema => Server(source, connection, schema)).Of(catalog);
    }

    /// <summary>The standard has no type for ODBC itself, and which fields another one needs only people know.</summary>
    private static JsonObject Server(OdbcAddress source, OdbcConnection connection, string schema)
    {
        var server = new JsonObject { ["server"] = source.Name, ["type"] = "custom" };
        if (source.Host is { } host)
            server["host"] = host;
        if (connection.Database is { Length: > 0 } database)
            server["database"] = database;
        if (schema.Length > 0)
            server["schema"] = schema;
        return server;
    }

    private static string Without(string message, OdbcAddress source) => source.Secrets.Aggregate(message, Secrets.Without);

    private static Estate Fault(string source, string message) => new() { Faults = [new SourceRemark(new Origin(source), message)] };
}
