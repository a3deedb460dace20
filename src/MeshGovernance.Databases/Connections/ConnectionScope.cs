using System.IO.Enumeration;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Connections;

/// <summary>Which servers of contracts a connection is for. What is null is not asked.</summary>
internal sealed record ConnectionScope
{
    /// <summary>The name of the server in its contract, where a star stands for anything.</summary>
    internal string? Server { get; init; }

    /// <summary>The types of servers.</summary>
    internal IReadOnlyList<string>? Types { get; init; }

    internal string? Host { get; init; }

    internal int? Port { get; init; }

    internal string? Database { get; init; }

    /// <summary>Whether it is for servers of such a name and type at all.</summary>
    internal bool IsFor(Server server) =>
        (Server is null || FileSystemName.MatchesSimpleExpression(Server, server.Name, ignoreCase: false)) && Types?.Contains(server.Type, StringComparer.OrdinalIgnoreCase) != false;

    /// <summary>Where a server points elsewhere: what it says, and what is allowed; null where it does not.</summary>
    internal (string Asked, string Allowed)? Elsewhere(Server server)
    {
        if (Host is not null && HostOf(server) is { Length: > 0 } host && !host.Equals(Host, StringComparison.OrdinalIgnoreCase))
            return (host, Host);
        if (Port is { } port && server.PortText is { Length: > 0 } && server.Port != port)
            return (FormattableString.Invariant($"port {server.PortText}"), FormattableString.Invariant($"port {port}"));
        if (Database is not null && DatabaseOf(server) is { Length: > 0 } database && !database.Equals(Database, StringComparison.Ordinal))
            return ($"database '{database}'", $"database '{Database}'");
        return null;
    }

    /// <summary>What a server has in the place of a host.</summary>
    internal static string? HostOf(Server server) => server.Host ?? server.Account;

    /// <summary>What a server has in the place of a database.</summary>
    internal static string? DatabaseOf(Server server) => server.Database ?? server.ServiceName ?? server.Catalog ?? server.Project;
}
