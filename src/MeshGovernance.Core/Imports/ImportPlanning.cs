using System.Globalization;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Kinds.Contracts;
using MeshGovernance.Core.Kinds.Domains;
using MeshGovernance.Core.Kinds.Products;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Imports;

/// <summary>Makes the plan of an import: from what was found to files.</summary>
public sealed class ImportPlanning
{
    private readonly LoadedMesh mesh;
    private readonly ImportTerms terms;
    private readonly IDescriptorReader reader;
    private readonly NamedEstate named;
    private readonly Dictionary<string, List<NamedContract>> offered;
    private readonly Lazy<Dictionary<string, NamedContract>> byName;
    private readonly List<PlannedFile> files = [];
    private readonly List<SourceRemark> untold;
    private readonly List<SourceRemark> faults;

    private ImportPlanning(Estate estate, LoadedMesh mesh, ImportTerms terms, IDescriptorReader reader)
    {
        (this.mesh, this.terms, this.reader) = (mesh, terms, reader);
        named = EstateNames.Of(estate, mesh, terms);
        offered = named.Contracts.GroupBy(contract => contract.Product.Key, StringComparer.Ordinal).ToDictionary(contracts => contracts.Key, contracts => contracts.ToList(), StringComparer.Ordinal);
        byName = new(() => named.Contracts.GroupBy(contract => contract.Found.Name, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal));
        untold = [.. estate.Untold, .. named.Untold];
        faults = [.. estate.Faults, .. named.Faults];
    }

    private string Domains => mesh.Settings.Paths.Domains;

    /// <summary>The plan for a mesh that is there, or is about to be founded.</summary>
    public static ImportPlan Of(Estate estate, LoadedMesh mesh, ImportTerms terms, IDescriptorReader reader) => new ImportPlanning(estate, mesh, terms, reader).Plan();

    private ImportPlan Plan()
    {
        foreach (var domain in named.Domains.Where(domain => domain.Known is null))
            Add($"{Domains}/{domain.Key}/{DomainKind.File}", PlannedKind.Domain, Drafts.Domain(domain, terms), domain.Origin);
        foreach (var contract in named.Contracts)
            AddContract(contract);
        foreach (var product in named.Products)
            AddProduct(product);
        Assumptions();
        return new ImportPlan(terms, [.. files.OrderBy(file => file.Path, StringComparer.Ordinal)], untold, faults);
    }

    private void AddContract(NamedContract contract)
    {
        if (contract.Known is not null)
            return;
        Add($"{Domains}/{contract.Product.Key}/{contract.File}{ContractKind.Ending}", PlannedKind.Contract, contract.Found.Text?.ToArray() ?? Drafts.Contract(contract), contract.Found.Origin);
    }

    private void AddProduct(NamedProduct product)
    {
        var contracts = offered.GetValueOrDefault(product.Key) ?? [];
        var path = $"{Domains}/{product.Key}/{ProductKind.File}";
        if (product.Known is { } known)
        {
            var ports = Missing(contracts, known.OutputPorts.Select(port => (port.ContractId, port.Version)));
            if (ports.Count == 0 || mesh.Descriptors.FirstOrDefault(descriptor => descriptor.Document == known.Document) is not { } descriptor)
                return;
            var text = Appended(BlockText.Of(mesh.Files.Read(mesh.Files.Find(descriptor.Path)!), descriptor, reader, mesh.Settings.Limits), descriptor.Path, "outputPorts", ports);
            if (text is not null)
                files.Add(new PlannedFile(descriptor.Path, PlannedStep.Changed, text, product.Origin) { Kind = PlannedKind.Product, Changes = [$"{PlainText.Counted(ports.Count, "output port")} more"] });
            return;
        }

        var found = product.Found;
        var missing = Missing(contracts, Ports(found, "outputPorts"));
        var inputs = Inputs(product, contracts, Ports(found, "inputPorts"));
        if (found?.Text is not { } kept)
        {
            Add(path, PlannedKind.Product, Drafts.Product(product, missing, inputs), product.Origin);
            return;
        }

        if (missing.Count + inputs.Count == 0)
        {
            Add(path, PlannedKind.Product, kept.ToArray(), product.Origin);
            return;
        }

        var content = BlockText.Of(kept.ToArray(), path, new ProductKind(), reader, mesh.Settings.Limits);
        Add(path, PlannedKind.Product, Appended(content, path, "outputPorts", missing) ?? kept.ToArray(), product.Origin);
    }

    private byte[]? Appended(BlockText? text, string path, string list, IReadOnlyList<JsonObject> items)
    {
        foreach (var item in items)
            text = text?.Append(text.Root, list, item);
        if (text is null)
            untold.Add(new SourceRemark(new Origin(path), $"The file leaves no safe place for {PlainText.Counted(items.Count, "port")} under '{list}': add {(items.Count == 1 ? "it" : "them")} by hand, with the 'contractId' of {string.Join(", ", items.Select(item => EstateNames.Text(item, "contractId")))}."));
        return text?.Content;
    }

    private static IEnumerable<(string? ContractId, string? Version)> Ports(FoundProduct? product, string list) =>
        product is null ? [] : EstateNames.Items(product.Fields, list).Select(port => (EstateNames.Text(port, "contractId"), EstateNames.Text(port, "version")));

    private static List<JsonObject> Missing(IEnumerable<NamedContract> contracts, IEnumerable<(string? Id, string? Version)> ports)
    {
        var there = ports.Where(port => port.Id is not null).Select(port => (port.Id, Versions.Major(port.Version))).ToHashSet();
        return [.. contracts.Where(contract => there.Add((contract.Id, Versions.Major(contract.Version)))).Select(Drafts.Port)];
    }

    /// <summary>What the contracts of a data product are made from, where another one offers it.</summary>
    private List<JsonObject> Inputs(NamedProduct product, IEnumerable<NamedContract> contracts, IEnumerable<(string? Id, string? Version)> ports)
    {
        var there = ports.Select(port => port.Id).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. contracts.SelectMany(contract => contract.Found.MadeFrom).Select(name => byName.Value.GetValueOrDefault(name))
                .OfType<NamedContract>().Where(source => source.Product.Key != product.Key && there.Add(source.Id)).Select(Drafts.Port),
        ];
    }

    private void Add(string path, PlannedKind kind, byte[] content, Origin origin)
    {
        if (mesh.Files.Find(path) is { } there)
        {
            files.Add(new PlannedFile(path, PlannedStep.Kept, mesh.Files.Read(there), origin) { Kind = kind });
            return;
        }

        files.Add(new PlannedFile(path, PlannedStep.New, content, origin) { Kind = kind });
    }

    private void Assumptions()
    {
        var domains = files.Where(file => file is { Kind: PlannedKind.Domain, Step: PlannedStep.New }).ToList();
        if (domains.Count > 0)
            untold.Add(new SourceRemark(new Origin(terms.Source), string.Create(CultureInfo.InvariantCulture, $"{PlainText.Counted(domains.Count, "domain")} {(domains.Count == 1 ? "is" : "are")} new. That {(domains.Count == 1 ? "it is" : "they are")} sourceAligned is assumed: set 'archetype', and say in 'description' what {(domains.Count == 1 ? "it is" : "each is")} responsible for.")));
    }
}
