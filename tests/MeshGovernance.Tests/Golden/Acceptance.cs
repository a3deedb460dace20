namespace MeshGovernance.Tests.Golden;

/// <summary>What a developer may ask of the cases: to look at some alone, and to make what the tool says today the expectation. Never in CI.</summary>
internal static class Acceptance
{
    private static readonly string? Prefix = Environment.GetEnvironmentVariable("CI") is { Length: > 0 } ? null : Environment.GetEnvironmentVariable("MESH_CASES");

    internal static bool IsMeant(string name) => name.StartsWith(Prefix ?? "", StringComparison.Ordinal);

    internal static bool IsWanted => Asked(Environment.GetEnvironmentVariable);

    internal static bool Asked(Func<string, string?> variable)
    {
        if (variable("MESH_ACCEPT") is not { Length: > 0 })
            return false;
        return variable("CI") is not { Length: > 0 }
            ? true
            : throw new InvalidOperationException("MESH_ACCEPT rewrites expectations: it does nothing under CI.");
    }
}
