using MeshGovernance.Core;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Policies;

namespace MeshGovernance.Databases.Connections;

/// <summary>
/// Which servers mesh may reach, and how: said by whoever runs it, in a file outside of the mesh and in the environment. A contract asks for a server, the book
/// allows it: no host, user or password ever comes from a contract.
/// </summary>
public sealed class ConnectionBook
{
    /// <summary>Where the file is by itself, as people say it.</summary>
    private const string Usual = "~/.config/mesh/connections.yaml";

    private readonly IReadOnlyList<ConnectionEntry> entries;
    private readonly string? path;
    private readonly Func<string, string?> variables;

    internal ConnectionBook(IReadOnlyList<ConnectionEntry> entries, string? path, Func<string, string?> variables) => (this.entries, this.path, this.variables) = (entries, path, variables);

    /// <summary>The book that is asked for, else the one that MESH_CONNECTIONS names, else the usual one, else one without entries.</summary>
    /// <param name="asked">A path from the command line.</param>
    /// <param name="mesh">The folder of the mesh, whose files are written by anybody.</param>
    /// <param name="reader">Reads YAML.</param>
    /// <exception cref="UserException">It cannot be read, says what is no connection, or lies within the mesh.</exception>
    public static ConnectionBook Open(string? asked, string mesh, IDescriptorReader reader) => Open(asked, mesh, reader, Environment.GetEnvironmentVariable);

    internal static ConnectionBook Open(string? asked, string mesh, IDescriptorReader reader, Func<string, string?> variables)
    {
        var named = asked ?? (variables("MESH_CONNECTIONS") is { Length: > 0 } set ? set : null);
        var place = Path.GetFullPath(named ?? UsualPathOf(variables));
        var said = named ?? Usual;
        if (named is null && !File.Exists(place))
            return new ConnectionBook([], null, variables);
        var root = Path.GetFullPath(mesh).TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar;
        if (Resolved(place).StartsWith(root, StringComparison.Ordinal) || place.StartsWith(root, StringComparison.Ordinal))
            throw new UserException($"'{said}' lies within the mesh, where anybody who proposes a change could say where mesh connects.", $"Move it out, for instance to {Usual}.");
        byte[] content;
        try
        {
            content = File.ReadAllBytes(place);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"The connections in '{said}' cannot be read: {error.Message}", "Name the file with --connections, or in MESH_CONNECTIONS.");
        }

        return new ConnectionBook(ConnectionFile.Read(content, said, reader), said, variables);
    }

    /// <summary>The connection to a server, or why there is none.</summary>
    internal ConnectionAnswer For(Contract contract, Server server)
    {
        string? elsewhere = null;
        foreach (var entry in entries.Where(entry => entry.Scope.IsFor(server)))
        {
            if (entry.Scope.Elsewhere(server) is not var (asked, allowed))
                return Of(entry.With(variables));
            elsewhere ??= $"The {Shown(server)} points at {asked}, but connection '{entry.Name}' is for {allowed}. If that is right, say so in '{path}'.";
        }

        if (Variable(contract, server) is { } answer)
            return Of(answer);
        return elsewhere is not null ? new ConnectionAnswer(null, elsewhere, IsAsked: true) : new ConnectionAnswer(null, $"No connection allows the {Shown(server)}. Name one in {path ?? Usual}, or in {Secrets.Variable(server.Name) ?? "MESH_CONNECTION_NAME"}.", IsAsked: false);
    }

    private static ConnectionAnswer Of((Connection? Connection, string? Refusal) known) => new(known.Connection, known.Refusal, IsAsked: true);

    private (Connection? Connection, string? Refusal)? Variable(Contract contract, Server server)
    {
        if (Secrets.Variable(server.Name) is not { } variable || variables(variable) is not { Length: > 0 } text)
            return null;
        if (ConnectionText.Read(server.Name, text) is not { } connection)
            return (null, $"What {variable} has is no connection. {ConnectionText.Forms}.");
        var scope = new ConnectionScope { Types = ConnectionEntry.TypesOf(connection.Kind, null), Host = connection.Host, Port = connection.Port, Database = connection.Database };
        if (!scope.IsFor(server))
            return null;
        return scope.Elsewhere(server) is var (asked, allowed)
            ? (null, $"The {Shown(server)} of '{contract.Id}' points at {asked}, but {variable} is for {allowed}.")
            : (connection with { Scope = scope, PasswordVariable = variable }, null);
    }

    private static string Shown(Server server) => $"server '{server.Name}' ({server.Type}{(ConnectionScope.HostOf(server) is { Length: > 0 } host ? $" at {host}" : "")})";

    private static string UsualPathOf(Func<string, string?> variables) => Path.Combine(
        variables("XDG_CONFIG_HOME") is { Length: > 0 } folder ? folder : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".config"), "mesh", "connections.yaml");

    private static string Resolved(string path) => File.Exists(path) ? File.ResolveLinkTarget(path, returnFinalTarget: true)?.FullName ?? path : path;
}

/// <summary>What a book says of a server.</summary>
/// <param name="Connection">The connection; null where there is none.</param>
/// <param name="Refusal">Why there is none, in one sentence that says what to do.</param>
/// <param name="IsAsked">Whether somebody said anything about such a server at all.</param>
internal sealed record ConnectionAnswer(Connection? Connection, string? Refusal, bool IsAsked);
