using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Removals;

/// <summary>What would fall if something were taken out of the mesh, and whom that hits.</summary>
/// <param name="Element">What is taken away, by its name.</param>
/// <param name="Version">The one major version of it that is; null where all are.</param>
/// <param name="IsPart">Whether only some columns of the ports go.</param>
/// <param name="Ports">The output ports that go with it, or of which columns go.</param>
/// <param name="Hits">The input ports that lose data, the nearest first.</param>
/// <param name="Losses">The output ports of others that lose a source, the nearest first.</param>
public sealed record Removal(string Element, int? Version, bool IsPart, IReadOnlyList<string> Ports, IReadOnlyList<RemovalHit> Hits, IReadOnlyList<RemovalLoss> Losses)
{
    /// <summary>The files of data products that cannot be read: whoever consumes there is not told.</summary>
    public IReadOnlyList<string> NotRead { get; init; } = [];
}

/// <summary>An input port that loses data.</summary>
/// <param name="Port">The input port, by its name.</param>
/// <param name="Steps">How many ports it is away: 1 for who consumes directly.</param>
/// <param name="Domain">The domain that has to act.</param>
/// <param name="Owner">Who answers for the product, else for the domain; null where nobody is named.</param>
/// <param name="Contacts">How to reach them.</param>
/// <param name="Source">The output port whose data it loses, by its name.</param>
/// <param name="ReadsAll">Whether it does not say what it reads, so that all of it may matter.</param>
/// <param name="Columns">The columns that it loses and relies on, as <c>object.column</c>.</param>
public sealed record RemovalHit(string Port, int Steps, string Domain, string? Owner, IReadOnlyList<string> Contacts, string Source, bool ReadsAll, IReadOnlyList<string> Columns)
{
    public string? Owner { get; init => field = value is null ? null : PlainText.Line(value); } = Owner is null ? null : PlainText.Line(Owner);
}

/// <summary>An output port that loses a source.</summary>
/// <param name="Port">The output port, by its name.</param>
/// <param name="Steps">How many ports its nearest input that loses data is away.</param>
/// <param name="Inputs">Those inputs, by their names.</param>
/// <param name="IsWithoutSource">Whether it has no other input in the mesh.</param>
/// <param name="Columns">The columns that are made from what is lost; empty where nothing describes them.</param>
public sealed record RemovalLoss(string Port, int Steps, IReadOnlyList<string> Inputs, bool IsWithoutSource, IReadOnlyList<string> Columns);
