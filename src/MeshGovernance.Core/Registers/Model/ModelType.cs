namespace MeshGovernance.Core.Registers.Model;

/// <summary>A type of the model that policies see.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Sort">What sort of type it is: what a script sees by itself, an element of the mesh, or one of the words to judge with.</param>
/// <param name="Says">What it is, in a sentence.</param>
/// <param name="Base">The type whose members it has besides its own; null where there is none of the model.</param>
/// <param name="Members">Its own members, in the order of their names.</param>
public sealed record ModelType(string Name, ModelSort Sort, string Says, string? Base, IReadOnlyList<ModelMember> Members);

/// <summary>The sorts of types in the order in which an author meets them.</summary>
public enum ModelSort
{
    Scope,
    Element,
    Other,
}
