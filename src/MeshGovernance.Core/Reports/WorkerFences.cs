namespace MeshGovernance.Core.Reports;

/// <summary>The fences around a worker: those that held, and those that this operating system does not have.</summary>
public sealed record WorkerFences(IReadOnlyList<string> Held, IReadOnlyList<string> Missing);
