using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Loading;

/// <summary>
/// The files to which patterns of the settings lead, and what lies beside the products among them: a product with a folder to itself holds there what it
/// holds in the usual layout. Whatever has a usual place is read there.
/// </summary>
internal sealed class PatternFiles
{
    private readonly Dictionary<string, PlacedFile> placed = [];
    private readonly Dictionary<RepoPath, PlacedFile> products = [];
    private readonly PlaceIndex usual;

    private PatternFiles(PlaceIndex usual) => this.usual = usual;

    /// <param name="files">The files that may be meant, in the order of their paths.</param>
    /// <param name="kinds">The kinds that are read.</param>
    /// <param name="paths">The settings.</param>
    /// <param name="usual">The places in the folder of the domains.</param>
    internal static PatternFiles Find(IEnumerable<FileEntry> files, IReadOnlyList<DescriptorKind> kinds, MeshPaths paths, PlaceIndex usual)
    {
        var found = new PatternFiles(usual);
        var patterns = kinds.SelectMany(kind => kind.Elsewhere(paths).All.Select(pattern => (Kind: kind, Pattern: pattern))).ToList();
        if (patterns.Count == 0)
            return found;
        foreach (var file in files)
            found.Add(file, patterns);
        return found;
    }

    /// <summary>The file as a pattern has it; null for one to which none leads.</summary>
    internal PlacedFile? At(FileEntry file) => placed.GetValueOrDefault(file.Path);

    /// <summary>The product in whose own folder a file lies; null where there is none.</summary>
    internal PlacedFile? Around(RepoPath file)
    {
        if (products.Count > 0)
            for (var folder = file.Folder; folder != RepoPath.Top; folder = folder.Folder)
                if (products.TryGetValue(folder, out var product))
                    return product;
        return null;
    }

    /// <summary>What a file beside a product is there, by the usual layout; null for what is no part of the mesh.</summary>
    internal (PlacedFile Placed, bool IsText)? Beside(FileEntry file)
    {
        if (Around(file.RepoPath) is not { } product)
            return null;
        string[] parts = ["", "", .. file.RepoPath.SegmentsWithin(product.OwnFolder!.Value)];
        return usual.Find(parts) is { } leaf && (leaf.IsText || leaf.Kind != product.Kind) ? (new PlacedFile(file, leaf.Kind, []) { With = product }, leaf.IsText) : null;
    }

    private void Add(FileEntry file, List<(DescriptorKind Kind, PathPattern Pattern)> patterns)
    {
        string[]? path = null;
        foreach (var (kind, pattern) in patterns)
        {
            if (pattern.Match(path ??= file.Path.Split('/')) is not { } match)
                continue;
            var found = new PlacedFile(file, kind, Known(match)) { By = match };
            placed.Add(file.Path, found);
            if (found is { Kind.Model: DocumentKind.Product, OwnFolder: { } folder })
                products.TryAdd(folder, found);
            return;
        }
    }

    /// <summary>What the path alone tells.</summary>
    private static string[] Known(PathMatch match) => match is { Domain: { } domain } ? match.Product is { } product ? [domain, product] : [domain] : [];
}
