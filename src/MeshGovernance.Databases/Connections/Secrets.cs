using System.Text.RegularExpressions;

namespace MeshGovernance.Databases.Connections;

/// <summary>Where passwords come from: never from a file of the mesh.</summary>
internal static partial class Secrets
{
    /// <summary>A connection that somebody named in the environment, as <c>MESH_CONNECTION_SALES</c> for <c>sales</c>; null where there is none.</summary>
    internal static string? Connection(string name) => Variable(name) is { } variable && Environment.GetEnvironmentVariable(variable) is { Length: > 0 } connection ? connection : null;

    /// <summary>The variable in which such a connection stands; null where the name fits in none.</summary>
    internal static string? Variable(string name) => Name.IsMatch(name) ? $"MESH_CONNECTION_{name.ToUpperInvariant().Replace('-', '_')}" : null;

    /// <summary>A message of a driver without what it repeats of a password.</summary>
    internal static string Without(string message, string? password) =>
        string.IsNullOrEmpty(password) ? message : message.Replace(password, "***", StringComparison.Ordinal);

    [GeneratedRegex(@"\A[A-Za-z][A-Za-z0-9_-]*\z", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Name { get; }
}
