using System.Globalization;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>Which file of the base describes the same thing as which file of the head.</summary>
internal sealed class FilePairs
{
    private readonly List<Pair<Descriptor>> both = [];
    private readonly List<Descriptor> removed = [];
    private readonly List<Descriptor> added = [];
    private readonly Dictionary<string, string> productsNow = [];

    private FilePairs()
    {
    }

    internal IReadOnlyList<Pair<Descriptor>> Both => both;

    internal IReadOnlyList<Descriptor> Removed => removed;

    internal IReadOnlyList<Descriptor> Added => added;

    internal static FilePairs Of(LoadedMesh before, LoadedMesh after)
    {
        var pairs = new FilePairs();
        pairs.Add(before, after, DocumentKind.Mesh, _ => "mesh");
        pairs.Add(before, after, DocumentKind.Guild, _ => "guild");
        pairs.Add(before, after, DocumentKind.Domain, NameOf, file => Text(file, "name"));
        pairs.Add(before, after, DocumentKind.Product, NameOf, file => Text(file, "id"));
        foreach (var pair in pairs.both.Where(pair => pair.Before.Document.Kind == DocumentKind.Product))
            pairs.productsNow[NameOf(pair.Before)] = NameOf(pair.After);

        var ofBase = before.Descriptors.ToHashSet();
        pairs.Add(
            before,
            after,
            DocumentKind.Contract,
            file => Under(file, Product(file), Text(file, "version")),
            file => Under(file, Product(file), Versions.Major(Text(file, "version"))?.ToString(CultureInfo.InvariantCulture)),
            file => Under(file, Product(file), ""),
            file => Under(file, "", Text(file, "version")),
            file => Text(file, "id") is null ? file.Path : null);
        pairs.Add(before, after, DocumentKind.Policy, NameOf);
        pairs.Add(before, after, DocumentKind.Decision, NameOf);
        pairs.Add(before, after, DocumentKind.Waiver, NameOf);
        pairs.LeaveOutDecisionsOfPolicies();
        return pairs;

        string Product(Descriptor file) => ofBase.Contains(file) ? pairs.ProductNow(FolderOf(file)) : FolderOf(file);
    }

    /// <summary>What a product of the base is called in the head.</summary>
    internal string ProductNow(string product) => productsNow.GetValueOrDefault(product, product);

    /// <summary>By what a file of the layout is known: its folders, or for a contract its product alone, since its file may have any name.</summary>
    internal static string NameOf(Descriptor file) => file.Document.Kind switch
    {
        DocumentKind.Contract => FolderOf(file),
        DocumentKind.Mesh or DocumentKind.Guild => "",
        _ => string.Join('/', file.Document.Keys),
    };

    /// <summary>What holds it: the domain of a product, the product of a contract.</summary>
    internal static string FolderOf(Descriptor file) => file.Document.Kind switch
    {
        DocumentKind.Product => file.Document.Keys[0],
        DocumentKind.Contract => $"{file.Document.Keys[0]}/{file.Document.Keys[1]}",
        _ => "",
    };

    private static string? Under(Descriptor file, string product, string? version) =>
        Text(file, "id") is { } id && version is not null ? $"{product}\n{id}\n{version}" : null;

    private static string? Text(Descriptor file, string field) => file.Document.Root[field]?.Text is { Length: > 0 } text ? text : null;

    private void Add(LoadedMesh before, LoadedMesh after, DocumentKind kind, params Func<Descriptor, string?>[] keys)
    {
        var pairs = new Pairs<Descriptor>(Of(before), Of(after), file => ValueText.Canonical(file.Document.Root), keys);
        both.AddRange(pairs.Both);
        removed.AddRange(pairs.Removed);
        added.AddRange(pairs.Added);

        IEnumerable<Descriptor> Of(LoadedMesh mesh) => mesh.Descriptors.Where(file => file.Document.Kind == kind);
    }

    /// <summary>The first decision about a policy comes with it, and goes with it.</summary>
    private void LeaveOutDecisionsOfPolicies()
    {
        foreach (var files in new[] { removed, added })
        {
            var policies = files.Where(file => file.Document.Kind == DocumentKind.Policy).Select(NameOf).ToHashSet();
            files.RemoveAll(file => file.Document.Kind == DocumentKind.Decision && policies.Contains(NameOf(file)));
        }
    }
}
