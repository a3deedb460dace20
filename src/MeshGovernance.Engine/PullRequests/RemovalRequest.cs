namespace MeshGovernance.Engine.PullRequests;

/// <summary>What somebody thinks of taking out of the mesh.</summary>
/// <param name="Element">The element, as people name it.</param>
/// <param name="Version">The one major version that goes; null for all.</param>
/// <param name="Head">The commit that is looked at; null means the files on the disk.</param>
/// <param name="Day">The day on which owners are asked for.</param>
public sealed record RemovalRequest(string Element, int? Version, string? Head, DateOnly Day);
