using System.Globalization;
using System.Net.Sockets;
using System.Security.Authentication;
using ClickHouse.Driver;
using ClickHouse.Driver.ADO;
using MeshGovernance.Databases.Connections;
using MeshGovernance.Databases.Dialects;
using MeshGovernance.Databases.Sources;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.ClickHouse;

/// <summary>ClickHouse, over HTTP. It has no transactions: settings that go with each query hold it to reading, and to its time.</summary>
internal sealed class ClickHouseSource : ServerSource
{
    private readonly Connection how;

    private ClickHouseSource(ClickHouseConnection connection, Connection how, Server server, SourceLimits limits)
        : base(connection, new ClickHouseDialect(), server, limits)
    {
        this.how = how;
        Secret = how.Password is { } password ? [password] : [];
    }

    /// <exception cref="DataSourceException">There is no connection to be had.</exception>
    internal static ClickHouseSource Open(Connection how, Server server, SourceLimits limits)
    {
        var isEncrypted = how.Encryption is Encryption.Required or Encryption.Verified;
        var settings = new ClickHouseClientSettings
        {
            Host = how.Host!,
            Port = (ushort)(how.Port ?? (isEncrypted ? 8443 : 8123)),
            Protocol = isEncrypted ? "https" : "http",
            Database = how.Database ?? server.Database ?? "default",
            Username = how.User ?? "default",
            Password = how.Password ?? "",
            Timeout = limits.Own,
            SkipServerCertificateValidation = how.Encryption == Encryption.Required,
        };
        foreach (var (name, value) in Settings(limits))
            settings.CustomSettings[name] = value;
#pragma warning disable CA2000 // the source disposes of it
        // Opening sends nothing.
        return Opened(new ClickHouseSource(new ClickHouseConnection(settings), how, server, limits), source => source.Row("SELECT 1"));
#pragma warning restore CA2000
    }

    /// <summary>What every query is held to. The last two make joins and aggregates give none where there is none, as everywhere else.</summary>
    internal static IReadOnlyDictionary<string, object> Settings(SourceLimits limits) => new Dictionary<string, object>
    {
        ["readonly"] = 2,
        ["allow_ddl"] = 0,
        ["max_execution_time"] = limits.OwnSeconds,
        ["timeout_overflow_mode"] = "throw",
        ["session_timezone"] = "UTC",
        ["join_use_nulls"] = 1,
        ["aggregate_functions_null_for_empty"] = 1,
    };

    private protected override bool IsCutOff(Exception error) => error is ClickHouseServerException { ErrorCode: 159 or 160 or 394 } || base.IsCutOff(error);

    private protected override string? Explain(Exception error) => error switch
    {
        ClickHouseServerException { ErrorCode: 516 or 192 or 193 or 194 } => $"ClickHouse at '{how.Host}' refuses '{how.User ?? "default"}'. Correct {how.PasswordVariable ?? $"the user of connection '{how.Name}', or give it a password"}.",
        ClickHouseServerException { ErrorCode: 497 } refused => $"'{how.User ?? "default"}' may not read that: {First(refused.Message)}. Ask for SELECT on the table.",
        ClickHouseServerException { ErrorCode: 164 } refused => $"ClickHouse says: {First(refused.Message)}. Queries are held to reading; a user whose profile has readonly = 1 cannot be, give it 2.",
        ClickHouseServerException refused => $"ClickHouse says: {First(refused.Message)}.",
        HttpRequestException { InnerException: AuthenticationException certificate } => $"The certificate of '{how.Host}' is not trusted: {certificate.Message.TrimEnd('.')}. Let this machine trust it, or take less with 'tls' of connection '{how.Name}'.",
        HttpRequestException { InnerException: SocketException { SocketErrorCode: SocketError.HostNotFound or SocketError.TryAgain or SocketError.NoData } } => $"Nobody knows the host '{how.Host}'. Correct connection '{how.Name}'.",
        HttpRequestException refused => $"No ClickHouse answers at '{how.Host}', port {(how.Port ?? 8123).ToString(CultureInfo.InvariantCulture)}: {refused.Message.TrimEnd('.')}. Start it, or correct connection '{how.Name}'.",
        _ => null,
    };

    private static string First(string message) => message.Split('\n')[0].Trim().TrimEnd('.');
}
