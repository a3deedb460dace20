using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Loading;

/// <summary>
/// Completes the keys of files to which patterns led, by their content: a product says its domain, a contract its product, or a port of the product names the
/// contract. The order of files does not matter. What belongs to nobody is no part of the mesh.
/// </summary>
internal sealed class ContentKeys
{
    private readonly Dictionary<PlacedFile, PlacedFile> settled = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<PlacedFile, HomelessFile> homeless = new(ReferenceEqualityComparer.Instance);

    private ContentKeys()
    {
    }

    /// <param name="files">The files of the mesh, with what was read of them; null where they could not be understood.</param>
    internal static ContentKeys Of(IReadOnlyList<(PlacedFile Placed, Node? Root)> files)
    {
        var keys = new ContentKeys();
        if (files.Any(file => file.Placed.By is not null))
        {
            var products = keys.SettleProducts(files);
            keys.SettleContracts(files, products);
            keys.NameContracts(files);
        }

        return keys;
    }

    /// <summary>The file with all that is known of its keys.</summary>
    internal PlacedFile Known(PlacedFile file) => file.With is { } product && !settled.ContainsKey(file)
        ? file with { Keys = Known(product).Keys is [var domain, var folder] ? [domain, folder, file.File.Name] : [] }
        : settled.GetValueOrDefault(file, file);

    /// <summary>Why a file is no part of the mesh; null for one that is.</summary>
    internal HomelessFile? WhyHomeless(PlacedFile file) => homeless.GetValueOrDefault(file)
        ?? (file.With is { } product && (homeless.ContainsKey(product) || Known(product).Keys.Count < 2) ? HomelessFile.Untold : null);

    private KnownProducts SettleProducts(IReadOnlyList<(PlacedFile Placed, Node? Root)> files)
    {
        var products = new KnownProducts();
        var ordered = files.Where(file => file.Placed.Kind.Model == DocumentKind.Product).OrderBy(file => file.Placed.By is not null).ThenBy(file => file.Placed.File.Path, StringComparer.Ordinal);
        foreach (var (placed, root) in ordered)
        {
            if (placed.By is not { } by)
            {
                products.Add(new KnownProduct(placed.Keys[0], placed.Keys[1], placed, root, IsHomeless: false));
                continue;
            }

            var (domain, product) = (by.Domain ?? (root?["domain"]?.Text is { Length: > 0 } said ? said : null), by.Product!);
            var why = root is null ? null : WhyHomeless(root, domain, product, by, products);
            if (why is not null)
                homeless[placed] = why;
            else if (domain is not null && products.ByKey(domain, product) is null)
                settled[placed] = placed with { Keys = [domain, product] };
            products.Add(new KnownProduct(domain, product, placed, root, why is not null));
        }

        return products;
    }

    private static HomelessFile? WhyHomeless(Node root, string? domain, string product, PathMatch by, KnownProducts products)
    {
        if (domain is null)
            return new HomelessFile(EngineRule.Unresolved, root["domain"] ?? root, $"Nobody can tell the domain of this data product, so it is no part of the mesh: say it in 'domain', or let the pattern say it ('{PlainText.Cap(by.Pattern.Text)}' has no {{domain}}).", []);
        if (domain.Contains('/', StringComparison.Ordinal) || RepoPath.Read(domain) is null)
            return new HomelessFile(EngineRule.Unresolved, root["domain"] ?? root, $"'domain' is '{PlainText.Cap(domain)}', which can be the folder of no domain: write the name of the folder in which its domain.yaml stands.", []);
        return products.ByKey(domain, product) is { } other
            ? new HomelessFile(EngineRule.DuplicateId, root, $"'{PlainText.Cap($"{domain}/{product}")}' is described by {other.Placed.File.Path} already, so that this file is no part of the mesh: remove one of them, or give one another name.", [])
            : null;
    }

    private void SettleContracts(IReadOnlyList<(PlacedFile Placed, Node? Root)> files, KnownProducts products)
    {
        foreach (var (placed, root) in files.Where(file => file.Placed is { Kind.Model: DocumentKind.Contract, By: not null }))
        {
            var by = placed.By!;
            if (by is { Domain: { } domain, Product: { } product })
            {
                settled[placed] = placed with { Keys = [domain, product, FileNameOf(placed)] };
            }
            else if (root is not null)
            {
                var claim = ContractClaim.Of(root, by, products);
                if (claim.Product is { IsHomeless: false, Domain: { } owner } home)
                    settled[placed] = placed with { Keys = [owner, home.Folder, FileNameOf(placed)] };
                else
                    homeless[placed] = claim.Why ?? HomelessFile.Untold;
            }
        }
    }

    /// <summary>As the file of a contract would be called in the usual layout, so that one that moves there keeps its name.</summary>
    private static string FileNameOf(PlacedFile contract) => contract.By!.Contract is { } name ? name + Usual(contract) : contract.File.Name;

    private static string Usual(PlacedFile contract) => contract.Kind.Places[0].FileName.TrimStart('*');

    /// <summary>Contracts of a product are told apart by the names of their files: of several with one name, those that a pattern led to go by their paths.</summary>
    private void NameContracts(IReadOnlyList<(PlacedFile Placed, Node? Root)> files)
    {
        var same = files.Where(file => file.Placed.Kind.Model == DocumentKind.Contract && !homeless.ContainsKey(file.Placed)).Select(file => (file.Placed, Known(file.Placed).Keys)).Where(file => file.Keys.Count > 2)
            .GroupBy(file => (file.Keys[0], file.Keys[1], file.Keys[2])).Where(group => group.Count() > 1);
        foreach (var (placed, keys) in same.SelectMany(group => group).Where(file => file.Placed.By is not null).ToList())
            settled[placed] = placed with { Keys = [keys[0], keys[1], placed.File.Path] };
    }
}

/// <summary>A file that was read and belongs to nobody.</summary>
/// <param name="Rule">The rule that says so; null where another finding is the reason.</param>
/// <param name="Node">Where it is told.</param>
/// <param name="Message">What to add.</param>
/// <param name="Claimants">The products whose it may be.</param>
internal sealed record HomelessFile(EngineRule? Rule, Node? Node, string Message, IReadOnlyList<KnownProduct> Claimants)
{
    /// <summary>For what has no home because of something that is told elsewhere.</summary>
    internal static readonly HomelessFile Untold = new(null, null, "", []);
}
