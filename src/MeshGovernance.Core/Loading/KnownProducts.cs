using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Loading;

/// <summary>A product as a contract elsewhere may name it.</summary>
/// <param name="Domain">Its domain; null where nobody can tell it.</param>
/// <param name="Folder">Its own name.</param>
/// <param name="Placed">Its file.</param>
/// <param name="Root">What it says; null where it cannot be understood.</param>
/// <param name="IsHomeless">Whether it is no part of the mesh, which is a finding of its own.</param>
internal sealed record KnownProduct(string? Domain, string Folder, PlacedFile Placed, Node? Root, bool IsHomeless)
{
    internal string Key => $"{Domain}/{Folder}";

    internal string? Id => Text("id");

    internal string? Name => Text("name");

    /// <summary>The contracts that its output ports name, with the versions.</summary>
    internal IEnumerable<(string Contract, string? Version)> Offers =>
        from port in Root?["outputPorts"] is { Kind: NodeKind.List } ports ? ports.Items : []
        where port["contractId"]?.Text is { Length: > 0 }
        select (port["contractId"]!.Text!, port["version"]?.Text);

    private string? Text(string field) => Root?[field]?.Text is { Length: > 0 } text ? text : null;
}

/// <summary>The products of a mesh by what they may be called: each list is made once, when the first contract asks for it.</summary>
internal sealed class KnownProducts
{
    /// <summary>So many names are held against all that there are, to find what was meant.</summary>
    private const int MostGuesses = 200;

    private readonly List<KnownProduct> all = [];
    private readonly Dictionary<(string Domain, string Folder), KnownProduct> byKey = [];
    private readonly Lazy<ILookup<string, KnownProduct>> byFolder;
    private readonly Lazy<ILookup<string, KnownProduct>> byId;
    private readonly Lazy<ILookup<string, KnownProduct>> byName;
    private readonly Lazy<ILookup<string, (KnownProduct Product, string? Version)>> byOffer;
    private int guesses;

    internal KnownProducts()
    {
        byFolder = new(() => all.ToLookup(product => product.Folder));
        byId = new(() => all.Where(product => product.Id is not null).ToLookup(product => product.Id!));
        byName = new(() => all.Where(product => product.Name is not null).ToLookup(product => product.Name!));
        byOffer = new(() => all.SelectMany(product => product.Offers.Select(offer => (Product: product, offer))).ToLookup(offered => offered.offer.Contract, offered => (offered.Product, offered.offer.Version)));
    }

    /// <summary>Whether there is one that cannot be understood: what belongs to nobody may be its.</summary>
    internal bool HasUnread { get; private set; }

    /// <summary>Asks for the product that was probably meant by a name.</summary>
    internal string Question(string name) => ++guesses > MostGuesses
        ? ""
        : Spelling.Question(name, all.SelectMany(product => new[] { product.Key, product.Folder, product.Id, product.Name }).OfType<string>().Distinct());

    internal void Add(KnownProduct product)
    {
        all.Add(product);
        HasUnread |= product.Root is null;
        if (product.Domain is { } domain)
            byKey.TryAdd((domain, product.Folder), product);
    }

    internal KnownProduct? ByKey(string domain, string folder) => byKey.GetValueOrDefault((domain, folder));

    internal IEnumerable<KnownProduct> InFolder(string folder) => byFolder.Value[folder];

    /// <summary>Those that a name means: by their key, else by their id, else by their name or folder.</summary>
    internal IReadOnlyList<KnownProduct> Named(string name) =>
        name.Split('/') is [var domain, var folder] && ByKey(domain, folder) is { } one ? [one]
        : byId.Value[name].ToList() is { Count: > 0 } known ? known
        : [.. byName.Value[name].Union(byFolder.Value[name])];

    /// <summary>Those with an output port that names a contract, with the version that it names.</summary>
    internal IEnumerable<(KnownProduct Product, string? Version)> Offering(string contract) => byOffer.Value[contract];
}
