namespace MeshGovernance.Core.Removals;

/// <summary>What would fall if something were taken out of the mesh, and whom that hits.</summary>
/// <param name="Element">What is taken away, by its name.</param>
/// <param name="Version">The one major version of it that is; null where all are.</param>
/// <param name="IsPart">Whether only some columns of the ports go.</param>
/// <param name="Ports">The output ports that go with it, or of which columns go.</param>
/// <param name="Hits">The input ports that lose data, the nearest first.</param>
/// <param name="Losses">The output ports of others that lose a source, the nearest first.</param>
public sealed record Removal(string Element, int? Version, bool IsPart, IReadOnlyList<string> Ports, IReadOnlyList<ReachedConsumer> Hits, IReadOnlyList<RemovalLoss> Losses)
{
    /// <summary>The files of data products that cannot be read: whoever consumes there is not told.</summary>
    public IReadOnlyList<string> NotRead { get; init; } = [];
}

/// <summary>An output port that loses a source.</summary>
/// <param name="Port">The output port, by its name.</param>
/// <param name="Steps">How many ports its nearest input that loses data is away.</param>
/// <param name="Inputs">Those inputs, by their names.</param>
/// <param name="IsWithoutSource">Whether it has no other input in the mesh.</param>
/// <param name="Columns">The columns that are made from what is lost; empty where nothing describes them.</param>
public sealed record RemovalLoss(string Port, int Steps, IReadOnlyList<string> Inputs, bool IsWithoutSource, IReadOnlyList<string> Columns);
