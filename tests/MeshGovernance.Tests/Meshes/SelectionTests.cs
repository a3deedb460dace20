using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Meshes;

/// <summary>Parts of a mesh that are asked for, by whatever folders are called.</summary>
public sealed class SelectionTests
{
    public static TheoryData<string> Domains => ["checkout", "my example", "Küche", "100%", "50%20off", "a#b", "(team)"];

    [Theory]
    [MemberData(nameof(Domains))]
    public void A_domain_is_asked_for_by_its_folder_or_by_the_name_of_its_element(string domain)
    {
        var mesh = SampleMesh.Load(SampleMesh.Domain(domain), SampleMesh.Product($"{domain}/orders"), SampleMesh.Domain("reporting"));
        foreach (var asked in new[] { domain, ElementName.OfDomain(domain).Text })
        {
            var selection = Selection.Everything with { Domains = [new(asked)] };
            Assert.Empty(selection.Unknown(mesh));
            Assert.True(selection.Includes(mesh.Mesh.Products[0]));
            Assert.True(selection.Includes(ElementName.OfProduct(domain, "orders").Below("out", "a")));
            Assert.False(selection.Includes(mesh.Mesh.Domains.Single(other => other.Key == "reporting")));
        }
    }

    [Theory]
    [MemberData(nameof(Domains))]
    public void A_product_is_asked_for_by_its_folders_or_by_the_name_of_its_element(string domain)
    {
        var mesh = SampleMesh.Load(SampleMesh.Domain(domain), SampleMesh.Product($"{domain}/q a"), SampleMesh.Product($"{domain}/other"));
        foreach (var asked in new[] { $"{domain}/q a", ElementName.OfProduct(domain, "q a").Text })
        {
            var selection = Selection.Everything with { Products = [new(asked)] };
            Assert.Empty(selection.Unknown(mesh));
            Assert.Equal([false, true], mesh.Mesh.Products.Select(selection.Includes));
            Assert.True(selection.Includes(mesh.Mesh.Domains[0]));
            Assert.True(selection.Touches(ElementName.OfDomain(domain)));
        }
    }

    /// <summary>What a file that cannot be read is told of has the name that the product has once it can be.</summary>
    [Theory]
    [MemberData(nameof(Domains))]
    public void A_file_that_cannot_be_read_has_the_fingerprint_of_its_product(string domain)
    {
        var mesh = SampleMesh.Load(SampleMesh.Domain(domain), ($"domains/{domain}/orders/product.yaml", "a: [\n"));
        Assert.Equal(
            Finding.FingerprintOf(EngineRule.Syntax.Id, ElementName.OfProduct(domain, "orders"), "product.yaml"),
            Assert.Single(SampleMesh.Judge(mesh).Report.Findings, finding => finding.Policy == EngineRule.Syntax.Id).Fingerprint);
    }
}
