using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Checks;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Products;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Products;

/// <summary><c>product.yaml</c>: a data product as ODPS describes it. Its keys are its domain and its folder.</summary>
public sealed class ProductKind : StandardKind
{
    public const string File = "product.yaml";

    public override string Name => "product";

    internal override Standard Standard => Odps.Standard;

    internal override IReadOnlyList<FilePlace> Places { get; } = [new(MeshFolder.Domains, "*/*/" + File)];

    internal override PathPatterns Elsewhere(MeshPaths paths) => paths.Products;

    internal override string One => "a data product";

    internal override DocumentKind Model => DocumentKind.Product;

    internal override bool HasFolder => true;

    internal override bool HasText => true;

    internal override IReadOnlyList<Func<Descriptor, string, string?>> FoundBy =>
        [KnownAs, (file, _) => file.Document.Root["id"]?.Text is { Length: > 0 } id ? id : null];

    internal override ElementName OwnerOf(IReadOnlyList<string> keys) => ElementName.OfKnown(keys);

    internal override IEnumerable<Diagnostic> Check(AssembledMesh mesh) =>
        [.. DomainField(mesh), .. UniqueIds.Check(mesh, mesh.Mesh.Products, "data product"), .. PortNames.Check(mesh), .. PortReferences.Check(mesh), .. PortVersions.Check(mesh), .. PortReadings.Check(mesh), .. FolderNames.Check(mesh, mesh.Mesh.Products, product => product.Key.Split('/')[1], FolderName.FaultOfProduct)];

    internal override string Correction(string name, MeshPaths paths) => $"A data product stands in {paths.Domains}/<domain>/<product>/{File}.";

    internal override string HolderOf(Descriptor file) => file.Document.Keys[0];

    private static IEnumerable<Diagnostic> DomainField(AssembledMesh mesh)
    {
        foreach (var product in mesh.Mesh.Products)
            if (product.Node["domain"] is { Text: { } declared } node && declared != product.DomainId)
                yield return mesh.At(product, EngineRule.Identity, node, $"'domain' is '{declared}', but the folder is '{product.DomainId}': make them equal.");
    }
}
