using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>An element in one of two states that are compared: it knows its name there and where it stands.</summary>
internal sealed class ComparedElement(Descriptor descriptor, Node node)
{
    internal Node Node => node;

    internal NamedElement Name => field ??= descriptor.NameOf(node);

    /// <summary>The owner of something is a member of its team, and is told as what it is.</summary>
    internal string Kind => Name.Kind == "member" && node["role"]?.Text is { } role && TeamMember.IsRole(role, Kinds.Owner) ? Kinds.Owner : Name.Kind;

    /// <summary>Another element of the same file.</summary>
    internal ComparedElement At(Node element) => new(descriptor, element);

    /// <summary>The element itself as a side of a change.</summary>
    internal ChangeSide Itself() => Known(NamedElement.KeyOf(node)) with { Facts = Contents.FactsOf(Kind, node), Holds = Contents.HeldBy(Name.Kind, node) };

    /// <summary>The element by what it is called, where that has changed.</summary>
    internal ChangeSide Known(string? by) => new(Name.Name, by, descriptor.Path, descriptor.Places.Anchor(node)) { Node = node, Shown = node, Source = descriptor };

    /// <summary>A field as a side of a change; where it is missing, the element shows its place.</summary>
    internal ChangeSide Field(Node? value, string? text) => new(Name.Name, text, descriptor.Path, descriptor.Places.Anchor(value ?? node)) { Node = value, Shown = value ?? node, Source = descriptor };
}
