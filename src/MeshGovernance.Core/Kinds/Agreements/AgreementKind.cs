using MeshGovernance.Core.Checks;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Agreements;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Agreements;

/// <summary>
/// A file in <c>agreements/</c> of a product: who may read it, as OAAS describes it. It lies with the provider, who grants access. Its keys are those
/// of the product and its file, which may have any name.
/// </summary>
public sealed class AgreementKind : StandardKind
{
    /// <summary>The folder of the agreements in that of a product.</summary>
    internal const string Folder = "agreements";

    internal const string Ending = ".yaml";

    public override string Name => "agreement";

    internal override Standard Standard => Oaas.Standard;

    internal override IReadOnlyList<FilePlace> Places { get; } = [new(MeshFolder.Domains, $"*/*/{Folder}/*{Ending}")];

    internal override string One => "an access agreement";

    internal override DocumentKind Model => DocumentKind.Agreement;

    /// <summary>By its file, then by its id in its product, then by its id wherever it is now.</summary>
    internal override IReadOnlyList<Func<Descriptor, string, string?>> FoundBy { get; } =
    [
        (file, product) => $"{product}/{file.Document.Keys[2]}",
        (file, product) => Id(file) is { } id ? $"{product}\n{id}" : null,
        (file, _) => Id(file),
    ];

    internal override ElementName OwnerOf(IReadOnlyList<string> keys) => ElementName.OfKnown(keys);

    internal override NamedElement ElementOf(Document document) => new(OwnerOf(document.Keys).Below(Name, document.Keys[2][..^Ending.Length]), Name, "");

    /// <summary>What is of another kind altogether is told as that: that it lacks every field of an agreement would help nobody.</summary>
    internal override IReadOnlyList<Fault> Judge(Node root, IDescriptorReader reader) =>
        root.Kind == NodeKind.Map && root["provider"] is null && root["consumer"] is null && (root["kind"]?.Text is not { } kind || Spelling.Nearest(kind, [Oaas.Kind]) is null)
            ? [new Fault(root["kind"] ?? root, FaultPart.Value, $"This is no access agreement, and nothing else is read in {Folder}/: move it elsewhere, or write 'kind: {Oaas.Kind}' and what belongs to it.", FaultKind.Stray)]
            : base.Judge(root, reader);

    internal override IEnumerable<Diagnostic> Check(AssembledMesh mesh) => [.. UniqueIds.Check(mesh, mesh.Mesh.Agreements, "access agreement"), .. AgreementReferences.Check(mesh), .. AgreementOverlaps.Check(mesh)];

    internal override IEnumerable<MisplacedFile> FindUnled(IReadOnlyList<PlacedFile> placed, MeshPaths paths)
    {
        var products = placed.Where(file => file is { Kind.Model: DocumentKind.Product, Keys.Count: > 1 }).Select(file => (file.Keys[0], file.Keys[1])).ToHashSet();
        return placed
            .Where(file => file.Kind == this && file.Keys.Count > 2 && !products.Contains((file.Keys[0], file.Keys[1])))
            .Select(file => new MisplacedFile(file.File, $"There is no product.yaml above {Folder}/: nobody grants access to anything here."));
    }

    internal override string Correction(string name, MeshPaths paths) => $"An access agreement stands in the folder of the data product that is read: {paths.Domains}/<domain>/<product>/{Folder}/{name}.";

    internal override bool HasAnyName => true;

    internal override string HolderOf(Descriptor file) => $"{file.Document.Keys[0]}/{file.Document.Keys[1]}";

    internal override string KnownAs(Descriptor file, string holder) => $"{holder}/{file.Document.Keys[2]}";

    private static string? Id(Descriptor file) => file.Document.Root["id"]?.Text is { Length: > 0 } id ? id : null;
}
