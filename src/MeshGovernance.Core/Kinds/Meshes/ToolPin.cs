using System.Text.RegularExpressions;

namespace MeshGovernance.Core.Kinds.Meshes;

/// <summary>How a release or a commit of this tool is named, so that it is always the same one.</summary>
public static partial class ToolPin
{
    /// <summary>Whether it is a version such as <c>1.2.3</c>.</summary>
    public static bool IsVersion(string text) => Version.IsMatch(text);

    /// <summary>Whether it is the full hash of a commit.</summary>
    public static bool IsCommit(string text) => text.Length == 40 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Whether it is the SHA-256 of an archive.</summary>
    public static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    /// <summary>Whether it is the address of a repository that can have releases.</summary>
    public static bool IsReleasing(string text) => Repository.IsMatch(text);

    [GeneratedRegex(@"\A[0-9]+\.[0-9]+\.[0-9]+(-[0-9A-Za-z.-]+)?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Version { get; }

    [GeneratedRegex(@"\Ahttps://[A-Za-z0-9.-]+(:[0-9]+)?/[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+/?\z", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Repository { get; }
}
