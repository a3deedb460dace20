namespace MeshGovernance.Core.Promises;

/// <summary>How bad a broken promise is, in the words of ODCS; the standard allows others.</summary>
public static class Severities
{
    public const string Error = "error";

    /// <summary>Whether a broken promise is no more than a warning. A word that nobody knows is not made light of.</summary>
    public static bool IsWarning(string severity) => severity.ToUpperInvariant() is "WARNING" or "WARN" or "INFO";
}
