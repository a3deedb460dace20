namespace MeshGovernance.GitHub.Publishing;

/// <summary>What became of a part of a publication.</summary>
/// <param name="Name">The check run, the comment, or the suggestions.</param>
/// <param name="Said">In a sentence.</param>
/// <param name="Failed">Whether it could not be written.</param>
public sealed record PublishedPart(string Name, string Said, bool Failed = false);
