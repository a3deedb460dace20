using System.Globalization;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports;

/// <summary>A data product that is exported, with the mesh around it.</summary>
public sealed record ExportedProduct(Product Product, LoadedMesh Loaded)
{
    /// <summary>The contracts that it offers: what it only reads belongs to others.</summary>
    internal IEnumerable<Contract> Offered => Product.OfferedContracts;

    /// <summary>Where the catalog is looked at, with a slash at its end; null where the mesh does not say.</summary>
    internal string? Catalog => Loaded.Settings.Catalog.Url is { } url ? url.TrimEnd('/') + "/" : null;

    /// <summary>Its page in the catalog; null where the mesh does not say, or only the catalog knows how it writes such a key.</summary>
    internal string? Page => Catalog is { } catalog && Product.Key.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-' or '/') ? $"{catalog}products/{Product.Key}/" : null;

    internal string Title => Product.Name ?? Product.Folder;

    /// <summary>The name of the file of a product or a contract.</summary>
    internal string FileName(Element described) => Loaded.DescriptorOf(described).Path.Split('/')[^1];

    /// <summary>The file of a product or a contract, as it stands.</summary>
    internal ReadOnlyMemory<byte> Bytes(Element described) => Loaded.Files.Read(Loaded.Files.Find(Loaded.DescriptorOf(described).Path)!);

    /// <summary>A file of the product, by the names that lead to it.</summary>
    internal string Path(params IEnumerable<string> names) => ExportPath.Of([Product.DomainId, Product.Folder, .. names]);

    /// <summary>A contract among all versions of all contracts.</summary>
    internal static string Label(Contract contract) => $"{contract.ContractId}@{contract.Version}";

    /// <summary>The name of a contract for machines, by which an import knows it again.</summary>
    internal string Iri(Contract contract) => Exports.Iri.Of("contract", Product.Key, Label(contract));

    internal ExportRemark Remark(string why, params IReadOnlyList<string> what) => new(Product.Key, why, what);

    internal ExportRemark Remark(Contract contract, string why, params IReadOnlyList<string> what) => new(string.Create(CultureInfo.InvariantCulture, $"{Product.Key}, contract {contract.ContractId} {contract.Version}"), why, what);

    internal static NewFile File(string path, string text) => NewFile.Of(path, text);
}
