namespace MeshGovernance.Tests.Golden;

/// <summary>Whether what the tool says today shall become what is expected: on a developer's machine who asks for it, never in CI.</summary>
internal static class Acceptance
{
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
