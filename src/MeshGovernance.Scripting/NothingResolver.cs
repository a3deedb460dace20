using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace MeshGovernance.Scripting;

/// <summary>Finds no assembly, whatever a script asks for.</summary>
internal sealed class NothingResolver : MetadataReferenceResolver
{
    public override bool ResolveMissingAssemblies => false;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(string reference, string? baseFilePath, MetadataReferenceProperties properties) => [];

    public override bool Equals(object? other) => other is NothingResolver;

    public override int GetHashCode() => 1;
}
