using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Imports;

/// <summary>
/// Gives what was found its places: folders of domains and data products, files of contracts. What the mesh has already keeps its place there. The same
/// estate gets the same names, in whichever order its files were read.
/// </summary>
internal sealed class EstateNames
{
    private const string FirstVersion = "1.0.0";

    private readonly Estate estate;
    private readonly LoadedMesh mesh;
    private readonly ImportTerms terms;
    private readonly Dictionary<string, string> recorded;
    private readonly Dictionary<string, NamedDomain> domains = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Domain, string Name), NamedProduct> products = [];
    private readonly Dictionary<string, FoundProduct> foundProducts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FoundProduct> offering = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FoundDomain> foundDomains = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> takenFolders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Product> portsOfMesh;
    private readonly ILookup<string, Product> productsOfMesh;
    private readonly Dictionary<string, NamedProduct> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, NamedProduct> byName = new(StringComparer.Ordinal);
    private readonly Dictionary<FoundProduct, NamedProduct> byFound = new(ReferenceEqualityComparer.Instance);
    private readonly ILookup<string, Contract> contractsOfMesh;
    private readonly Lazy<Dictionary<string, Contract>> contractsByPath;
    private readonly List<SourceRemark> untold = [];
    private readonly List<SourceRemark> faults = [];
    private readonly HashSet<(string, string)> told = [];

    private EstateNames(Estate estate, LoadedMesh mesh, ImportTerms terms, ImportRecord? before)
    {
        (this.estate, this.mesh, this.terms) = (estate, mesh, terms);
        contractsByPath = new(() => mesh.Mesh.Contracts.DistinctBy(contract => mesh.DescriptorOf(contract).Path).ToDictionary(contract => mesh.DescriptorOf(contract).Path, StringComparer.Ordinal));
        recorded = (before?.Files ?? []).DistinctBy(file => file.Name).ToDictionary(file => file.Name, file => file.Path, StringComparer.Ordinal);
        foreach (var domain in estate.Domains)
            foundDomains.TryAdd(domain.Name, domain);
        foreach (var product in estate.Products)
        {
            foundProducts.TryAdd(product.Name, product);
            if (Text(product.Fields, "id") is { } id)
                foundProducts.TryAdd(id, product);
            foreach (var port in Items(product.Fields, "outputPorts"))
                if (Text(port, "contractId") is { } contract)
                    offering.TryAdd(contract, product);
        }

        productsOfMesh = mesh.Mesh.Products
            .SelectMany(product => new[] { product.Key.Split('/')[1], product.Name, product.Id }.OfType<string>().Distinct().Select(name => (Name: name, Product: product)))
            .ToLookup(product => product.Name, product => product.Product, StringComparer.Ordinal);
        portsOfMesh = mesh.Mesh.Products
            .SelectMany(product => product.OutputPorts).Where(port => port.ContractId is not null)
            .GroupBy(port => port.ContractId!, StringComparer.Ordinal).ToDictionary(ports => ports.Key, ports => ports.First().Product, StringComparer.Ordinal);
        contractsOfMesh = mesh.Mesh.Contracts.Where(contract => contract.ContractId is not null).ToLookup(contract => contract.ContractId!, StringComparer.Ordinal);
    }

    internal static NamedEstate Of(Estate estate, LoadedMesh mesh, ImportTerms terms, ImportRecord? before) => new EstateNames(estate, mesh, terms, before).Named();

    private NamedEstate Named()
    {
        foreach (var domain in estate.Domains.OrderBy(domain => domain.Name, StringComparer.Ordinal))
            DomainOf(domain.Name, domain.Origin);
        foreach (var product in estate.Products.OrderBy(product => product.Name, StringComparer.Ordinal).ThenBy(product => product.Origin.Source, StringComparer.Ordinal))
            Place(product);
        var contracts = Contracts();
        return new NamedEstate(
            [.. domains.Values.DistinctBy(domain => domain.Key).OrderBy(domain => domain.Key, StringComparer.Ordinal)],
            [.. byKey.Values.OrderBy(product => product.Key, StringComparer.Ordinal)],
            contracts)
        {
            Untold = untold,
            Faults = faults,
        };
    }

    private List<NamedContract> Contracts()
    {
        var ordered = estate.Contracts
            .OrderBy(contract => contract.Origin.Source, StringComparer.Ordinal).ThenBy(contract => contract.Origin.Line ?? 0).ThenBy(contract => contract.Name, StringComparer.Ordinal)
            .ToList();
        var files = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var ids = new Dictionary<(string Id, string Version), FoundContract>();
        var again = new List<(string Id, string Version, FoundContract Contract)>();
        var ports = new Dictionary<(string Product, string Id), string>();
        var named = new List<NamedContract>(ordered.Count);
        var claimed = ordered.Select(contract => (Text(contract.Fields, "id"), VersionOf(contract))).ToHashSet();
        foreach (var contract in ordered)
        {
            var version = VersionOf(contract);
            var id = Text(contract.Fields, "id");
            var known = id is null ? Recorded(contract.Name) : OfMesh(id, version, claimed);
            var product = known?.Product is { } home ? Known(home, contract.Origin) : ProductOf(contract, id);
            var stem = contract.Text is not null && contract.Origin.Item.Length == 0 ? SourceName.Stem(contract.Origin.Source) : "";
            var file = known is not null && !terms.Moves ? "" : Free(files, product.Key, FolderName.Proposed(stem.Length > 0 ? stem : Text(contract.Fields, "name") ?? contract.Name, name => FolderName.FaultOf(name)) is { Length: > 0 } name ? name : "contract", version);
            id ??= known?.ContractId ?? IdOf(file, product, ids, version);
            if (!ids.TryAdd((id, version), contract))
            {
                again.Add((id, version, contract));
                continue;
            }

            ports.TryAdd((product.Key, id), known is null ? file : PortOf(known));
            named.Add(new NamedContract(product, file, id, version, contract) { Known = known, Port = ports[(product.Key, id)] });
        }

        untold.AddRange(again.GroupBy(one => (one.Id, one.Version), one => one.Contract.Origin).Select(same => LeftOut(same.Key.Id, same.Key.Version, ids[same.Key].Origin, [.. same])));
        return named;
    }

    /// <summary>Contracts of one id and version, of which the first counts: said once, however many they are.</summary>
    private static SourceRemark LeftOut(string id, string version, Origin first, List<Origin> others)
    {
        const int Few = 3;
        var place = others.TrueForAll(other => other.Source == first.Source) ? $"line {first.Line ?? 1} of the same file" : $"'{first.Source}'";
        if (others is [var only])
            return new SourceRemark(only, $"Left out: the contract '{PlainText.Cap(id)}' in version {PlainText.Cap(version)} comes from {place}, and a mesh has an id and version once. If it is another one, give it an id or a version of its own, and import again.");
        var files = string.Join(", ", others.Take(Few).Select(other => string.Create(CultureInfo.InvariantCulture, $"{other.Source}{(other.Line is { } line ? $":{line}" : "")}"))) + (others.Count > Few ? ", …" : "");
        return new SourceRemark(others[0], string.Create(
            CultureInfo.InvariantCulture,
            $"Left out: {others.Count} contracts ({files}) have the id '{PlainText.Cap(id)}' in version {PlainText.Cap(version)} as well as {place}, and a mesh has both once. If they are others, give each an id or a version of its own, and import again."));
    }

    private static string VersionOf(FoundContract contract) => Text(contract.Fields, "version") ?? FirstVersion;

    /// <summary>The contract of the mesh that one of the source is: of its version, or else of the same major version, unless another one of the source is that.</summary>
    /// <param name="id">The id at the source.</param>
    /// <param name="version">The version there.</param>
    /// <param name="claimed">The versions of the mesh that belong to one of the source; takes what is found.</param>
    private Contract? OfMesh(string id, string version, HashSet<(string? Id, string Version)> claimed)
    {
        if (contractsOfMesh[id].FirstOrDefault(contract => VersionOf(contract) == version) is { } same)
            return same;
        var major = Versions.Major(version);
        var other = contractsOfMesh[id].FirstOrDefault(contract => (major is null || Versions.Major(contract.Version) == major) && !claimed.Contains((id, VersionOf(contract))));
        if (other is not null)
            claimed.Add((id, VersionOf(other)));
        return other;
    }

    private static string VersionOf(Contract contract) => contract.Version ?? FirstVersion;

    /// <summary>The contract that was imported under a name, for one that has no id at its source.</summary>
    private Contract? Recorded(string name) => recorded.TryGetValue(name, out var path) ? contractsByPath.Value.GetValueOrDefault(path) : null;

    /// <summary>The output port that offers a contract of the mesh, by its name there; one that nobody offers yet gets that of its file.</summary>
    private string PortOf(Contract known)
    {
        var offers = known.Product?.OutputPorts.Where(port => port.ContractId == known.ContractId).ToList() ?? [];
        var port = offers.Find(port => Versions.IsSameMajor(port.Version, known.Version)) ?? offers.FirstOrDefault();
        return port?.Name is { Length: > 0 } name ? name : SourceName.Stem(mesh.DescriptorOf(known).Path);
    }

    /// <summary>For a contract without an id: as its file, unless another one is called so.</summary>
    private static string IdOf(string file, NamedProduct product, Dictionary<(string Id, string Version), FoundContract> ids, string version) =>
        ids.ContainsKey((file, version)) ? $"{product.Folder}-{file}" : file;

    private string Free(HashSet<string> files, string product, string name, string version)
    {
        var free = name;
        for (var number = 2; !files.Add($"{product}/{free}") || IsThere(free); number++)
            free = number == 2 && Versions.Major(version) is { } major and > 1 ? string.Create(CultureInfo.InvariantCulture, $"{name}-v{major}") : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
        return free;

        bool IsThere(string file) => mesh.Files.Find($"{mesh.Settings.Paths.Domains}/{product}/{file}{Kinds.Contracts.ContractKind.Ending}") is not null;
    }

    private NamedProduct ProductOf(FoundContract contract, string? id)
    {
        if (contract.Product is { } said)
            return Place(said, contract);
        if (id is not null && offering.TryGetValue(id, out var offered))
            return Place(offered);
        if (id is not null && portsOfMesh.TryGetValue(id, out var known))
            return Known(known, contract.Origin);
        if (Text(contract.Fields, "dataProduct") is { } named)
            return Place(named, contract);
        if (terms.Product is { } asked)
            return Place(asked, contract);
        var folders = SourceName.Folders(contract.Origin);
        return Place(DomainNameOf(contract) ?? (folders is [.., var last] ? last : terms.Name), contract);
    }

    private static string? DomainNameOf(FoundContract contract) => contract.Domain ?? Text(contract.Fields, "domain");

    /// <summary>A data product that a contract names: found too, in the mesh already, or known by this name alone.</summary>
    private NamedProduct Place(string name, FoundContract contract)
    {
        if (foundProducts.TryGetValue(name, out var found))
            return Place(found);
        var domainName = DomainNameOf(contract);
        if (name.Split('/') is [{ Length: > 0 } first, { Length: > 0 } second])
            (domainName, name) = (domainName ?? first, second);
        var ofMesh = productsOfMesh[name].ToList();
        if (ofMesh.Count > 1 && domainName is not null)
            ofMesh.RemoveAll(product => product.DomainId != domainName);
        if (ofMesh is [var only] && (domainName is null || domains.GetValueOrDefault(domainName)?.Key is null || domains[domainName].Key == only.DomainId || only.DomainId == domainName))
            return Known(only, contract.Origin);
        var domain = domainName is not null ? DomainOf(domainName, contract.Origin) : Assumed(contract.Origin, name);
        return products.TryGetValue((domain.Key, name), out var placed) ? placed : Add(domain, name, null, contract.Origin);
    }

    private NamedProduct Place(FoundProduct product)
    {
        if (byFound.TryGetValue(product, out var placed))
            return placed;
        var name = product.Domain ?? Text(product.Fields, "domain");
        var known = Text(product.Fields, "id") is { } id ? productsOfMesh[id].FirstOrDefault(other => other.Id == id) : null;
        if (known is not null)
            return Note(product.Name, Known(known, product.Origin) with { Found = product });
        var domain = name is not null ? DomainOf(name, product.Origin) : Assumed(product.Origin, product.Name);
        return Add(domain, product.Name, product, product.Origin);
    }

    private NamedProduct Known(Product product, Origin origin)
    {
        if (byKey.TryGetValue(product.Key, out var known))
            return known;
        var folder = product.Key.Split('/')[1];
        if (!domains.ContainsKey(product.DomainId))
            domains[product.DomainId] = new NamedDomain(product.DomainId, product.DomainId, null, origin) { Known = mesh.Mesh.Domains.FirstOrDefault(domain => domain.Key == product.DomainId) };
        takenFolders[product.Key] = product.Key;
        return Note(product.Key, new NamedProduct(product.DomainId, folder, product.Name ?? folder, null, origin) { Known = product });
    }

    private NamedProduct Add(NamedDomain domain, string name, FoundProduct? found, Origin origin)
    {
        var title = found is not null && Text(found.Fields, "name") is { } called ? called : name;
        var folder = found?.Text is not null && terms is { Inside: { } inside, Moves: false } && found.Origin.Item.Length == 0
            ? FolderName.Proposed(PlacePattern.ProductOf(inside + found.Origin.Source), FolderName.FaultOfProduct)
            : FolderName.Proposed(title, FolderName.FaultOfProduct);
        if (folder.Length == 0)
            folder = FolderName.Proposed(name, FolderName.FaultOfProduct) is { Length: > 0 } other ? other : "product";
        var (free, meant) = (folder, found is null ? name.ToLowerInvariant() : $"{name}\n");
        if (found is null && takenFolders.TryGetValue($"{domain.Key}/{folder}", out var same) && same != meant)
            Tell(origin, $"'{name}' and '{same}' have one folder, '{domain.Key}/{folder}': they are taken for one data product.");
        for (var number = 2; found is not null && takenFolders.TryGetValue($"{domain.Key}/{free}", out var taken) && taken != meant; number++)
            free = string.Create(CultureInfo.InvariantCulture, $"{folder}-{number}");
        takenFolders.TryAdd($"{domain.Key}/{free}", meant);
        var product = new NamedProduct(domain.Key, free, FolderName.Proposed(title, FolderName.FaultOfProduct) == title ? FolderName.Title(title) : title, found, origin)
        {
            Known = productsOfMesh[free].FirstOrDefault(known => known.Key == $"{domain.Key}/{free}"),
        };
        return Note(name, found is null ? byKey.GetValueOrDefault(product.Key) ?? product : product);
    }

    private NamedProduct Note(string name, NamedProduct product)
    {
        if (product.Found is { } found)
            byFound[found] = product;
        byName.TryAdd(name, product);
        return products[(product.Domain, name)] = byKey[product.Key] = product;
    }

    /// <summary>The domain of what names none: as people say, as the folders say, the only one of the mesh, else as the data product or the source is called.</summary>
    private NamedDomain Assumed(Origin origin, string product)
    {
        if (terms.Domain is { } asked)
            return DomainOf(asked, origin);
        if (byName.TryGetValue(product, out var same))
            return domains.Values.First(domain => domain.Key == same.Domain);
        var folders = SourceName.Folders(origin);
        var name = folders.Count > 1 || (folders.Count == 1 && folders[0] != product) ? folders[0] : mesh.Mesh.Domains is [var only] ? only.Key : terms.Name;
        Tell(new Origin(terms.Source), $"Nothing says to which domain {(folders.Count > 0 ? "the files in '" + string.Join('/', folders) + "' belong" : "it belongs")}: '{name}' is assumed. Say otherwise with --domain.");
        return DomainOf(name, origin);
    }

    private NamedDomain DomainOf(string name, Origin origin)
    {
        if (domains.TryGetValue(name, out var known))
            return known;
        var ofMesh = mesh.Mesh.Domains.FirstOrDefault(domain => domain.Key == name) ?? mesh.Mesh.Domains.FirstOrDefault(domain => domain.Name == name || domain.Id == name);
        var key = ofMesh?.Key ?? FolderName.Proposed(name, FolderName.FaultOfDomain);
        if (key.Length == 0)
            key = "domain";
        ofMesh ??= mesh.Mesh.Domains.FirstOrDefault(domain => domain.Key == key);
        var found = foundDomains.GetValueOrDefault(name);
        if (domains.Values.FirstOrDefault(domain => domain.Key == key) is { } same)
        {
            Tell(origin, $"'{name}' and '{same.Name}' have one folder, '{key}': they are taken for one domain.");
            return domains[name] = same;
        }

        return domains[name] = new NamedDomain(key, key == name ? FolderName.Title(name) : name, found, origin) { Known = ofMesh };
    }

    private void Tell(Origin origin, string message)
    {
        if (told.Add((origin.Source, message)))
            untold.Add(new SourceRemark(origin, message));
    }

    internal static string? Text(JsonNode? fields, string field) =>
        fields is JsonObject map && map[field] is JsonValue value && value.GetValueKind() is JsonValueKind.String or JsonValueKind.Number && value.ToString() is { Length: > 0 } text ? text : null;

    internal static IEnumerable<JsonObject> Items(JsonObject fields, string field) => (fields[field] as JsonArray)?.OfType<JsonObject>() ?? [];
}
