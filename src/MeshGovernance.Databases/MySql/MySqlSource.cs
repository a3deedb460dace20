using System.Security.Authentication;
using MeshGovernance.Databases.Connections;
using MeshGovernance.Databases.Dialects;
using MeshGovernance.Databases.Sources;
using MeshGovernance.Policies;
using MySqlConnector;

namespace MeshGovernance.Databases.MySql;

/// <summary>MySQL and MariaDB. What a stranger wrote runs in a transaction that cannot write.</summary>
internal sealed class MySqlSource : ServerSource
{
    private const int Wait = 15;
    private const int UsualPort = 3306;

    /// <summary>MariaDB's own.</summary>
    private const int StatementTimeout = 1969;

    private readonly Connection how;

    private MySqlSource(MySqlConnection connection, Connection how, Server server, SourceLimits limits)
        : base(connection, new MySqlDialect(), server, limits)
    {
        this.how = how;
        Secret = how.Password is { } password ? [password] : [];
    }

    /// <exception cref="DataSourceException">There is no connection to be had.</exception>
    internal static MySqlSource Open(Connection how, Server server, SourceLimits limits)
    {
        var builder = new MySqlConnectionStringBuilder
        {
            Server = how.Host,
            Database = how.Database ?? server.Database ?? "",
            UserID = how.User ?? "",
            Password = how.Password ?? "",
            ConnectionTimeout = Wait,
            Pooling = false,
            AllowUserVariables = true,
            AllowLoadLocalInfile = false,
            ApplicationName = "mesh",
            SslMode = how.Encryption switch
            {
                Encryption.Off => MySqlSslMode.Disabled,
                Encryption.Required => MySqlSslMode.Required,
                Encryption.Verified => MySqlSslMode.VerifyFull,
                _ => MySqlSslMode.Preferred,
            },
        };
        if (how.Port is { } port)
            builder.Port = (uint)port;
#pragma warning disable CA2000 // the source disposes of it
        return Opened(new MySqlSource(new MySqlConnection(builder.ConnectionString), how, server, limits), source => source.BeginSession());
#pragma warning restore CA2000
    }

    private protected override bool IsCutOff(Exception error) =>
        error is MySqlException { ErrorCode: MySqlErrorCode.QueryInterrupted or MySqlErrorCode.QueryTimeout or MySqlErrorCode.CommandTimeoutExpired } || error is MySqlException { Number: StatementTimeout } || base.IsCutOff(error);

    private protected override string? Explain(Exception error) => error switch
    {
        MySqlException { ErrorCode: MySqlErrorCode.AccessDenied } => $"MySQL at '{how.Host}' refuses '{how.User}'. Correct {how.PasswordVariable ?? $"the user of connection '{how.Name}', or give it a password"}.",
        MySqlException { ErrorCode: MySqlErrorCode.UnknownDatabase or MySqlErrorCode.DatabaseAccessDenied } refused => $"MySQL says: {refused.Message.TrimEnd('.')}. Correct connection '{how.Name}', or ask for SELECT on the database.",
        MySqlException { ErrorCode: MySqlErrorCode.TableAccessDenied or MySqlErrorCode.ColumnAccessDenied } refused => $"'{how.User}' may not read that: {refused.Message.TrimEnd('.')}. Ask for SELECT on the table.",
        MySqlException { InnerException: AuthenticationException certificate } => $"The certificate of '{how.Host}' is not trusted: {certificate.Message.TrimEnd('.')}. Let this machine trust it, or take less with 'tls' of connection '{how.Name}'.",
        MySqlException { ErrorCode: MySqlErrorCode.UnableToConnectToHost } => FormattableString.Invariant($"No MySQL answers at '{how.Host}', port {how.Port ?? UsualPort}. Start it, or correct connection '{how.Name}'."),
        MySqlException refused => $"MySQL says: {refused.Message.TrimEnd('.')}.",
        _ => null,
    };
}
