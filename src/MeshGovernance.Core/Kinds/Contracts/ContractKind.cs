using System.Globalization;
using MeshGovernance.Core.Checks;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Contracts;

/// <summary>
/// <c>*.odcs.yaml</c>: a data contract as ODCS describes it, beside the product that offers it. Its keys are those of the product and its file,
/// which may have any name.
/// </summary>
public sealed class ContractKind : StandardKind
{
    public const string Ending = ".odcs.yaml";

    public override string Name => "contract";

    internal override Standard Standard => Odcs.Standard;

    internal override IReadOnlyList<FilePlace> Places { get; } = [new(MeshFolder.Domains, "*/*/*" + Ending)];

    internal override PathPatterns Elsewhere(MeshPaths paths) => paths.Contracts;

    internal override string One => "a contract";

    internal override DocumentKind Model => DocumentKind.Contract;

    /// <summary>By its id and version in its product, then by its major version, then by its id alone, then in whichever product it is now.</summary>
    internal override IReadOnlyList<Func<Descriptor, string, string?>> FoundBy { get; } =
    [
        (file, product) => Under(file, product, Text(file, "version")),
        (file, product) => Under(file, product, Versions.Major(Text(file, "version"))?.ToString(CultureInfo.InvariantCulture)),
        (file, product) => Under(file, product, ""),
        (file, _) => Under(file, "", Text(file, "version")),
        (file, _) => Text(file, "id") is null ? file.Path : null,
    ];

    internal override ElementName OwnerOf(IReadOnlyList<string> keys) => ElementName.OfKnown(keys);

    /// <summary>A contract goes by its major version, a later minor version beside it by its whole version.</summary>
    internal override NamedElement ElementOf(Document document)
    {
        var name = document.IsLaterMinor ? $"{document.Root["id"]?.Text}@{Version(document.Root)}" : NamedElement.Versioned(document.Root, "id");
        return new NamedElement(OwnerOf(document.Keys).Below(Name, name), Name, "");
    }

    internal override IEnumerable<PlacedFile> LaterMinors(IEnumerable<(PlacedFile Placed, Node Root)> files) => files
        .GroupBy(file => new ContractLine(file.Placed.Keys[0], file.Placed.Keys[1], file.Root["id"]?.Text, Versions.Major(Version(file.Root))))
        .SelectMany(same => same.OrderBy(file => Version(file.Root), Comparer<string>.Create(Versions.Compare)).Skip(1))
        .Select(file => file.Placed);

    internal override IEnumerable<Diagnostic> Check(AssembledMesh mesh) =>
    [
        .. UniqueIds.Check(mesh, mesh.Mesh.Contracts, "contract"),
        .. OfferedContracts.Check(mesh),
        .. DeclaredDomains.Check(mesh),
        .. ColumnNames.Check(mesh),
        .. ContractReferences.Check(mesh),
    ];

    internal override IEnumerable<MisplacedFile> FindUnled(IReadOnlyList<PlacedFile> placed, MeshPaths paths)
    {
        var products = placed.Where(file => file is { Kind.Model: DocumentKind.Product, Keys.Count: > 1 }).Select(file => (file.Keys[0], file.Keys[1])).ToHashSet();
        return placed
            .Where(file => file.Kind == this && file.Keys.Count > 2 && !products.Contains((file.Keys[0], file.Keys[1])))
            .Select(file => new MisplacedFile(file.File, file.By is null
                ? "There is no product.yaml beside this contract: no product offers it."
                : $"There is no data product '{PlainText.Cap($"{file.Keys[0]}/{file.Keys[1]}")}', whose contract this is by its path: no product offers it."));
    }

    internal override string Correction(string name, MeshPaths paths) => $"A contract stands beside its product.yaml: {paths.Domains}/<domain>/<product>/{name}.";

    internal override bool HasAnyName => true;

    internal override string HolderOf(Descriptor file) => $"{file.Document.Keys[0]}/{file.Document.Keys[1]}";

    internal override string KnownAs(Descriptor file, string holder) => holder;

    private static string? Under(Descriptor file, string product, string? version) =>
        Text(file, "id") is { } id && version is not null ? $"{product}\n{id}\n{version}" : null;

    private static string? Text(Descriptor file, string field) => file.Document.Root[field]?.Text is { Length: > 0 } text ? text : null;

    private static string Version(Node contract) => contract["version"]?.Text ?? "";

    /// <summary>The versions of a contract that follow each other without breaking anybody.</summary>
    private sealed record ContractLine(string Domain, string Product, string? Id, int? Major);
}
