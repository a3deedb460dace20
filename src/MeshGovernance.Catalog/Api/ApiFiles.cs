using MeshGovernance.Catalog.Files;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Api;

/// <summary>
/// The catalog for programs: <c>api/v1/</c>, described in <see cref="ApiSchema"/>. A field may be added in a version, none is renamed or taken
/// away; that would be <c>v2</c>.
/// </summary>
public static class ApiFiles
{
    internal const string Format = "meshgovernance/catalog/v1";
    internal const string Folder = "api/v1/";

    private const string MeshFile = "mesh.json";

    /// <summary>The files, each written when its content is asked for.</summary>
    public static IEnumerable<SiteFile> Of(MeshCatalog catalog) =>
    [
        IndexFile.Of(catalog),
        .. ApiSchema.All.Select(kind => kind.File),
        Mesh(catalog),
        .. DomainFiles.Of(catalog),
        .. ProductFiles.Of(catalog),
        .. PolicyFiles.Of(catalog),
        Findings(catalog),
        Waivers(catalog),
        Edges(catalog),
        PersonalData(catalog),
        Trend(catalog),
    ];

    internal static string PathOfDomain(string key) => $"domains/{PagePath.Segment(key)}.json";

    internal static string PathOfProduct(string key) => $"products/{string.Join('/', key.Split('/').Select(PagePath.Segment))}.json";

    internal static string PathOfPolicy(Policy policy) => $"{PagePath.Policy(policy).TrimEnd('/')}.json";

    private static SiteFile Mesh(MeshCatalog catalog) => ApiJson.File(catalog, MeshFile, json =>
    {
        json.WriteString("name", catalog.Title);
        json.WriteString("organisation", catalog.Mesh.Organisation);
        json.WriteTexts("classification", catalog.Mesh.Classification);
        json.WriteNumber("domains", catalog.Mesh.Domains.Count);
        json.WriteNumber("products", catalog.Mesh.Products.Count);
        json.WriteNumber("contracts", catalog.Mesh.Contracts.Count);
        json.WriteNumber("policies", catalog.Mesh.Policies.Count);
        json.WriteCompliance(catalog.Verdicts.Mesh);
        json.WriteCounts(catalog.Report.Findings.ToList());
        EvidenceForms.Write(json, catalog.Report.Evidence);
        json.WriteArray("unread", UnreadIn(catalog), unread =>
        {
            json.WriteString("kind", unread.Kind);
            json.WriteString("key", unread.Key);
            json.WriteString("file", unread.File);
        });
        json.WriteArray("problems", catalog.Report.Problems, problem => problem.Write(json));
        json.WriteTexts("files", ApiSchema.All.Where(kind => kind.IsOfMesh && kind.Path is not (IndexFile.Path or MeshFile)).Select(kind => kind.Path));
    });

    private static IEnumerable<(string Kind, string Key, string File)> UnreadIn(MeshCatalog catalog) =>
    [
        .. catalog.UnreadDomains.Select(domain => ("domain", domain.Key, domain.File)),
        .. catalog.Unread.Select(product => ("product", product.Key, product.File)),
        .. catalog.UnreadPolicies.Select(policy => ("policy", policy.Name.PolicyKey!, policy.File)),
    ];

    private static SiteFile Findings(MeshCatalog catalog) => ApiJson.File(
        catalog, "findings.json", json => json.WriteArray("findings", catalog.Report.Findings, finding => json.WriteFinding(finding, catalog.Trend)));

    private static SiteFile Waivers(MeshCatalog catalog) => ApiJson.File(catalog, "waivers.json", json => json.WriteArray("waivers", catalog.Mesh.Waivers, waiver =>
    {
        json.WriteString("file", waiver.File);
        json.WriteString("policy", waiver.Policy);
        json.WriteTexts("elements", waiver.Elements);
        json.WriteString("key", waiver.Key);
        json.WriteString("reason", waiver.Reason);
        json.WritePerson("requestedBy", waiver.RequestedBy is { } requester ? catalog.People.Named(requester) : null);
        json.WriteTexts("approvedBy", waiver.ApprovedBy.Select(catalog.People.Named).OfType<ShownPerson>().Select(person => person.Label));
        json.WriteDate("from", waiver.From);
        json.WriteDate("until", waiver.Until);
        json.WriteBoolean("active", catalog.Verdicts.IsActive(waiver));
    }));

    private static SiteFile Edges(MeshCatalog catalog) => ApiJson.File(catalog, "edges.json", json =>
    {
        json.WriteArray("edges", catalog.Mesh.Products.SelectMany(product => product.InputPorts).Where(port => port.Source is not null), port =>
        {
            json.WriteString("provider", port.Source!.Product.Key);
            json.WriteString("outputPort", port.Source.Name);
            json.WriteString("consumer", port.Product.Key);
            json.WriteString("inputPort", port.Name);
            json.WriteString("contractId", port.ContractId);
            json.WriteString("version", port.Source.Version);
        });
        json.WriteArray("external", catalog.Mesh.Products.Where(product => product.SourceSystem is not null), product =>
        {
            json.WriteString("sourceSystem", product.SourceSystem);
            json.WriteString("consumer", product.Key);
        });
    });

    private static SiteFile PersonalData(MeshCatalog catalog) => ApiJson.File(catalog, "personal-data.json", json => json.WriteArray("columns", catalog.PersonalData, column =>
    {
        json.WriteString("product", column.Column.Contract.ProductKey);
        json.WriteString("contractId", column.Column.Contract.ContractId);
        json.WriteString("version", column.Column.Contract.Version);
        json.WriteString("column", column.Path);
        json.WriteString("classification", column.Column.Classification);
        json.WriteTexts("tags", column.Column.Tags);
        json.WriteTexts("reasons", column.Reasons);
        json.WriteString("retention", column.Retention);
        json.WriteTexts("consumers", column.Consumers.Select(product => product.Key));
    }));

    private static SiteFile Trend(MeshCatalog catalog) => ApiJson.File(catalog, "trend.json", json => json.WriteArray("points", catalog.Trend?.Points ?? [], point =>
    {
        json.WriteString("day", Dates.Write(point.Day));
        json.WriteString("commit", point.Commit);
        json.WriteCompliance(point.Week?.Mesh);
        if (point.Week is { } week)
        {
            json.WriteNumber("error", week.Errors);
            json.WriteNumber("warning", week.Warnings);
            json.WriteNumber("note", week.Notes);
            json.WriteNumber("waived", week.Waived);
        }

        json.WriteString("gap", point.Gap);
    }));
}
