using MeshGovernance.Catalog.Api;
using MeshGovernance.Catalog.Files;
using MeshGovernance.Catalog.Parts;
using MeshGovernance.Catalog.Texts;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Registers.Agreements;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Pages;

/// <summary>A data product: what it is for, whom to ask, how to get it, what it holds, and how it keeps the rules.</summary>
public sealed class ProductPage : IPage
{
    internal const int FindingsShown = 15;
    internal const int ProductsShown = 40;
    internal const int PortsShown = 12;
    internal const int OlderPortsShown = 200;
    internal const int DatesShown = 15;
    internal const int AgreementsShown = 60;
    internal const int PromisesShown = 12;

    private const int WaysShown = 3;

    /// <summary>The custom properties of the mesh's own conventions, which have places of their own.</summary>
    private static readonly string[] ShownProperties = ["Archetype", "Ingestion", "Source system"];

    private static readonly string[] Elsewhere =
    [
        "name", "version", "status", "domain", "tags", "description", "synonyms", "context", "inputPorts", "outputPorts", "managementPorts", "support", "team",
        "productCreatedTs", "authoritativeDefinitions", "deprecated",
    ];

    private ProductPage(SiteFrame site, Product product)
    {
        Product = product;
        Frame = new PageFrame(site, PagePath.Product(product.Key), Phrases.NameOf(product), Phrases.Short(product.Description?.Purpose ?? $"A data product of {product.DomainId}."))
        {
            Section = PagePath.Products,
            Data = ApiFiles.Folder + ApiFiles.PathOfProduct(product.Key),
            Crumbs =
            [
                new Crumb("Domains", PagePath.Domains),
                new Crumb(Phrases.NameOf(product.Domain, product.DomainId), PagePath.Domain(product.DomainId)),
            ],
        };
    }

    public PageFrame Frame { get; }

    internal Product Product { get; }

    internal StatusMark Standing => StatusMark.Of(Catalog, Product);

    /// <summary>How its data stand: the second light.</summary>
    internal DataStanding Data => Catalog.Data.Of(Product);

    /// <summary>The promises that there is room for.</summary>
    internal IReadOnlyList<DataPromise> Promises => [.. Data.Promises.Take(PromisesShown)];

    internal AccessRequest AccessTo(OutputPort port) => AccessRequest.Of(port, Catalog.Loaded, Catalog.AsOf, Catalog.Addresses.Repository, Catalog.People);

    /// <summary>Who may read what it offers: the agreements in force first, then by file.</summary>
    internal IReadOnlyList<Agreement> Agreements =>
        [.. Product.Agreements.OrderBy(agreement => AgreementWords.StateOn(agreement, Catalog.AsOf)).ThenBy(agreement => agreement.File, StringComparer.Ordinal)];

    /// <summary>What one product reads another for; empty where no agreement says.</summary>
    internal string PurposeOf(Product source, Product consumer) => AgreementPhrases.Purpose(source, consumer, Catalog.AsOf);

    internal StatusMark StateOf(Agreement agreement) => StatusMark.Of(agreement, Catalog.AsOf);

    /// <summary>Whoever answers for the product: its own team, else that of the domain.</summary>
    internal Team? Team => Product.Team ?? Product.Domain?.Team;

    internal IReadOnlyList<SupportChannel> Channels => [.. (Product.Support.Count > 0 ? Product.Support : Product.Domain?.Support ?? []).Where(Catalog.People.MayShow)];

    /// <summary>Who consumes the product through others, the nearest first; as many as anybody reads.</summary>
    internal IReadOnlyList<Product> Further =>
        [.. Downstream.ProductsOf(Product.OutputPorts, Product.Consumers.Count + ProductsShown + 2).Where(other => other != Product && !Product.Consumers.Contains(other))];

    /// <summary>The output ports: those that may be used from now on, then by how many consume them, the newest first.</summary>
    internal IReadOnlyList<OutputPort> Ports => Product.OutputPorts.Count <= PortsShown
        ? Product.OutputPorts
        : [.. Product.OutputPorts.OrderBy(port => port.IsDeprecated).ThenByDescending(port => port.Consumers.Count).ThenByDescending(port => Versions.Major(port.Version) ?? 0)];

    /// <summary>The contracts that the product offers data under; then those that no port names.</summary>
    internal IReadOnlyList<Contract> Contracts => [.. Product.OutputPorts.Select(port => port.Contract).OfType<Contract>().Concat(Product.Contracts).Distinct()];

    internal IReadOnlyList<PersonalColumn> Personal => [.. Frame.Site.PersonalDataOf(Product)];

    internal IReadOnlyList<ProductVerdict> Verdicts => [.. Catalog.Verdicts.Of(Product)];

    internal int Passed => Verdicts.Count(verdict => verdict.Verdict == Verdict.Passed);

    /// <summary>Where the terms of use and the like stand, each once.</summary>
    internal IReadOnlyList<AuthoritativeDefinition> Terms =>
    [
        .. Product.AuthoritativeDefinitions.Concat(Product.Description?.AuthoritativeDefinitions ?? []).Concat(Contracts.SelectMany(contract => contract.Description?.AuthoritativeDefinitions ?? []))
            .Where(item => Prose.IsOutside(item.Url)).DistinctBy(item => item.Url),
    ];

    internal IReadOnlyList<Finding> Findings => [.. Catalog.Verdicts.FindingsOf(Product)];

    /// <summary>What is dated and lies ahead of it.</summary>
    internal ComingPart Coming => ComingPart.Of(Frame, Catalog.Horizon.Of(Name), Name);

    /// <summary>The day until which a port is looked after, of this product or one that it consumes; null where no end is in sight.</summary>
    internal DateOnly? EndOf(OutputPort port) => Catalog.Horizon.Of(Name).OfType<OfferEnd>().FirstOrDefault(end => end.Port == port)?.On;

    internal IReadOnlyList<Waiver> Waivers => [.. Catalog.Verdicts.WaiversOf(Product)];

    /// <summary>What commits changed in it; null where nobody looked.</summary>
    internal HistoryPart? History => Catalog.History is { } history ? HistoryPart.Of(Frame, Name, history) : null;

    /// <summary>For how long its personal data are kept, in words.</summary>
    internal IEnumerable<string> Retentions => Personal.Select(column => column.Retention).OfType<string>().Distinct();

    /// <summary>What the descriptor says and no other part of the page shows.</summary>
    internal IReadOnlyList<Fact> Facts =>
    [
        .. Fact.Of(Frame.Site, Product, Elsewhere).Where(fact => !ShownProperties.Contains(fact.Title)),
        .. Product.Description is { } description ? Fact.Of(Frame.Site, description, "purpose", "usage", "limitations", "authoritativeDefinitions") : [],
        .. Product.Context is { } context ? Fact.Of(Frame.Site, context, "instructions", "verifiedStatements", "constraints") : [],
    ];

    internal string File => Catalog.Loaded.DescriptorOf(Product).Path;

    internal string ReadmeFile => Catalog.ReadmeOf(Product) ?? "";

    internal string? Readme => Catalog.ReadmeOf(Product) is { } file ? Catalog.Text(file) : null;

    /// <summary>How often the data change, by the contracts.</summary>
    internal IEnumerable<string> Frequency => Contracts.SelectMany(contract => contract.ServiceLevelsFor("frequency")).Select(Phrases.Value).Where(value => value.Length > 0).Distinct().Select(value => $"every {value}");

    private ElementName Name => Catalog.Loaded.NameOf(Product);

    private MeshCatalog Catalog => Frame.Site.Catalog;

    internal static ProductPage Of(SiteFrame site, Product product) => new(site, product);

    /// <summary>The ways to the data that can be shown, and the first reason where none can.</summary>
    internal static IReadOnlyList<Snippet> Snippets(OutputPort port)
    {
        var all = Snippet.Of(port);
        return all.Any(snippet => snippet.Text is not null) ? [.. all.Where(snippet => snippet.Text is not null).Take(WaysShown)] : [.. all.Take(1)];
    }
}
