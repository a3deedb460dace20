using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using MeshGovernance.Databases.Connections;
using MeshGovernance.Databases.Dialects;
using MeshGovernance.Databases.Sources;
using MeshGovernance.Policies;
using Npgsql;

namespace MeshGovernance.Databases.PostgreSql;

/// <summary>PostgreSQL. Every query of a stranger runs in a transaction of its own that cannot write, and that is taken back with all that it set.</summary>
internal sealed class PostgreSqlSource : ServerSource
{
    private const int Wait = 15;
    private const int UsualPort = 5432;

    private readonly Connection how;

    private PostgreSqlSource(NpgsqlConnection connection, Connection how, Server server, SourceLimits limits)
        : base(connection, new PostgreSqlDialect(), server, limits)
    {
        this.how = how;
        Secret = how.Password is { } password ? [password] : [];
    }

    /// <exception cref="DataSourceException">There is no connection to be had.</exception>
    internal static PostgreSqlSource Open(Connection how, Server server, SourceLimits limits)
    {
        var builder = new NpgsqlConnectionStringBuilder
        {
            Host = how.Host,
            Database = how.Database ?? server.Database,
            Username = how.User,
            Password = how.Password,
            Timeout = Wait,
            Pooling = false,
            ApplicationName = "mesh",
            SslMode = how.Encryption switch
            {
                Encryption.Off => SslMode.Disable,
                Encryption.Required => SslMode.Require,
                Encryption.Verified => SslMode.VerifyFull,
                _ => SslMode.Prefer,
            },
        };
        if (how.Port is { } port)
            builder.Port = port;
#pragma warning disable CA2000 // the source disposes of it
        return Opened(new PostgreSqlSource(new NpgsqlConnection(builder.ConnectionString), how, server, limits), source => source.BeginSession());
#pragma warning restore CA2000
    }

    private protected override void Begin(TimeSpan limit)
    {
        base.Begin(limit);
        Do(string.Create(CultureInfo.InvariantCulture, $"SET LOCAL statement_timeout = '{Math.Max(1, (long)limit.TotalMilliseconds)}ms'"));
    }

    private protected override bool IsCutOff(Exception error) => error is PostgresException { SqlState: PostgresErrorCodes.QueryCanceled } || base.IsCutOff(error);

    private protected override string? Explain(Exception error) => error switch
    {
        PostgresException { SqlState: PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification } refused =>
            $"PostgreSQL at '{how.Host}' refuses '{how.User}': {refused.MessageText}. Correct {how.PasswordVariable ?? $"the user of connection '{how.Name}', or give it a password"}.",
        PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName } => $"There is no database '{how.Database}' at '{how.Host}'. Correct connection '{how.Name}', or the server in the contract.",
        PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege } refused => $"'{how.User}' may not read that: {refused.MessageText}. Ask for USAGE on the schema and SELECT on the table.",
        PostgresException { SqlState: PostgresErrorCodes.ReadOnlySqlTransaction } => "The query writes, and only reading is allowed.",
        PostgresException refused => $"PostgreSQL says: {refused.MessageText}.",
        { InnerException: AuthenticationException certificate } => $"The certificate of '{how.Host}' is not trusted: {certificate.Message.TrimEnd('.')}. Let this machine trust it, or take less with 'tls' of connection '{how.Name}'.",
        NpgsqlException { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } } or SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } =>
            $"Nobody knows the host '{how.Host}'. Correct connection '{how.Name}'.",
        NpgsqlException { InnerException: SocketException or TimeoutException or IOException } or SocketException or TimeoutException =>
            FormattableString.Invariant($"No PostgreSQL answers at '{how.Host}', port {how.Port ?? UsualPort}. Start it, or correct connection '{how.Name}'."),
        NpgsqlException refused when refused.Message.StartsWith("No password", StringComparison.Ordinal) => $"PostgreSQL at '{how.Host}' wants a password for '{how.User}'. Write 'password: ${{VARIABLE}}' in connection '{how.Name}'.",
        NpgsqlException refused => $"The connection to '{how.Host}' broke: {refused.Message.TrimEnd('.')}. Try again.",
        _ => null,
    };
}
