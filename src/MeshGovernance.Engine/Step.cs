namespace MeshGovernance.Engine;

/// <summary>How far a long use is.</summary>
/// <param name="What">What is being done, to be followed by a number: <c>Reading file</c>.</param>
/// <param name="Done">How many are done.</param>
/// <param name="Of">Of how many.</param>
public readonly record struct Step(string What, int Done, int Of);
