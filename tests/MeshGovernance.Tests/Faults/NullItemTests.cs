using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Scripting;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Faults;

/// <summary>A null stands in a list or for a value: nobody breaks on it, whichever field it is.</summary>
public sealed class NullItemTests
{
    public static TheoryData<string> Fields =>
    [
        "tags: [x{0}]", "servers: [{{server: a, type: bigquery, project: p, dataset: d{1}}}{0}]", "roles: [{{role: a{1}}}{0}]", "slaProperties: [{{property: latency, value: 1{1}}}{0}]", "support: [{{channel: c, url: 'https://x.org'{1}}}{0}]",
        "team: {{members: [{{username: a@x.org{1}}}{0}]}}", "customProperties: [{{property: a, value: [b{0}]{1}}}{0}]", "authoritativeDefinitions: [{{type: a, url: 'https://x.org'{1}}}{0}]",
        "schema: [{{name: o, tags: [x{0}], properties: [{{name: c, examples: [1{0}], tags: [x{0}], transformSourceObjects: [a{0}], quality: [{{type: library, rule: nullCount, mustBeBetween: [1, 2{0}]{1}}}{0}]{1}}}{0}]{1}}}{0}]",
    ];

    [Theory]
    [MemberData(nameof(Fields))]
    public void A_null_that_comes_is_told_in_every_form(string field)
    {
        var (without, with) = (Mesh(string.Format(null, field, "", "")), Mesh(string.Format(null, field, ", null", ", description: null")));
        var state = new MeshState(null, null, true);
        foreach (var diff in new[] { MeshComparison.Of(without, with, Selection.Everything, state, state, new ScriptReader(), new DateOnly(2026, 12, 1)), MeshComparison.Of(with, without, Selection.Everything, state, state, new ScriptReader(), new DateOnly(2026, 12, 1)) })
        {
            Assert.All(DiffForms.All.All, form => Assert.NotEmpty(form.Write(diff)));
            if (field.StartsWith("tags", StringComparison.Ordinal))
                Assert.Equal("null", Assert.Single(diff.Changes) is var change ? (change.After?.Value ?? change.Before?.Value) : "");
        }
    }

    [Theory]
    [MemberData(nameof(Fields))]
    public void Every_page_of_the_catalog_is_made(string field)
    {
        var mesh = Mesh(string.Format(null, field, ", null", ", description: null"));
        var (verdicts, report) = SampleMesh.Judge(mesh);
        Assert.DoesNotContain(report.Findings, finding => finding.Policy == "engine/fault");
        var catalog = new MeshCatalog(mesh, report, verdicts, [], new CatalogAddresses(null, null));
        Assert.All(MeshGovernance.Catalog.Site.Files(catalog, MeshGovernance.Catalog.Assets.Embedded()!), file => Assert.NotEqual(0, file.Content().Length));
    }

    private static LoadedMesh Mesh(string field) => SampleMesh.Load(
        ("mesh.yaml", "apiVersion: meshgovernance/v1\nkind: Mesh\nname: Shop\nclassification: [a, null]\n"),
        SampleMesh.Domain("checkout", "tags: [null]\nsupport: [null]\n"),
        (SampleMesh.Product("checkout/orders", offers: "c") is var (path, text) ? path : "", text + "tags: [null]\nmanagementPorts: [null]\n"),
        SampleMesh.Contract("checkout/orders", "c", field + "\n"));
}
