namespace MeshGovernance.Policies;

/// <summary>An object or column that a column is made from.</summary>
/// <param name="Part">The object or column.</param>
/// <param name="Port">The input port that brings it; null where it stands in a contract of the same product.</param>
internal sealed record Origin(Element Part, InputPort? Port);
