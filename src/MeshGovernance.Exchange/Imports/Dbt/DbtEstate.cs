using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Text;
using MeshGovernance.Exchange.Imports.Drafts;
using MeshGovernance.Exchange.Imports.Json;

namespace MeshGovernance.Exchange.Imports.Dbt;

/// <summary>What some projects of dbt hold together: one may read what another offers.</summary>
internal sealed class DbtEstate(IReadOnlyList<DbtManifest> manifests, IReadOnlyList<SourceFile> catalogs)
{
    private readonly List<SourceRemark> told = [];
    private readonly List<SourceRemark> faults = [];
    private readonly Dictionary<string, DbtNode> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DbtManifest> homes = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, DbtContract> contracts = new(StringComparer.Ordinal);
    private ILookup<string, string>? packages;

    internal Estate Read()
    {
        foreach (var manifest in manifests)
            Offer(manifest);
        foreach (var manifest in manifests)
            Describe(manifest);
        var estate = Whole();
        return estate with { Untold = told, Faults = [.. faults, .. NameClashes.Of(estate)] };
    }

    /// <summary>Takes over which models a project offers. What an earlier manifest has already is not taken again: copies lie about.</summary>
    private void Offer(DbtManifest manifest)
    {
        var offered = DbtInterface.Of(manifest, told);
        foreach (var (id, node) in manifest.Nodes)
            nodes.TryAdd(id, node);
        var again = offered.Where(homes.ContainsKey).ToList();
        if (again.Count > 0)
            told.Add(new SourceRemark(new Origin(manifest.Path), $"{PlainText.Counted(again.Count, "model was", "models were")} read from {homes[again.Min(StringComparer.Ordinal)!].Path} already, and {(again.Count == 1 ? "is" : "are")} not read again from here."));
        foreach (var id in offered)
            homes.TryAdd(id, manifest);
        TellRest(manifest, offered);
    }

    private void Describe(DbtManifest manifest)
    {
        var own = homes.Where(home => home.Value == manifest).Select(home => home.Key).ToHashSet(StringComparer.Ordinal);
        var (tables, tests, spread) = (Catalog(manifest, own), new List<DbtTest>(), 0);
        manifest.ReadNodes((id, node) =>
        {
            if (own.Contains(id))
                contracts[id] = new DbtContract(nodes[id], node, manifest.Adapter, tables.GetValueOrDefault(id));
            else if (node.Text("resource_type") == "test" && DbtTest.Of(id, node) is var test && test.About.Any(own.Contains))
                tests.Add(test);
        });
        foreach (var test in tests.OrderBy(test => test.Id, StringComparer.Ordinal))
        {
            if (test.About is [var only])
                DbtTests.Add(contracts[only], test);
            else
                spread++;
        }

        if (spread > 0)
            told.Add(new SourceRemark(new Origin(manifest.Path), $"{PlainText.Counted(spread, "test")} of several models at once {(spread == 1 ? "stays" : "stay")} in dbt: a rule of a contract is about its own data."));
        if (DraftServer.IsUnnamed(manifest.Adapter) && own.Any(id => contracts[id].HasServer))
            told.Add(new SourceRemark(new Origin(manifest.Path), $"A manifest does not say on which host or account {PlainText.Cap(manifest.Adapter)} runs, so the servers are of type 'custom': name theirs, and what it asks for."));
    }

    /// <summary>The tables that the catalog beside a manifest describes.</summary>
    private Dictionary<string, DbtCatalogTable> Catalog(DbtManifest manifest, HashSet<string> asked)
    {
        var tables = new Dictionary<string, DbtCatalogTable>(StringComparer.Ordinal);
        foreach (var file in catalogs.Where(file => FolderOf(file.Path) == FolderOf(manifest.Path)))
            if (DbtCatalog.Read(file, asked, tables) is { } fault)
                faults.Add(fault);
        return tables;
    }

    private Estate Whole()
    {
        var products = new DbtProducts([.. contracts.Values.Select(contract => contract.Node)], contracts.Where(contract => contract.Value.Domain is not null).ToDictionary(contract => contract.Key, contract => contract.Value.Domain!, StringComparer.Ordinal));
        var names = Names();
        var lineage = new DbtLineage(nodes, contracts.Keys.ToHashSet(StringComparer.Ordinal));
        var madeFrom = contracts.ToDictionary(contract => contract.Key, contract => lineage.Of(contract.Value.Node), StringComparer.Ordinal);
        if (lineage.IsCut)
            told.Add(new SourceRemark(new Origin(manifests[0].Path), "The lineage between the models is too dense to be followed to its ends: some input ports will be missing."));
        var found = contracts
            .GroupBy(contract => products.Of(contract.Value.Node), StringComparer.Ordinal)
            .OrderBy(product => product.Key, StringComparer.Ordinal)
            .Select(product => Product(products, product.Key, [.. product.Select(contract => contract.Value)], madeFrom))
            .ToList();
        return new Estate
        {
            Domains = [.. found.GroupBy(product => product.Domain!, StringComparer.Ordinal).Select(domain => new FoundDomain(domain.Key, domain.First().Origin)).OrderBy(domain => domain.Name, StringComparer.Ordinal)],
            Products = found,
            Contracts =
            [
                .. contracts.Values
                    .Select(contract => new FoundContract(names[contract.Node.Id], contract.Fields(contract.Node.Version is null ? null : Unversioned(contract.Node)), new Origin(homes[contract.Node.Id].Path, contract.Node.Id))
                    {
                        Product = products.Of(contract.Node),
                        MadeFrom = [.. madeFrom[contract.Node.Id].Models.Select(id => names[id])],
                    })
                    .OrderBy(contract => contract.Name, StringComparer.Ordinal),
            ],
        };

        // Two projects may have a model of the same name.
        Dictionary<string, string> Names() => contracts.Values.ToDictionary(contract => contract.Node.Id, contract => contract.Node.Version is { } version ? $"{Unversioned(contract.Node)}.v{version}" : Unversioned(contract.Node), StringComparer.Ordinal);
    }

    private FoundProduct Product(DbtProducts products, string name, IReadOnlyList<DbtContract> own, Dictionary<string, (IReadOnlyList<string> Models, IReadOnlyList<string> Systems)> madeFrom)
    {
        var first = own[0].Node;
        var owners = own.Select(contract => contract.Owner).Distinct(StringComparer.Ordinal).ToList();
        return products.Product(
            name,
            [.. own.Select(contract => (contract.Node, madeFrom[contract.Node.Id].Systems))],
            homes[first.Id].Path,
            own.Select(contract => homes[contract.Node.Id].GroupOf(contract.Node)).FirstOrDefault(group => group is not null),
            owners.Count == 1 ? owners[0] : null);
    }

    private string Unversioned(DbtNode node) => IsShared(node) ? $"{node.Package}.{node.Name}" : node.Name;

    private bool IsShared(DbtNode node) => (packages ??= contracts.Values.ToLookup(contract => contract.Node.Name, contract => contract.Node.Package, StringComparer.Ordinal))[node.Name].Any(package => package != node.Package);

    private void TellRest(DbtManifest manifest, IReadOnlySet<string> offered)
    {
        var consumers = manifest.Exposures.Where(exposure => exposure.Reads.Any(offered.Contains)).Select(exposure => exposure.Name).Order(StringComparer.Ordinal).ToList();
        if (consumers.Count > 0)
            told.Add(new SourceRemark(new Origin(manifest.Path), $"{PlainText.Counted(consumers.Count, "exposure")} ({string.Join(", ", consumers.Take(5).Select(PlainText.Cap))}{(consumers.Count > 5 ? ", …" : "")}) {(consumers.Count == 1 ? "reads" : "read")} what became contracts: a dashboard or application is a data product of its own only if you make it one."));
        if (manifest.Metrics > 0)
            told.Add(new SourceRemark(new Origin(manifest.Path), $"{PlainText.Counted(manifest.Metrics, "metric or semantic model", "metrics and semantic models")} {(manifest.Metrics == 1 ? "stays in dbt: a contract has no word for it" : "stay in dbt: a contract has no word for them")}."));
    }

    private static string FolderOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
