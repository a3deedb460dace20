using System.Data.Odbc;
using MeshGovernance.Databases.Connections;
using MeshGovernance.Databases.Dialects;
using MeshGovernance.Databases.Sources;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Odbc;

/// <summary>Whatever has a driver for ODBC on this machine, in the dialect of the server.</summary>
internal sealed class OdbcSource : ServerSource
{
    private const int Wait = 15;

    private readonly OdbcAddress address;
    private readonly Connection how;

    private OdbcSource(OdbcConnection connection, OdbcAddress address, Connection how, DataDialect dialect, Server server, SourceLimits limits)
        : base(connection, dialect, server, limits)
    {
        (this.address, this.how) = (address, how);
        Secret = [.. address.Secrets];
    }

    /// <exception cref="DataSourceException">There is no connection to be had.</exception>
    internal static OdbcSource Open(Connection how, DataDialect dialect, Server server, SourceLimits limits)
    {
        if (OdbcAddress.Read(how.Text!) is not { } address)
            throw new DataSourceException($"What connection '{how.Name}' has is nothing for ODBC. Write the name of a source of this machine, or Driver=DRIVER;Database=DATABASE with what the driver wants to know.");
        if (address.MissingFile is { } file)
            throw new DataSourceException($"There is no file '{file}'. Correct connection '{how.Name}'.");
#pragma warning disable CA2000 // the source disposes of it
        return Opened(new OdbcSource(new OdbcConnection(address.Connection) { ConnectionTimeout = Wait }, address, how, dialect, server, limits), source => source.BeginSession());
#pragma warning restore CA2000
    }

    /// <summary>A driver ends a transaction with each statement, until it is told of one.</summary>
    private protected override void Begin(TimeSpan limit)
    {
        if (Dialect.Reading is not { } reading)
            return;
        Transaction = Connection.BeginTransaction();
        if (reading.StartsWith("SET", StringComparison.Ordinal))
            Do(reading);
    }

    private protected override void End()
    {
        try
        {
            Transaction?.Rollback();
        }
        catch (Exception error) when (error is OdbcException or InvalidOperationException)
        {
            // The connection broke, and says so when it is used next.
        }
        finally
        {
            Transaction?.Dispose();
            Transaction = null;
        }
    }

    private protected override bool IsCutOff(Exception error) => error is OdbcException { Errors: [{ SQLState: "HYT00" or "HY008" or "57014" }, ..] } || base.IsCutOff(error);

    private protected override string? Explain(Exception error) => error switch
    {
        OdbcException refused => OdbcErrors.Explain(refused, address),
        DllNotFoundException or TypeInitializationException { InnerException: DllNotFoundException } => $"There is no ODBC on this machine, which connection '{how.Name}' needs. Install it (Debian: apt-get install unixodbc) and the driver of the database.",
        _ => null,
    };
}
