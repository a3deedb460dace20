namespace MeshGovernance.Core.Evidence;

/// <summary>The words of the Open Observability Results Standard (OORS).</summary>
internal static class Oors
{
    internal const string Kind = "ObservabilityResults";

    internal const string Version = "v0.8.1";

    internal const string Running = "running";

    internal const string Check = "check";

    internal const string Metric = "metric";

    /// <summary>What stands for a value of the surroundings in which a document is used: <c>${NAME}</c> or <c>${NAME:-default}</c>.</summary>
    internal const string Variable = "${";

    /// <summary>The versions whose documents mean the same here: the later one only adds fields and the status unknown.</summary>
    internal static readonly IReadOnlyList<string> Versions = ["v0.8.0", Version];
}
