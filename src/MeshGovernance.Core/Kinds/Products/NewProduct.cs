using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Contracts;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Standards.Products;

namespace MeshGovernance.Core.Kinds.Products;

/// <summary>A data product to be added: a draft, since nobody relies on it yet.</summary>
/// <param name="Key">Its folders: domain and product.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Archetype">How its data relates to source and consumers, as the standard writes it.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Usage">Which questions it answers.</param>
/// <param name="Limitations">What it leaves out and must not be used for.</param>
/// <param name="Team">The name of its team.</param>
/// <param name="Owner">Who answers for it.</param>
/// <param name="Channel">What people call the place to ask the team.</param>
/// <param name="Support">Its address.</param>
/// <param name="Contract">Its first contract; null where there is none yet.</param>
public sealed record NewProduct(
    string Key, string Name, string Archetype, string Purpose, string Usage, string Limitations, string Team, string Owner, string Channel, string Support, NewContract? Contract)
{
    /// <summary>The id that the product has: unique in the mesh, as the folders are.</summary>
    public static string IdOf(string key) => key.Replace('/', '-');

    /// <summary>The files of the product.</summary>
    /// <param name="mesh">The mesh to add it to.</param>
    /// <param name="day">The day from which the owner is one.</param>
    public MeshChange AddTo(LoadedMesh mesh, DateOnly day)
    {
        var product = NewFile.Of(NewPlaces.OfProduct(mesh, Key), Text(day));
        return new MeshChange(Contract is null ? [product] : [product, Contract.File(NewPlaces.OfFirstContract(mesh, Key, Contract.Name), isBinding: false)], []);
    }

    private string Text(DateOnly day) => YamlText.Of(
        $"""
        apiVersion: {Odps.Standard.Newest}
        kind: DataProduct
        id: {IdOf(Key)}
        name: {Name}
        version: 0.1.0
        status: draft
        type: {Archetype}
        domain: {Key.Split('/')[0]}

        description:
          purpose: {Purpose}
          usage: {Usage}
          limitations: {Limitations}

        """)
        + (Contract is null ? "" : $"\noutputPorts:\n{Item(Contract.Port(isBinding: false))}")
        + YamlText.Of(
        $"""

        support:
          - channel: {Channel}
            url: {Support}

        team:
          name: {Team}
          members:
            - username: {Owner}
              role: owner
              dateIn: {day}

        """);

    private static string Item(string text) => string.Concat(text.Split('\n').Select((line, index) => $"  {(index == 0 ? "-" : " ")} {line}\n"));
}
