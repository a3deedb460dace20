namespace MeshGovernance.Sandbox;

/// <summary>The worker cannot be started or does not hold to its language: nothing was judged.</summary>
public sealed class WorkerException(string message) : Exception(message);
