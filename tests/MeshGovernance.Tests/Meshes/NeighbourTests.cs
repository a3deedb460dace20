using System.Text;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Tests.Fixes;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Meshes;

/// <summary>What lies beside descriptors and around the mesh: code is nobody's fault, a descriptor that nobody reads is told, and a source outside needs no offer.</summary>
public sealed class NeighbourTests
{
    private const string Product = "apiVersion: v1.0.0\nkind: DataProduct\nid: orders\nname: Orders\nversion: 1.0.0\nstatus: active\n";
    private const string Contract = "apiVersion: v3.1.0\nkind: DataContract\nid: app-tables\nversion: 1.0.0\nstatus: active\n";

    [Theory]
    [InlineData("dbt_project.yml", "name: orders\nversion: '1.0'\n")]
    [InlineData("models/schema.yml", "version: 2\nmodels: []\n")]
    [InlineData("dags/orders.yaml", "dag_id: orders\n")]
    [InlineData("docker-compose.yaml", "services: {}\n")]
    [InlineData("catalog-info.yaml", "apiVersion: backstage.io/v1alpha1\nkind: Domain\n")]
    [InlineData("deployment.yaml", "apiVersion: apps/v1\nkind: Deployment\nspec:\n  kind: DataContract\n")]
    public void Code_beside_a_descriptor_is_no_warning(string path, string content) => Assert.Empty(Misplaced(("domains/shop/orders/" + path, content)));

    [Fact]
    public void It_is_noted_once_for_each_product_and_not_where_it_is_named_in_paths_ignore()
    {
        (string, string)[] code = [("domains/shop/orders/dbt_project.yml", "a: b\n"), ("domains/shop/orders/models/a.yml", "a: b\n"), ("domains/shop/orders/models/b.yaml", "a: b\n"), ("domains/shop/orders/x.yaml", "a: b\n"), ("domains/shop/notes/x.yaml", "a: b\n")];
        var note = Load(code).Diagnostics.Single(diagnostic => diagnostic.Rule == EngineRule.Unread);
        Assert.Equal("Nobody reads 4 YAML files of this product: dbt_project.yml, models/a.yml, models/b.yaml and 1 more. What belongs to its code is named in 'paths.ignore' of mesh.yaml; what was meant for the mesh says so by its name.", note.Message);
        Assert.DoesNotContain(Load([.. code, ("mesh.yaml", "paths: {ignore: ['domains/shop/orders/**/*.y*ml']}\n")]).Diagnostics, diagnostic => diagnostic.Rule == EngineRule.Unread);
    }

    [Theory]
    [InlineData("old.yaml", "kind: DataProduct\n")]
    [InlineData("orders.yml", "\uFEFFkind: \"DataContract\" # of orders\r\n")]
    [InlineData("legacy.yaml", "dataContractSpecification: 1.1.0\n")]
    [InlineData("waiver.yaml", "apiVersion: meshgovernance/v1\nkind: Waiver\n")]
    [InlineData("product.yml", "anything: else\n")]
    [InlineData("deep/x.odcs.yaml", "anything: else\n")]
    public void What_says_that_it_is_a_descriptor_is_missed(string path, string content) =>
        Assert.Equal(["domains/shop/orders/" + path], Misplaced(("domains/shop/orders/" + path, content)));

    [Fact]
    public void Descriptors_outside_of_the_mesh_are_told_once_for_each_folder()
    {
        var outside = new[]
        {
            ("products/a/product.yaml", Product), ("products/b/b.odcs.yml", Contract), ("contract.odcs.yaml", Contract),
            ("k8s/product.yaml", "kind: Deployment\n"), ("other/mesh.yaml", "kind: Mesh\n"), ("other/domains/x/y/product.yaml", Product),
        };

        Assert.Equal(["contract.odcs.yaml", "products/a/product.yaml"], Misplaced(outside));
        Assert.Contains("2 files in products/ look like descriptors", Load(outside).Diagnostics.Single(diagnostic => diagnostic.File == "products/a/product.yaml").Message, StringComparison.Ordinal);
        Assert.Empty(Misplaced([.. outside, ("mesh.yaml", "paths: {ignore: [products, '*.odcs.yaml']}\n")]));
    }

    [Theory]
    [InlineData("domains/_template", "domains/_template/a/product.yaml", true)]
    [InlineData("/domains/_template/", "domains/_template/a/product.yaml", true)]
    [InlineData("_template", "domains/_template/a/product.yaml", true)]
    [InlineData("/_template", "domains/_template/a/product.yaml", false)]
    [InlineData("domains/*/dbt", "domains/a/dbt/x.yaml", true)]
    [InlineData("domains/*/dbt", "domains/a/b/dbt/x.yaml", false)]
    [InlineData("domains/**/dbt", "domains/a/b/dbt/x.yaml", true)]
    [InlineData("domains/**/dbt", "domains/dbt/x.yaml", true)]
    [InlineData("**/fixtures/**", "domains/a/fixtures/x.yaml", true)]
    [InlineData("*.tmp.yaml", "domains/a/x.tmp.yaml", true)]
    [InlineData("*.tmp.yaml", "domains/a/xtmp.yaml", false)]
    [InlineData("v?", "domains/v1/x", true)]
    [InlineData("v?", "domains/v12/x", false)]
    [InlineData("a(b", "a(b/c", true)]
    [InlineData("/", "domains/a", false)]
    public void A_pattern_holds_what_it_says(string pattern, string path, bool holds) =>
        Assert.Equal(holds, IgnoredPaths.Read(TestNodes.Yaml($"['{pattern}']")).Hold(RepoPath.Of(path)));

    [Fact]
    public void What_is_ignored_is_no_part_of_the_mesh_and_rules_cannot_be()
    {
        var mesh = Load(
            ("mesh.yaml", "paths: {ignore: ['domains/_template', policies, guild]}\n"),
            ("domains/_template/orders/product.yaml", Product),
            ("domains/shop/policies/quality/keys/v1/policy.yaml", "kind: Policy\n"),
            ("guild/guild.yaml", "apiVersion: meshgovernance/v1\nkind: Guild\nmembers: []\n"));

        Assert.Equal(["shop/orders"], mesh.Mesh.Products.Select(product => product.Key));
        Assert.NotNull(mesh.Mesh.Guild);
        Assert.Contains(mesh.Diagnostics, diagnostic => diagnostic.File.StartsWith("domains/shop/policies/", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("{name: in, version: 1.0.0, contractId: app-tables}", true)]
    [InlineData("{name: in, version: 1.0.0, contractId: crm, customProperties: [{property: sourceSystem, value: CRM}]}", true)]
    [InlineData("{name: in, version: 1.0.0, contractId: crm}", false)]
    public void A_source_outside_the_mesh_is_one_that_its_port_or_a_contract_beside_it_describes(string port, bool isExternal)
    {
        var mesh = Load(("domains/shop/orders/product.yaml", $"{Product}inputPorts: [{port}]\n"), ("domains/shop/orders/app-tables.odcs.yaml", Contract));
        var unresolved = mesh.Diagnostics.Where(diagnostic => diagnostic.Rule == EngineRule.Unresolved).ToList();

        Assert.Equal(isExternal, Assert.Single(mesh.Mesh.Products.Single().InputPorts).IsExternal);
        Assert.Equal(isExternal ? 0 : 1, unresolved.Count);
        Assert.All(unresolved, diagnostic => Assert.Contains("'sourceSystem'", diagnostic.Message, StringComparison.Ordinal));
        Assert.Equal(!port.Contains("app-tables", StringComparison.Ordinal), mesh.Diagnostics.Any(diagnostic => diagnostic.File.EndsWith("app-tables.odcs.yaml", StringComparison.Ordinal) && diagnostic.Rule == EngineRule.Misplaced));
    }

    [Fact]
    public void A_misspelt_contract_beside_the_product_is_what_was_meant()
    {
        var mesh = Load(("domains/shop/orders/product.yaml", $"{Product}inputPorts: [{{name: in, version: 1.0.0, contractId: app-tabels}}]\n"), ("domains/shop/orders/app-tables.odcs.yaml", Contract));

        Assert.Equal(
            "Input port 'in' consumes the contract 'app-tabels', which no output port of the mesh offers. Did you mean 'app-tables'?",
            Assert.Single(mesh.Diagnostics, diagnostic => diagnostic.Rule == EngineRule.Unresolved).Message);
    }

    private static IEnumerable<string> Misplaced(params (string Path, string Content)[] files) =>
        Load(files).Diagnostics.Where(diagnostic => diagnostic.Rule == EngineRule.Misplaced && diagnostic.File != "domains/shop/domain.yaml").Select(diagnostic => diagnostic.File).Order(StringComparer.Ordinal);

    private static LoadedMesh Load(params (string Path, string Content)[] files)
    {
        var all = new Dictionary<string, byte[]>
        {
            ["domains/shop/domain.yaml"] = "apiVersion: meshgovernance/v1\nkind: Domain\nid: shop\nname: Shop\ndescription: Sells.\narchetype: sourceAligned\nteam: {name: Shop}\n"u8.ToArray(),
            ["domains/shop/orders/product.yaml"] = Encoding.UTF8.GetBytes(Product),
        };
        foreach (var (path, content) in files)
            all[path] = Encoding.UTF8.GetBytes(content);
        return MeshLoader.Load(new MemoryTree(all), new YamlDescriptorReader());
    }
}
