using System.Data.Common;
using System.Net.Sockets;
using Npgsql;

namespace MeshGovernance.Databases.PostgreSql;

/// <summary>A connection that reads, and what there is to do where there is none.</summary>
internal static class PostgreSqlConnection
{
    private const int Seconds = 60;

    internal static DbConnection Open(PostgreSqlAddress address)
    {
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = address.Host,
            Port = address.Port,
            Database = address.Database,
            Username = address.User,
            Password = address.Password,
            Timeout = 15,
            CommandTimeout = Seconds,
            Pooling = false,
            ApplicationName = "mesh",
        };
        var connection = new NpgsqlConnection(builder.ConnectionString);
        try
        {
            connection.Open();
            using var command = new NpgsqlCommand("SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY", connection);
            command.ExecuteNonQuery();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>What an error means to whoever asked; null where it is one of ours.</summary>
    internal static string? Explain(Exception error, PostgreSqlAddress address) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } refused =>
            $"PostgreSQL at '{address.Host}' refuses '{address.User}': {refused.MessageText}. Set PGPASSWORD, or name another user in the address.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => $"There is no database '{address.Database}' at '{address.Host}'. 'psql -l' lists those that there are.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused => $"'{address.User}' may not read '{address.Database}': {refused.MessageText}. Ask for CONNECT on the database, and USAGE and SELECT on what you import.",
        PostgresException refused => $"PostgreSQL says: {refused.MessageText}.",
        NpgsqlException { InnerException: SocketException or TimeoutException } or SocketException or TimeoutException =>
            FormattableString.Invariant($"No PostgreSQL answers at '{address.Host}', port {address.Port}. Start it, or correct the address."),
        NpgsqlException refused when refused.Message.StartsWith("No password", StringComparison.Ordinal) => $"PostgreSQL at '{address.Host}' wants a password for '{address.User}'. Set PGPASSWORD.",
        NpgsqlException refused => $"The connection to '{address.Host}' broke: {refused.Message.TrimEnd('.')}. Try again.",
        _ => null,
    };
}
