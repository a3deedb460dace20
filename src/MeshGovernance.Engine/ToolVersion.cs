using System.Reflection;
using MeshGovernance.Core.Kinds.Meshes;

namespace MeshGovernance.Engine;

/// <summary>Which <c>mesh</c> it is.</summary>
/// <param name="Version">Its version, such as <c>0.2.0</c>.</param>
/// <param name="Commit">The commit that it was built from, in full; null where only its sources say.</param>
/// <param name="Repository">Where it was released, such as <c>https://github.com/example/mesh</c>; null where it was not.</param>
public sealed record ToolVersion(string Version, string? Commit, string? Repository)
{
    private const int CommitShown = 12;

    /// <summary>The program that is running.</summary>
    public static ToolVersion Running { get; } = Of(Assembly.GetEntryAssembly()!);

    /// <summary>Whether others can have the same one from <see cref="Repository"/>, by its <see cref="Version"/>.</summary>
    public bool IsRelease => Repository is not null;

    /// <summary>What is said of it: <c>mesh 0.2.0 (0123456789ab)</c>.</summary>
    public override string ToString() => Commit is null ? $"mesh {Version}" : $"mesh {Version} ({Commit[..CommitShown]})";

    /// <summary>What a build says of itself.</summary>
    internal static ToolVersion Of(Assembly program) => Of(
        program.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
        program.GetCustomAttributes<AssemblyMetadataAttribute>().FirstOrDefault(stamp => stamp.Key == "RepositoryUrl")?.Value);

    /// <param name="informational">A version, and behind a plus sign what it was built from.</param>
    /// <param name="repository">The address of a repository.</param>
    internal static ToolVersion Of(string informational, string? repository)
    {
        var parts = informational.Split('+', 2);
        var commit = parts.ElementAtOrDefault(1) is { } stamp && ToolPin.IsCommit(stamp) ? stamp : null;
        return new ToolVersion(parts[0], commit, repository);
    }
}
