namespace MeshGovernance.Engine.PolicyTesting;

/// <summary>Which policies are tested, and how far.</summary>
/// <param name="Names">Ids with or without the major version, or folders; all policies where there is none.</param>
/// <param name="AsOf">The day for the comparison with earlier versions.</param>
/// <param name="Base">The commit that changed policies are compared with; null for the one that is checked out.</param>
/// <param name="Mutants">Whether each script is also changed in one place after the other.</param>
public sealed record PolicyTestRequest(IReadOnlyList<string> Names, DateOnly AsOf, string? Base, bool Mutants);
