using System.Text;
using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Contracts;
using MeshGovernance.Core.Kinds.Products;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.GitHub;
using MeshGovernance.Scripting;
using MeshGovernance.Tests.Catalog;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Meshes;

/// <summary>A repository that has a layout already: its files stay where they are, and the mesh is the same wherever they lie.</summary>
public sealed class ScatteredMeshTests
{
    private const string Header = "apiVersion: meshgovernance/v1\nkind: Mesh\nname: Shop\n";
    private const string FlatSettings = Header + "paths:\n  products: ['data/{product}.yaml']\n  contracts: ['contracts/{contract}.odcs.yaml']\n";
    private const string Settings = Header + "paths:\n  products: ['data/{product}.yaml', 'teams/{domain}/products/{product}/product.yaml']\n  contracts: ['contracts/{contract}.odcs.yaml', 'teams/{domain}/products/{product}/contracts/{contract}.yaml']\n";
    private const string Orders = "data/orders.yaml";
    private const string OrdersContract = "contracts/order-lines.odcs.yaml";

    [Fact]
    public void A_flat_repository_is_a_mesh()
    {
        var mesh = Load(Flat());

        Assert.Empty(mesh.Diagnostics.Select(diagnostic => $"{diagnostic.File}: {diagnostic.Message}"));
        Assert.Equal(["shop/orders"], mesh.Mesh.Products.Select(product => product.Key));
        Assert.Equal("shop/orders", mesh.Mesh.Contracts.Single().Product!.Key);
        Assert.Equal("order-lines", mesh.Mesh.Products.Single().OutputPorts.Single().Contract!.ContractId);
        Assert.Equal("shop/orders/contract/order-lines@1", NameOf(mesh, mesh.Mesh.Contracts.Single()));
        Assert.Equal((OrdersContract, Orders), (mesh.DescriptorOf(mesh.Mesh.Contracts.Single()).Path, mesh.DescriptorOf(mesh.Mesh.Products.Single()).Path));
    }

    [Fact]
    public void So_is_one_with_a_folder_for_each_team()
    {
        var mesh = Load(
            ("mesh.yaml", Settings),
            Domain("shop"),
            ("teams/shop/products/orders/product.yaml", Product("orders", null, "order-lines")),
            ("teams/shop/products/orders/contracts/lines.yaml", Contract("order-lines")),
            ("teams/shop/products/orders/README.md", "# Orders\n"),
            ("teams/shop/products/orders/agreements/sales.yaml", "apiVersion: v0.9.0\nkind: AccessAgreement\n"),
            ("teams/shop/products/orders/app-tables.odcs.yaml", Contract("app-tables")),
            ("teams/shop/products/orders/dbt/models/schema.yml", "version: 2\n"),
            ("data/unused.yaml", Product("unused", "shop")),
            ("contracts/old.odcs.yaml", Contract("old", "dataProduct: unused\n")));

        Assert.Equal(["shop/orders", "shop/unused"], mesh.Mesh.Products.Select(product => product.Key).Order(StringComparer.Ordinal));
        Assert.Equal(["app-tables", "order-lines"], mesh.Mesh.ProductOf("shop/orders")!.Contracts.Select(contract => contract.ContractId).Order(StringComparer.Ordinal));
        Assert.Equal("sales", mesh.Mesh.ProductOf("shop/orders")!.Mesh.Agreements.Single().File);
        var unread = mesh.Diagnostics.Single(diagnostic => diagnostic.Rule == EngineRule.Unread);
        Assert.Equal(("shop/orders", "Nobody reads 1 YAML file of this product: dbt/models/schema.yml. What belongs to its code is named in 'paths.ignore' of mesh.yaml; what was meant for the mesh says so by its name."), (unread.Element.Name.Text, unread.Message));
        Assert.Equal("teams/shop/products/orders", mesh.FolderOf(mesh.Mesh.ProductOf("shop/orders")!).Text);
        Assert.Equal("domains/shop/unused", mesh.FolderOf(mesh.Mesh.ProductOf("shop/unused")!).Text);
    }

    [Theory]
    [InlineData("dataProduct: shop/returns\n", "shop/returns")]
    [InlineData("dataProduct: id-of-returns\n", "shop/returns")]
    [InlineData("dataProduct: Returns of orders\n", "shop/returns")]
    [InlineData("dataProduct: returns\n", "shop/returns")]
    [InlineData("dataProduct: nobody\n", "shop/orders")]
    [InlineData("", "shop/orders")]
    public void A_contract_belongs_to_the_product_that_it_names_else_to_the_one_whose_port_names_it(string said, string owner)
    {
        var mesh = Load([.. Flat(said), ("data/returns.yaml", Product("returns", "shop").Replace("name: returns", "name: Returns of orders", StringComparison.Ordinal))]);
        Assert.Equal(owner, mesh.Mesh.Contracts.Single().Product!.Key);
    }

    [Theory]
    [InlineData("2.0.0", "shop/other")]
    [InlineData("2.1.0", "shop/other")]
    [InlineData("1.0.0", "shop/orders")]
    public void Of_two_ports_the_one_counts_that_names_the_version(string version, string owner)
    {
        var mesh = Load(
            ("mesh.yaml", FlatSettings), Domain("shop"), (Orders, Product("orders", "shop", "lines")), ("data/other.yaml", Product("other", "shop", "lines").Replace("version: 1.0.0\n    contractId", "version: 2.0.0\n    contractId", StringComparison.Ordinal)),
            ("contracts/lines.odcs.yaml", Contract("lines").Replace("version: 1.0.0", $"version: {version}", StringComparison.Ordinal)));
        Assert.Equal(owner, mesh.Mesh.Contracts.Single().Product!.Key);
    }

    [Theory]
    [InlineData("", "engine/unresolved", "This contract belongs to no data product, so it is no part of the mesh: it has no 'dataProduct', and no output port has 'returns' as its 'contractId'. Write the product's key, id or name into 'dataProduct', or this id into 'contractId' of its output port.")]
    [InlineData("dataProduct: ordres\n", "engine/unresolved", "This contract belongs to no data product, so it is no part of the mesh: no data product has 'ordres' as its key, id or name, and no output port has 'returns' as its 'contractId'. Write the product's key, id or name into 'dataProduct', or this id into 'contractId' of its output port. Did you mean 'orders'?")]
    public void A_contract_of_nobody_is_one_finding(string said, string rule, string message)
    {
        var mesh = Load([.. Flat(), ("contracts/returns.odcs.yaml", Contract("returns", said))]);
        var found = Assert.Single(mesh.Diagnostics);
        Assert.Equal((rule, message, "contracts/returns.odcs.yaml", said.Length > 0 ? 6 : 3), (found.Rule.Id, found.Message, found.File, found.Range.Start.Line));
        Assert.Single(mesh.Mesh.Contracts);
        Assert.Contains("contracts/returns.odcs.yaml", mesh.Broken);
    }

    [Fact]
    public void A_contract_of_two_is_one_finding_and_none_about_their_ports()
    {
        var mesh = Load([.. Flat(), ("data/other.yaml", Product("other", "shop", "order-lines"))]);
        var found = Assert.Single(mesh.Diagnostics);
        Assert.Equal(
            (EngineRule.Ambiguous, OrdersContract, "Nobody can tell the data product of this contract, so it is no part of the mesh: ports of shop/orders and shop/other name it. Say in 'dataProduct' whose it is."),
            (found.Rule, found.File, found.Message));
    }

    [Fact]
    public void A_name_that_two_products_have_is_told_apart_by_the_domain_of_the_contract_or_is_a_finding()
    {
        (string, string)[] files = [("mesh.yaml", Settings), Domain("shop"), Domain("sales"), ("teams/shop/products/orders/product.yaml", Product("orders", null)), ("teams/sales/products/orders/product.yaml", Product("orders", null).Replace("id-of", "other", StringComparison.Ordinal))];
        Assert.Equal("sales/orders", Load([.. files, (OrdersContract, Contract("lines", "dataProduct: orders\ndomain: sales\n"))]).Mesh.Contracts.Single().Product!.Key);
        Assert.Equal(
            "Nobody can tell the data product of this contract, so it is no part of the mesh: sales/orders and shop/orders are called 'orders'. Write the key of the right one into 'dataProduct'.",
            Assert.Single(Load([.. files, (OrdersContract, Contract("lines", "dataProduct: orders\n"))]).Diagnostics, diagnostic => diagnostic.Rule == EngineRule.Ambiguous).Message);
    }

    [Fact]
    public void Where_a_product_cannot_be_read_nobody_says_that_a_contract_belongs_to_none()
    {
        var mesh = Load([.. Flat().Select(file => file.Path == Orders ? (Orders, "a: [\n") : file)]);
        Assert.Equal([Orders], mesh.Diagnostics.Select(diagnostic => diagnostic.File).Distinct());
        Assert.Empty(mesh.Mesh.Products);
    }

    [Theory]
    [InlineData(null, "Nobody can tell the domain of this data product")]
    [InlineData("a/b", "'domain' is 'a/b', which can be the folder of no domain")]
    [InlineData("..", "'domain' is '..', which can be the folder of no domain")]
    public void A_product_whose_domain_nobody_can_tell_is_one_finding(string? domain, string message)
    {
        var mesh = Load([.. Flat().Select(file => file.Path == Orders ? (Orders, Product("orders", domain, "order-lines")) : file)]);
        Assert.StartsWith(message, Assert.Single(mesh.Diagnostics).Message, StringComparison.Ordinal);
        Assert.Empty(mesh.Mesh.Contracts);
    }

    [Fact]
    public void Two_files_for_one_product_are_one_finding_and_the_usual_place_counts()
    {
        var mesh = Load([.. Flat(), ("domains/shop/orders/product.yaml", Product("orders", "shop", "order-lines"))]);
        var found = Assert.Single(mesh.Diagnostics);
        Assert.Equal((EngineRule.DuplicateId, Orders), (found.Rule, found.File));
        Assert.Equal("domains/shop/orders/product.yaml", mesh.DescriptorOf(mesh.Mesh.Products.Single()).Path);
        Assert.Equal("shop/orders", mesh.Mesh.Contracts.Single().Product!.Key);
    }

    [Fact]
    public void Contracts_of_one_product_with_one_name_have_pages_of_their_own()
    {
        var mesh = Load(
            [.. Flat().Select(file => file.Path == Orders ? (Orders, Product("orders", "shop", "order-lines", "more")) : file), ("domains/shop/orders/order-lines.odcs.yaml", Contract("more"))]);
        Assert.Empty(mesh.Diagnostics);
        Assert.Equal(2, mesh.Mesh.Contracts.Select(contract => contract.Document.Keys[2]).Distinct().Count());
    }

    [Fact]
    public void What_has_a_usual_place_is_read_there_and_of_two_patterns_the_first_counts()
    {
        var mesh = Load(
            ("mesh.yaml", Header + "paths:\n  domains: teams\n  products: ['teams/{domain}/{product}/product.yaml', 'teams/{domain}/all/{product}/product.yaml', 'teams/{domain}/*/{product}/product.yaml']\n"),
            ("teams/shop/domain.yaml", Domain("shop").Text),
            ("teams/shop/orders/product.yaml", Product("orders", "shop")),
            ("teams/shop/all/returns/product.yaml", Product("returns", "shop")),
            ("teams/shop/all/returns/README.md", "# Returns\n"),
            ("teams/shop/policies/quality/keys/product.yaml", Product("no", "shop")));
        Assert.Equal(["shop/orders", "shop/returns"], mesh.Mesh.Products.Select(product => product.Key).Order(StringComparer.Ordinal));
        Assert.Null(mesh.DescriptorOf(mesh.Mesh.ProductOf("shop/orders")!).By);
        Assert.Equal("teams/{domain}/all/{product}/product.yaml", mesh.DescriptorOf(mesh.Mesh.ProductOf("shop/returns")!).By!.Pattern.Text);
        Assert.Contains(mesh.Diagnostics, diagnostic => diagnostic.Rule == EngineRule.Folders && diagnostic.Message.StartsWith("No file fits 'teams/{domain}/{product}/product.yaml'", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("policies/{contract}.yaml", "leads into policies/")]
    [InlineData("guild/waivers/{contract}.yaml", "leads into guild/")]
    [InlineData("../{contract}.yaml", "leads nowhere: it has to be a path from the top")]
    [InlineData("{x}/{contract}.yaml", "leads nowhere: '{x}' is no placeholder")]
    [InlineData("nothing/{contract}.yaml", "No file fits")]
    public void A_pattern_that_finds_nothing_is_a_finding_on_its_line(string pattern, string message)
    {
        var settings = FlatSettings.Replace("['contracts/{contract}.odcs.yaml']", $"\n    - '{pattern}'\n    - 'contracts/{{contract}}.odcs.yaml'", StringComparison.Ordinal);
        var mesh = Load([.. Replaced("mesh.yaml", settings), ("policies/a.yaml", "a: b\n"), ("guild/guild.yaml", "apiVersion: meshgovernance/v1\nkind: Guild\nmembers: []\n")]);
        var found = Assert.Single(mesh.Diagnostics, diagnostic => diagnostic is { File: "mesh.yaml", Range.Start.Line: 7 });
        Assert.Contains(message, found.Message, StringComparison.Ordinal);
        Assert.Single(mesh.Mesh.Contracts);
    }

    [Fact]
    public void A_pattern_over_everything_takes_nothing_from_rules_ignored_files_and_other_meshes()
    {
        var mesh = Load(
            ("mesh.yaml", Header + "paths: {contracts: ['*/*/{contract}.yaml'], ignore: [node_modules]}\n"),
            Domain("shop"),
            ("domains/shop/orders/product.yaml", Product("orders", "shop", "order-lines")),
            ("any/where/order-lines.yaml", Contract("order-lines")),
            ("node_modules/x/a.yaml", Contract("a")),
            ("other/mesh.yaml", "name: Other\n"),
            ("other/x/b.yaml", Contract("b")),
            ("policies/x/c.yaml", Contract("c")),
            ("guild/waivers/d.yaml", "apiVersion: meshgovernance/v1\nkind: Waiver\n"),
            ("learning/x/e.yaml", Contract("e")));
        Assert.Equal(["order-lines"], mesh.Mesh.Contracts.Select(contract => contract.ContractId));
        Assert.Single(mesh.Mesh.Waivers);
    }

    [Fact]
    public void The_order_of_files_does_not_matter()
    {
        (string Path, string Text)[] files = [.. Replaced("mesh.yaml", Settings), ("data/other.yaml", Product("other", "shop", "order-lines")), ("teams/shop/products/orders/product.yaml", Product("orders", null)), ("contracts/x.odcs.yaml", Contract("x", "dataProduct: other\n"))];
        var random = new Random(7);
        var expected = Shown(Load(files));
        for (var i = 0; i < 5; i++)
            Assert.Equal(expected, Shown(Load([.. files.OrderBy(_ => random.Next())])));

        static IEnumerable<string> Shown(LoadedMesh mesh) => mesh.Diagnostics.Select(diagnostic => $"{diagnostic.File} {diagnostic.Message}").Concat(mesh.Descriptors.Select(file => $"{file.Path} {string.Join('/', file.Document.Keys)}"));
    }

    [Fact]
    public void Moving_into_the_usual_layout_is_no_change()
    {
        (string Path, string Text)[] moved = [.. Flat().Select(file => (file.Path switch { Orders => "domains/shop/orders/product.yaml", OrdersContract => "domains/shop/orders/order-lines.odcs.yaml", var path => path }, file.Text))];
        Assert.Empty(Changes(Load(Flat()), Load(moved)));
        Assert.Empty(Changes(Load(moved), Load(Flat())));
    }

    [Fact]
    public void A_contract_that_nobody_can_read_any_more_is_not_taken_for_removed()
    {
        var (before, broken, homeless) = (Load(Flat()), Load(Replaced(OrdersContract, "a: [\n")), Load(Replaced(OrdersContract, Contract("renamed"))));
        Assert.Empty(Changes(before, broken));
        Assert.Empty(Changes(before, homeless));
        Assert.DoesNotContain(broken.Diagnostics, diagnostic => diagnostic.File == Orders);
    }

    [Fact]
    public void A_change_may_lead_to_more_and_not_leave_files_behind()
    {
        var rules = Load(Flat());
        var narrow = FlatSettings.Replace("  contracts: ['contracts/{contract}.odcs.yaml']\n", "", StringComparison.Ordinal);
        var lost = Load(rules, Replaced("mesh.yaml", narrow));
        Assert.Equal("'paths' lacks the pattern 'contracts/{contract}.odcs.yaml' of the base, by which 1 file is still found: after this change nobody would read it. Move it to the usual place first, or keep the pattern.", Assert.Single(lost.Diagnostics, diagnostic => diagnostic.Rule == EngineRule.Paths).Message);
        Assert.Single(lost.Mesh.Contracts);

        (string Path, string Text)[] moved = [.. Replaced("mesh.yaml", narrow).Select(file => file.Path == OrdersContract ? ("domains/shop/orders/order-lines.odcs.yaml", file.Text) : file)];
        Assert.DoesNotContain(Load(rules, moved).Diagnostics, diagnostic => diagnostic.Rule == EngineRule.Paths);

        var other = FlatSettings.Replace("contracts/{contract}.odcs.yaml", "contracts/{contract}.yaml", StringComparison.Ordinal);
        Assert.DoesNotContain(Load(rules, Replaced("mesh.yaml", other)).Diagnostics, diagnostic => diagnostic.Rule == EngineRule.Paths);

        var more = FlatSettings.Replace("contracts: [", "contracts: ['more/{contract}.yaml', ", StringComparison.Ordinal);
        var wider = Load(rules, [.. Replaced("mesh.yaml", more), ("more/x.yaml", Contract("x", "dataProduct: orders\n"))]);
        Assert.DoesNotContain(wider.Diagnostics, diagnostic => diagnostic.Rule == EngineRule.Paths);
        Assert.Equal(2, wider.Mesh.Contracts.Count);
    }

    [Fact]
    public void Owners_are_asked_about_files_where_they_are()
    {
        var text = CodeOwners.Text(
            Load([.. Replaced("mesh.yaml", Settings), ("teams/shop/products/returns/product.yaml", Product("returns", null)), ("teams/shop/products/returns/contracts/a.yaml", Contract("a"))]), new DateOnly(2026, 11, 29));
        Assert.Contains("\n/contracts/order-lines.odcs.yaml @org/shop\n/data/orders.yaml @org/shop\n/domains/shop/ @org/shop\n/teams/shop/products/returns/ @org/shop\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_of_one_owner_by_one_pattern_are_that_pattern()
    {
        (string, string)[] own =
        [
            .. Replaced("mesh.yaml", Settings), ("teams/shop/products/returns/product.yaml", Product("returns", null)), ("teams/shop/products/stock/product.yaml", Product("stock", null)), ("contracts/more.odcs.yaml", Contract("more", "dataProduct: shop/orders\n")),
        ];
        var text = CodeOwners.Text(Load(own), new DateOnly(2026, 11, 29));
        Assert.Contains("\n/contracts/*.odcs.yaml @org/shop\n/teams/shop/products/*/ @org/shop\n/data/orders.yaml @org/shop\n/domains/shop/ @org/shop\n", text, StringComparison.Ordinal);

        // A contract of another domain among them, and each is named.
        var mixed = CodeOwners.Text(Load([.. own, Domain("sales"), ("data/sold.yaml", Product("sold", "sales", "sold")), ("contracts/sold.odcs.yaml", Contract("sold"))]), new DateOnly(2026, 11, 29));
        Assert.Contains("\n/teams/shop/products/*/ @org/shop\n/contracts/more.odcs.yaml @org/shop\n/contracts/order-lines.odcs.yaml @org/shop\n/contracts/sold.odcs.yaml @org/sales\n", mixed, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_new_is_written_where_the_others_are()
    {
        var flat = Load(Flat());
        var contract = New("shop/orders", "returns").AddTo(flat, flat.Mesh.Products.Single());
        Assert.Equal("contracts/returns.odcs.yaml", contract.Files.Single().Path);
        Assert.Contains("\ndataProduct: shop/orders\n", Encoding.UTF8.GetString(contract.Files.Single().Content.Span), StringComparison.Ordinal);
        Assert.Equal(Orders, contract.Items.Single().File);
        Assert.Equal(["data/stock.yaml", "contracts/levels.odcs.yaml"], NewProduct("levels").AddTo(flat, default).Files.Select(file => file.Path));

        var usual = Load(("mesh.yaml", Header), Domain("shop"), ("domains/shop/orders/product.yaml", Product("orders", "shop")));
        Assert.Equal("domains/shop/orders/returns.odcs.yaml", New("shop/orders", "returns").AddTo(usual, usual.Mesh.Products.Single()).Files.Single().Path);
        Assert.Equal(["domains/shop/stock/product.yaml", "domains/shop/stock/levels.odcs.yaml"], NewProduct("levels").AddTo(usual, default).Files.Select(file => file.Path));
        Assert.Contains("\ndomain: shop\n\ndescription:", Encoding.UTF8.GetString(New("shop/orders", "returns").AddTo(usual, usual.Mesh.Products.Single()).Files.Single().Content.Span), StringComparison.Ordinal);

        var teams = Load(("mesh.yaml", Settings.Replace("'data/{product}.yaml', ", "", StringComparison.Ordinal)), Domain("shop"), ("teams/shop/products/orders/product.yaml", Product("orders", null)));
        Assert.Equal("teams/shop/products/orders/contracts/returns.yaml", New("shop/orders", "returns").AddTo(teams, teams.Mesh.Products.Single()).Files.Single().Path);
        Assert.Equal(["teams/shop/products/stock/product.yaml", "teams/shop/products/stock/contracts/levels.yaml"], NewProduct("levels").AddTo(teams, default).Files.Select(file => file.Path));
    }

    [Fact]
    public void The_next_version_of_a_contract_stands_beside_it()
    {
        var mesh = Load(Flat());
        var change = NewVersion.Of(mesh.Mesh.Products.Single(), "order-lines").AddTo(mesh, new DateOnly(2027, 1, 1), new YamlDescriptorReader());
        Assert.Equal("contracts/order-lines-v2.odcs.yaml", change.Files.Single().Path);
        Assert.Equal(Orders, change.Edited.Single().File);
    }

    [Fact]
    public void Contracts_that_nobody_reads_are_counted_with_the_way_in()
    {
        var stray = Enumerable.Range(0, 60).Select(number => ($"contracts/c{number:D2}.yaml", Contract($"c{number}"))).ToList();
        var mesh = Load([("mesh.yaml", Header), Domain("shop"), .. stray, ("k8s/app.yaml", "apiVersion: apps/v1\nkind: Deployment\n")]);
        Assert.Equal(
            "60 files in contracts/ say that they describe data, and nobody reads or judges them there: the mesh has no data product and no contract. 'mesh import contracts/' makes data products of them, or 'paths' of mesh.yaml leads to them where they are, by contracts: ['contracts/{contract}.yaml'].",
            Assert.Single(mesh.Diagnostics).Message);
        Assert.Equal("1 file in contracts/ looks like descriptors, and nobody reads them there: data products and contracts stand in domains/<domain>/<product>/. Move them, lead 'paths' of mesh.yaml to them, or name contracts/ in its 'paths.ignore'.", Assert.Single(Load([.. Flat(), ("contracts/x.yml", Contract("x"))]).Diagnostics).Message);
    }

    private static NewContract New(string product, string name) => new(product, name, "All.", "One.", "table", [], [], []);

    private static NewProduct NewProduct(string contract) => new("shop/stock", "Stock", "sourceAligned", "P.", "U.", "L.", "Team", "o@example.org", "c", "mailto:o@example.org", New("shop/stock", contract));

    private static IEnumerable<string> Changes(LoadedMesh before, LoadedMesh after) =>
        MeshComparison.Of(before, after, Selection.Everything, new MeshState(null, null, true), new MeshState(null, null, true), new ScriptReader(), new DateOnly(2026, 11, 29)).Changes.Select(change => $"{change.Type} {change.Element} {change.Field}");

    private static string NameOf(LoadedMesh mesh, MeshGovernance.Policies.Element element) => mesh.DescriptorOf(element).NameOf(element.Node).Name.Text;

    private static (string Path, string Text)[] Flat(string said = "") =>
    [
        ("mesh.yaml", FlatSettings), Domain("shop"), (Orders, Product("orders", "shop", "order-lines")), (OrdersContract, Contract("order-lines", said)),
    ];

    private static (string Path, string Text)[] Replaced(string path, string text) => [.. Flat().Select(file => file.Path == path ? (path, text) : file)];

    private static (string Path, string Text) Domain(string key) => ($"domains/{key}/domain.yaml", $"apiVersion: meshgovernance/v1\nkind: Domain\nid: {key}\nname: {key}\ndescription: Sells.\narchetype: sourceAligned\nteam: {{name: Shop}}\ngithub: {{team: '@org/{key}'}}\n");

    private static string Product(string name, string? domain, params string[] contracts) =>
        $"apiVersion: v1.0.0\nkind: DataProduct\nid: id-of-{name}\nname: {name}\nversion: 1.0.0\nstatus: active\n{(domain is null ? "" : $"domain: {domain}\n")}"
        + (contracts.Length == 0 ? "" : $"outputPorts:\n{string.Concat(contracts.Select(contract => $"  - name: {contract}\n    version: 1.0.0\n    contractId: {contract}\n"))}");

    private static string Contract(string id, string said = "") => $"apiVersion: v3.1.0\nkind: DataContract\nid: {id}\nversion: 1.0.0\nstatus: active\n{said}";

    private static LoadedMesh Load(params (string Path, string Text)[] files) => SampleMesh.Load(files);

    private static LoadedMesh Load(LoadedMesh rules, (string Path, string Text)[] files) =>
        MeshLoader.Load(new Fixes.MemoryTree(files.ToDictionary(file => file.Path, file => Encoding.UTF8.GetBytes(file.Text))), new YamlDescriptorReader(), rules: rules);
}
