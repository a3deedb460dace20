using MeshGovernance.Wire;

namespace MeshGovernance.Sandbox;

/// <summary>What took a worker down, in words for the author of the policy.</summary>
/// <param name="Fence">Which fence stopped it.</param>
/// <param name="Message">What it did.</param>
/// <param name="IsLast">Whether the policy cannot be tried on anything else.</param>
internal sealed record Cause(Fence Fence, string Message, bool IsLast = false);
