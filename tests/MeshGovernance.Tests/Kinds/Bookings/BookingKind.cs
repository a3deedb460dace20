using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Tests.Kinds.Bookings;

/// <summary>A kind that the program does not know: a booking in a folder of the product that is read.</summary>
internal sealed class BookingKind : DescriptorKind
{
    private const string Ending = ".yaml";

    public override string Name => "booking";

    internal override IReadOnlyList<FilePlace> Places { get; } = [new(MeshFolder.Domains, "*/*/bookings/*" + Ending)];

    internal override string One => "a booking";

    internal override IReadOnlyList<Func<Descriptor, string, string?>> FoundBy => [KnownAs, (file, product) => $"{product}\n{file.Document.Root["id"]?.Text}"];

    internal override ElementName OwnerOf(IReadOnlyList<string> keys) => ElementName.OfProduct(keys[0], keys[1]);

    internal override NamedElement ElementOf(Document document) => new(OwnerOf(document.Keys).Below(Name, document.Keys[2][..^Ending.Length]), Name, "");

    internal override IEnumerable<Diagnostic> Check(AssembledMesh mesh) => BookingDays.Check(mesh.Descriptors.Where(file => file.Kind == this));

    internal override bool HasAnyName => true;

    internal override string HolderOf(Descriptor file) => $"{file.Document.Keys[0]}/{file.Document.Keys[1]}";

    internal override string KnownAs(Descriptor file, string holder) => $"{holder}/{file.Document.Keys[2]}";
}
