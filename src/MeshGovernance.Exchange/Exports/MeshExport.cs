using System.Text;
using MeshGovernance.Core;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports;

/// <summary>What data products of a mesh are in a format.</summary>
/// <param name="Files">The files, by their paths within a folder; no two are one for any file system.</param>
/// <param name="Unsaid">What the format has no words for.</param>
public sealed record MeshExport(IReadOnlyList<NewFile> Files, IReadOnlyList<ExportRemark> Unsaid)
{
    /// <summary>What people write for all data products.</summary>
    public const string All = "all";

    /// <summary>Exports a data product by its key, or all of them.</summary>
    /// <exception cref="UserException">There is no such product, a file of it cannot be read, or the format knows no such version or dialect.</exception>
    public static MeshExport Of(LoadedMesh mesh, string name, IExportFormat format, ExportOptions options)
    {
        ArgumentNullException.ThrowIfNull(mesh);
        ArgumentNullException.ThrowIfNull(format);
        ArgumentNullException.ThrowIfNull(options);
        OptionFaults.Check(format, options);
        var products = Asked(mesh, name);
        if (mesh.Broken.FirstOrDefault(path => name == All || IsBeside(mesh, path, products)) is { } broken)
            throw new UserException($"'{broken}' cannot be understood, so it cannot be exported.", "'mesh check' says what is wrong with it.");
        var exported = products.Select(product => format.Export(new ExportedProduct(product, mesh), options)).ToList();

        // What belongs to several products, such as their domain, is written by each of them.
        var files = exported.SelectMany(part => part.Files).DistinctBy(file => (file.Path, Convert.ToBase64String(file.Content.Span))).ToList();
        var paths = ExportPath.Apart(files.Select(file => file.Path));
        return new MeshExport([.. files.Zip(paths, (file, path) => file with { Path = path })], [.. ExportRemark.Gathered(exported.SelectMany(part => part.Unsaid))]);
    }

    /// <summary>All of it as one stream; null where there are several files and the format knows no stream of them.</summary>
    public ReadOnlyMemory<byte>? Stream(IExportFormat format)
    {
        ArgumentNullException.ThrowIfNull(format);
        if (Files is [var only])
            return only.Content;
        if (format.Together is not { } together)
            return null;
        return Encoding.UTF8.GetBytes(together([.. Files.Select(file => Encoding.UTF8.GetString(file.Content.Span))]));
    }

    private static IReadOnlyList<Product> Asked(LoadedMesh mesh, string name)
    {
        if (name == All)
            return mesh.Mesh.Products;
        if (mesh.Mesh.ProductOf(name) is { } product)
            return [product];
        var unknown = new Selection([], [], [new AskedElement(name)]).Unknown(mesh);
        throw new UserException(unknown is [var fault, ..] ? fault : $"The product.yaml of '{name}' cannot be understood, so it cannot be exported.", "Name a data product as domain/product, or say 'all'.");
    }

    private static bool IsBeside(LoadedMesh mesh, string path, IReadOnlyList<Product> products) =>
        products.Any(product => mesh.DescriptorOf(product).Path is var own && path.StartsWith(own[..(own.LastIndexOf('/') + 1)], StringComparison.Ordinal));
}
