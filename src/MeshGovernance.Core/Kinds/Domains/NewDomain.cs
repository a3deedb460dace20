using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;

namespace MeshGovernance.Core.Kinds.Domains;

/// <summary>A domain to be added: what has to be known of it.</summary>
/// <param name="Key">The name of its folder.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Description">What it is responsible for.</param>
/// <param name="Archetype">How its data relates to source and consumers, as the format writes it.</param>
/// <param name="Team">The name of its team.</param>
/// <param name="Owner">Who answers for it, by e-mail address or user name.</param>
/// <param name="Support">Where to ask the team.</param>
/// <param name="Seat">The login on GitHub of the owner, who speaks for the domain in the guild; null where nobody does yet.</param>
public sealed record NewDomain(string Key, string Name, string Description, string Archetype, string Team, string Owner, string Support, string? Seat)
{
    public static readonly IReadOnlyList<string> Archetypes = ["sourceAligned", "aggregate", "consumerAligned"];

    /// <summary>The files of the domain, and the guild with its seat.</summary>
    /// <param name="mesh">The mesh to add it to.</param>
    /// <param name="day">The day from which the owner is one.</param>
    public MeshChange AddTo(LoadedMesh mesh, DateOnly day)
    {
        var file = NewFile.Of($"{mesh.Settings.Paths.Domains}/{Key}/{DomainKind.File}", Text(day));
        return new MeshChange([file], Seat is null ? [] : [new NewItem($"{mesh.Settings.Paths.Guild}/guild.yaml", "members", SeatText(day))]);
    }

    private string Text(DateOnly day) => YamlText.Of(
        $"""
        apiVersion: meshgovernance/v1
        kind: Domain
        id: {Key}
        name: {Name}

        description: {Description}
        archetype: {Archetype}

        team:
          name: {Team}
          members:
            - username: {Owner}
              role: owner
              dateIn: {day}

        support:
          - channel: {Team}
            url: {Support}

        """) + (Seat is null ? "" : YamlText.Of(
        $"""

        github:
          logins:
            {Owner}: {Seat}

        """));

    private string SeatText(DateOnly day) => YamlText.Of(
        $"""
        username: {Owner}
        github: {Seat}
        represents: {Represented.Domain(Key)}
        from: {day}
        """);
}
