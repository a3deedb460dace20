namespace MeshGovernance.Databases.Connections;

/// <summary>How mesh reaches one server: what somebody wrote outside of the mesh, with what it says in the environment put in.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Kind">Which library makes it.</param>
internal sealed record Connection(string Name, ConnectionKind Kind)
{
    internal string? Host { get; init; }

    internal int? Port { get; init; }

    internal string? Database { get; init; }

    internal string? User { get; init; }

    internal string? Password { get; init; }

    /// <summary>Whether what is sent is encrypted, and the server shows a certificate that this machine trusts.</summary>
    internal Encryption Encryption { get; init; }

    /// <summary>What a driver of ODBC wants to know.</summary>
    internal string? Text { get; init; }

    /// <summary>Where the files are.</summary>
    internal string? Folder { get; init; }

    /// <summary>The dialect that it speaks, where the type of the server does not say so.</summary>
    internal string? Dialect { get; init; }

    /// <summary>Which servers of contracts it is for.</summary>
    internal ConnectionScope Scope { get; init; } = new();

    /// <summary>The variable of the environment that has the password, to say which to correct.</summary>
    internal string? PasswordVariable { get; init; }
}

internal enum ConnectionKind
{
    PostgreSql,
    MySql,
    ClickHouse,
    Odbc,
    Folder,
}

internal enum Encryption
{
    /// <summary>Where the server offers it.</summary>
    Preferred,
    Off,
    Required,
    Verified,
}
