using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>Everything that the catalog shows, as a value: a mesh, the report of its whole check, and what is known around it.</summary>
public sealed class MeshCatalog
{
    private readonly Lazy<IReadOnlyList<Journey>> journeys;
    private readonly Lazy<IReadOnlyList<PersonalColumn>> personalData;
    private readonly Lazy<IReadOnlyList<PolicyChange>> policyChanges;
    private readonly Lazy<ILookup<(string, string?), Finding>> findings;
    private readonly Lazy<Horizon> horizon;
    private readonly Lazy<IReadOnlyList<UnreadDomain>> unreadDomains;
    private readonly Lazy<IReadOnlyList<UnreadPolicy>> unreadPolicies;

    public MeshCatalog(LoadedMesh loaded, Report report, Verdicts verdicts, IReadOnlyList<LearningPage> learning, CatalogAddresses addresses)
    {
        Loaded = loaded;
        Report = report;
        Verdicts = verdicts;
        Learning = learning;
        Addresses = addresses;
        Data = DataStandings.Of(loaded, report.AsOf);
        People = People.Of(loaded.Mesh, loaded.Settings.Catalog.People);
        journeys = new(() => Journey.Of(loaded.Mesh, verdicts, learning));
        personalData = new(() => PersonalColumn.Of(loaded, report.Findings));
        policyChanges = new(() => PolicyChange.Of(loaded.Mesh, report.AsOf, History));
        findings = new(() => report.Findings.ToLookup(finding => (finding.Policy, finding.Version)));
        horizon = new(() => new Horizon(this));
        unreadDomains = new(() => UnreadDomain.Of(loaded, verdicts.Unread));
        unreadPolicies = new(() => UnreadPolicy.Of(loaded));
    }

    public LoadedMesh Loaded { get; }

    public Report Report { get; }

    /// <summary>What the check says of each product and domain.</summary>
    public Verdicts Verdicts { get; }

    /// <summary>The enabling team's material.</summary>
    public IReadOnlyList<LearningPage> Learning { get; }

    public CatalogAddresses Addresses { get; }

    /// <summary>How compliance went over the last year; null where nobody looked.</summary>
    public Trend? Trend { get; init; }

    /// <summary>What the commits of the main line changed; null where nobody looked.</summary>
    public MeshHistory? History { get; init; }

    /// <summary>How the data stand, as far as anybody has looked.</summary>
    public DataStandings Data { get; }

    public Mesh Mesh => Loaded.Mesh;

    public DateOnly AsOf => Report.AsOf;

    /// <summary>What the mesh is called.</summary>
    public string Title => Report.Mesh;

    /// <summary>Who may be shown, and how.</summary>
    internal People People { get; }

    /// <summary>How far each domain has come, in the order of the mesh.</summary>
    internal IReadOnlyList<Journey> Journeys => journeys.Value;

    /// <summary>The register of personal data, in the order of the files.</summary>
    internal IReadOnlyList<PersonalColumn> PersonalData => personalData.Value;

    /// <summary>The data products whose descriptors cannot be read, in the order of their paths.</summary>
    internal IReadOnlyList<UnreadProduct> Unread => Verdicts.Unread;

    /// <summary>The domains without a file that can be read, in the order of their folders.</summary>
    internal IReadOnlyList<UnreadDomain> UnreadDomains => unreadDomains.Value;

    /// <summary>The policies that judge nobody, since what they are made of cannot be read, in the order of their ids.</summary>
    internal IReadOnlyList<UnreadPolicy> UnreadPolicies => unreadPolicies.Value;

    /// <summary>What keeps files of the mesh from being read: the mesh lacks what they describe.</summary>
    public IEnumerable<Finding> Breaks => Report.Findings.Where(finding => Loaded.Broken.Contains(finding.File));

    /// <summary>What cannot be read and has a page that says why, in words: such as <c>1 data product</c>.</summary>
    public IReadOnlyList<string> Unreadable =>
    [
        .. Unread.Count == 0 ? [] : (IEnumerable<string>)[PlainText.Counted(Unread.Count, "data product")],
        .. UnreadDomains.Count(domain => domain.IsThere) is var domains and > 0 ? [PlainText.Counted(domains, "domain")] : (IEnumerable<string>)[],
        .. UnreadPolicies.Count(policy => policy.IsThere) is var policies and > 0 ? [PlainText.Counted(policies, "policy", "policies")] : (IEnumerable<string>)[],
    ];

    /// <summary>What happened to policies up to the day of the catalog, the newest first.</summary>
    internal IReadOnlyList<PolicyChange> PolicyChanges => policyChanges.Value;

    /// <summary>What lies ahead.</summary>
    internal Horizon Horizon => horizon.Value;

    /// <summary>What a policy finds today.</summary>
    internal IEnumerable<Finding> FindingsOf(Policy policy) => findings.Value[(policy.PolicyId.Id, policy.Version)];
}

/// <summary>Where the catalog and its sources are found; null where nobody knows.</summary>
/// <param name="Site">The address of the catalog, with a slash at its end.</param>
/// <param name="Repository">The repository on GitHub.</param>
public sealed record CatalogAddresses(string? Site, RepositoryAddress? Repository)
{
    /// <summary>The path that the catalog has on its host, with a slash at both ends; null where nobody knows.</summary>
    public string? Root { get; init; } = Uri.TryCreate(Site, UriKind.Absolute, out var address) ? address.AbsolutePath : null;
}
