using CsCheck;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Imports;
using Xunit;

namespace MeshGovernance.Tests.Imports;

/// <summary>From what was found to files of a mesh.</summary>
public sealed class ImportPlanningTests
{
    private static readonly Gen<(string, string)[]> Sources = Gen.Select(Gen.Int[0, 7], Gen.Int[0, 2], Gen.Int[0, 3])
        .Select((id, domain, columns) => ($"{"abcd"[id % 4]}/c{id}.odcs.yaml", Imported.Contract($"c{id}", $"domain-{domain}", [.. Enumerable.Range(0, columns + 1).Select(column => $"k{column}")])))
        .Array[1, 8].Select(files => files.DistinctBy(file => file.Item1).ToArray());

    [Fact]
    public void A_flat_folder_becomes_domains_products_and_ports_and_files_stay_as_they_are_byte_for_byte()
    {
        var source = new[] { ("orders.odcs.yaml", Imported.Contract("orders", "checkout", "id")), ("Some Carts.yml", Imported.Contract("carts", "checkout", "id")), ("x.json", """{"kind": "DataContract", "apiVersion": "v3.1.0", "id": "x", "version": "2.0.0", "status": "draft", "dataProduct": "Deep Insight", "domain": "Sales & Co"}""") };
        var mesh = Imported.Tree(Imported.Settings);
        var written = Imported.Written(mesh, Imported.Plan(source, mesh));
        Assert.Equal(source[0].Item2, Imported.Text(written, "domains/checkout/checkout/orders.odcs.yaml"));
        Assert.Equal(source[1].Item2, Imported.Text(written, "domains/checkout/checkout/some-carts.odcs.yaml"));
        Assert.Equal(source[2].Item2, Imported.Text(written, "domains/sales-co/deep-insight/x.odcs.yaml"));
        var loaded = Imported.Load(written);
        Assert.Empty(loaded.Diagnostics);
        Assert.All(loaded.Mesh.Products.SelectMany(product => product.OutputPorts), port => Assert.NotNull(port.Contract));
        Assert.Equal(3, loaded.Mesh.Contracts.Count);
    }

    [Fact]
    public void The_contracts_of_our_own_mesh_come_out_as_they_went_in()
    {
        var folder = System.IO.Path.Combine(Architecture.Source.Root, "domains");
        var source = Directory.EnumerateFiles(folder, "*.odcs.yaml", SearchOption.AllDirectories)
            .Select(file => (System.IO.Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText(file))).ToList();
        var mesh = Imported.Tree(Imported.Settings);
        var plan = Imported.Plan(source, mesh);
        var written = Imported.Written(mesh, plan);
        Assert.NotEmpty(source);
        Assert.Equal(
            source.Select(file => file.Item2).Order(StringComparer.Ordinal),
            plan.Files.Where(file => file.Kind == PlannedKind.Contract).Select(file => Imported.Text(written, file.Path)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_order_of_files_says_nothing() => Gen.Select(Sources, Gen.Int).Sample((source, seed) =>
    {
        var mesh = Imported.Tree(Imported.Settings);
        var (one, other) = (Imported.Plan(source, mesh), Imported.Plan(source.OrderBy(file => HashCode.Combine(file.Item1, seed)), mesh));
        Assert.Equal(Texts(one), Texts(other));
    }, iter: 100);

    [Fact]
    public void Imported_twice_changes_nothing_the_second_time() => Sources.Sample(source =>
    {
        var mesh = Imported.Tree(Imported.Settings);
        var written = Imported.Written(mesh, Imported.Plan(source, mesh));
        var again = Imported.Plan(source, written);
        Assert.True(again.ChangesNothing, string.Join(", ", again.Contents.Keys));
        Assert.Empty(again.Kept);
    }, iter: 100);

    [Fact]
    public void Files_in_the_mesh_stay_and_settings_lead_to_them()
    {
        var source = new[] { ("contracts/orders.odcs.yaml", Imported.Contract("orders", "checkout", "id")), ("contracts/carts.odcs.yaml", Imported.Contract("carts", "checkout", "id")) };
        var mesh = Imported.Tree([.. Imported.Settings, .. source]);
        var plan = Imported.Plan(source, mesh, Imported.Terms with { Inside = "" });
        var written = Imported.Written(mesh, plan);
        Assert.Equal(["domains/checkout/checkout/product.yaml", "domains/checkout/domain.yaml", "mesh.yaml"], plan.Contents.Keys.Order(StringComparer.Ordinal));
        Assert.EndsWith("paths:\n  contracts:\n    - 'contracts/{contract}.odcs.yaml'\n", Imported.Text(written, "mesh.yaml"), StringComparison.Ordinal);
        var loaded = Imported.Load(written);
        Assert.Empty(loaded.Diagnostics);
        Assert.Equal(2, loaded.Mesh.Contracts.Count);
        Assert.True(Imported.Plan(source, written, Imported.Terms with { Inside = "" }).ChangesNothing);
    }

    [Fact]
    public void Files_in_the_mesh_move_where_that_is_asked_for()
    {
        var source = new[] { ("contracts/orders.odcs.yaml", Imported.Contract("orders", "checkout", "id")) };
        var mesh = Imported.Tree([.. Imported.Settings, .. source]);
        var plan = Imported.Plan(source, mesh, Imported.Terms with { Inside = "", Moves = true });
        Assert.Equal(["contracts/orders.odcs.yaml"], plan.Gone);
        var written = Imported.Written(mesh, plan);
        Assert.Equal(source[0].Item2, Imported.Text(written, "domains/checkout/checkout/orders.odcs.yaml"));
        Assert.Empty(Imported.Load(written).Diagnostics);
    }

    [Fact]
    public void Settings_lead_to_single_files_where_others_stand_between_them()
    {
        var source = new[] { ("orders.odcs.yaml", Imported.Contract("orders", "checkout", "id")), ("carts.yaml", Imported.Contract("carts", "checkout", "id")) };
        var mesh = Imported.Tree([.. Imported.Settings, .. source, ("mkdocs.yaml", "site_name: Shop\n")]);
        var written = Imported.Written(mesh, Imported.Plan(source, mesh, Imported.Terms with { Inside = "" }));
        Assert.EndsWith("paths:\n  contracts:\n    - carts.yaml\n    - '{contract}.odcs.yaml'\n", Imported.Text(written, "mesh.yaml"), StringComparison.Ordinal);
        var loaded = Imported.Load(written);
        Assert.Empty(loaded.Diagnostics);
        Assert.Equal(2, loaded.Mesh.Contracts.Count);
    }

    [Fact]
    public void Settings_lead_no_more_to_where_files_have_moved_from()
    {
        var source = new[] { ("contracts/orders.odcs.yaml", Imported.Contract("orders", "checkout", "id")), ("contracts/carts.odcs.yaml", Imported.Contract("carts", "checkout", "id")) };
        var mesh = Imported.Tree([.. Imported.Settings, .. source]);
        var staying = Imported.Written(mesh, Imported.Plan(source, mesh, Imported.Terms with { Inside = "" }));
        var plan = Imported.Plan(source, staying, Imported.Terms with { Inside = "", Moves = true });
        Assert.Equal(["'paths' leads no more to where files were"], plan.Files.Single(file => file.Path == "mesh.yaml").Changes);
        var moved = Imported.Written(staying, plan);
        Assert.DoesNotContain("{contract}", Imported.Text(moved, "mesh.yaml"), StringComparison.Ordinal);
        var loaded = Imported.Load(moved);
        Assert.Empty(loaded.Diagnostics);
        Assert.Equal(2, loaded.Mesh.Contracts.Count);
    }

    [Fact]
    public void A_pattern_that_people_wrote_with_a_star_goes_with_its_files_too()
    {
        var source = new[] { ("contracts/orders.odcs.yaml", Imported.Contract("orders", "checkout", "id")) };
        var here = Imported.Terms with { Inside = "" };
        var mesh = Imported.Tree([.. Imported.Settings, .. source]);
        var staying = Imported.Written(mesh, Imported.Plan(source, mesh, here));
        var own = Imported.Text(staying, "mesh.yaml").Replace("{contract}", "o*", StringComparison.Ordinal);
        var stars = new PatchedTree(staying, new Dictionary<string, byte[]> { ["mesh.yaml"] = System.Text.Encoding.UTF8.GetBytes(own) });
        var moved = Imported.Written(stars, Imported.Plan(source, stars, here with { Moves = true }));
        Assert.DoesNotContain("o*", Imported.Text(moved, "mesh.yaml"), StringComparison.Ordinal);
        Assert.Empty(Imported.Load(moved).Diagnostics);
    }

    [Fact]
    public void Of_two_contracts_of_one_id_and_version_the_second_is_left_out_and_told()
    {
        var mesh = Imported.Tree(Imported.Settings);
        var plan = Imported.Plan([("a.odcs.yaml", Imported.Contract("orders", "checkout", "id")), ("b.odcs.yaml", Imported.Contract("orders", "checkout", "other"))], mesh);
        Assert.Contains(plan.Untold, remark => remark.Origin.Source == "b.odcs.yaml" && remark.Message.StartsWith("Left out: the contract 'orders' in version 1.0.0 comes from 'a.odcs.yaml'", StringComparison.Ordinal));
        Assert.Equal(["a"], plan.Files.Where(file => file.Kind == PlannedKind.Contract).Select(file => file.Path["domains/checkout/checkout/".Length..][..1]));
    }

    [Theory]
    [InlineData("kind: DataContract\nid: a\nschema: [", "Mend the file")]
    [InlineData("dataContractSpecification: 7.0.0\nid: a", "0.9 and 1.x can be read")]
    public void What_is_wrong_with_a_source_is_told_and_nothing_is_written(string text, string told)
    {
        var mesh = Imported.Tree(Imported.Settings);
        var plan = Imported.Plan([("a.yaml", "kind: DataContract\nid: orders\nversion: 1.0.0\n"), ("b.yaml", text)], mesh);
        Assert.Contains(told, Assert.Single(plan.Faults).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_that_differ_only_by_case_are_one_folder_and_that_is_told()
    {
        var mesh = Imported.Tree(Imported.Settings);
        var plan = Imported.Plan([("a.yaml", Imported.Contract("a", "Sales", "id")), ("b.yaml", Imported.Contract("b", "sales", "id"))], mesh);
        Assert.Contains(plan.Untold, remark => remark.Message.Contains("they are taken for one domain", StringComparison.Ordinal));
        Assert.Single(Imported.Load(Imported.Written(mesh, plan)).Mesh.Domains);
    }

    private static List<(string, string)> Texts(ImportPlan plan) => [.. plan.Contents.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => (file.Key, System.Text.Encoding.UTF8.GetString(file.Value)))];
}
