namespace MeshGovernance.Core.Text;

/// <summary>
/// Which values of a descriptor may stand in a command that people copy into their terminal. A list of what is allowed, never of what is
/// not: ASCII letters and digits and a few marks that no shell and no SQL dialect reads as anything else inside quotes.
/// </summary>
internal static class Harmless
{
    private const int Longest = 200;

    /// <summary>A part of a name: of a table, a schema, a project, a topic.</summary>
    internal static bool IsName(string? value) => Is(value, "_-") && value![0] != '-';

    /// <summary>A name with points in it, such as a topic or a host.</summary>
    internal static bool IsDotted(string? value) => value is not null && value.Split('.').All(IsName);

    /// <summary>A host with or without a port.</summary>
    internal static bool IsHost(string? value) => value?.Split(':') switch
    {
        [var host] => IsDotted(host),
        [var host, var port] => IsDotted(host) && IsPort(port),
        _ => false,
    };

    /// <summary>Segments between slashes; none of them leads upwards.</summary>
    internal static bool IsPath(string? value) => value is { Length: <= Longest } && value.Split('/').All(segment => segment.Length == 0 || (Is(segment, "_-.=") && segment[0] != '-' && segment.Trim('.').Length > 0));

    /// <summary>The same, where stars may stand for parts of names.</summary>
    internal static bool IsPattern(string? value) => IsPath(value?.Replace('*', 'x'));

    private static bool IsPort(string value) => value.Length is > 0 and <= 5 && value.All(char.IsAsciiDigit);

    private static bool Is(string? value, string marks) =>
        value is { Length: > 0 and <= Longest } && value.All(letter => char.IsAsciiLetterOrDigit(letter) || marks.Contains(letter, StringComparison.Ordinal));
}
