using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.PullRequests;
using MeshGovernance.Core.Reports;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Catalog;
using MeshGovernance.Tests.Fences;
using MeshGovernance.Wire;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.PullRequests;

/// <summary>What was wrong before a pull request is no fault of it, whatever the thing is called now; and what could not be read is not mended.</summary>
public sealed class OldFindingTests
{
    private const string Product = "domains/shop/orders/product.yaml";
    private const string Contract = "domains/shop/orders/orders.odcs.yaml";
    private const string Consumer = "domains/reports/sales/product.yaml";
    private const string Waiver = "guild/waivers/orders.yaml";
    private const string Rule = "privacy/rule@1";

    private static readonly Dictionary<string, string> Base = Files(
    [
        SampleMesh.Domain("shop"),
        SampleMesh.Product("shop/orders", offers: "orders"),
        SampleMesh.Contract("shop/orders", "orders", "schema: [{name: orders, properties: [{name: order_id, logicalType: string}, {name: email, logicalType: string, tags: [bad]}]}]\n"),
        SampleMesh.Domain("reports"),
        SampleMesh.Product("reports/sales", consumes: "orders"),
        .. SampleMesh.Policy("privacy/rule", "contract"),
    ]);

    public static TheoryData<string> Moves => ["product folder", "domain folder", "contract id", "contract file and id", "version", "next major beside it", "port", "column by its id"];

    [Theory]
    [MemberData(nameof(Moves))]
    public void A_finding_was_there_before_whatever_its_element_is_called_now(string move)
    {
        var report = Compare(Base, Moved(move));
        Assert.NotEmpty(OfRule(report.Findings));
        Assert.All(OfRule(report.Findings), finding => Assert.Equal(FindingState.Existing, finding.State));
        Assert.All(OfRule(report.Findings), finding => Assert.False(finding.Blocking));
        Assert.Empty(OfRule(report.Fixed));
    }

    [Theory]
    [MemberData(nameof(Moves))]
    public void What_comes_with_a_move_is_new(string move)
    {
        var head = Moved(move);
        var (path, text) = head.Last(file => file.Key.EndsWith(".odcs.yaml", StringComparison.Ordinal));
        head[path] = text.Replace("{name: order_id, logicalType: string}", "{name: order_id, logicalType: string, tags: [bad]}", StringComparison.Ordinal);
        Assert.Single(OfRule(Compare(Base, head).Findings), finding => finding.State == FindingState.New);
    }

    [Fact]
    public void A_product_that_takes_the_name_of_one_that_moved_has_findings_of_its_own()
    {
        var head = Moved("product folder");
        foreach (var (path, text) in Base.Where(file => file.Key.StartsWith("domains/shop/orders/", StringComparison.Ordinal)))
            head[path] = text.Replace("id: shop-orders", "id: other", StringComparison.Ordinal).Replace("id: orders", "id: other", StringComparison.Ordinal).Replace("contractId: orders", "contractId: other", StringComparison.Ordinal);
        Assert.Equal(
            [("shop/orders", FindingState.New), ("shop/sales", FindingState.Existing)],
            OfRule(Compare(Base, head).Findings).Select(finding => (finding.Element.ProductKey, finding.State!.Value)).Order());
    }

    [Fact]
    public void A_waiver_is_told_the_new_name()
    {
        var files = With(Base, Waiver, $"apiVersion: meshgovernance/v1\nkind: Waiver\npolicy: {Rule}\nelements: [shop/orders/contract/orders@1]\nreason: R\nrequestedBy: a@x.org\napprovedBy: [g@x.org]\nfrom: 2026-11-01\nuntil: 2026-12-31\n");
        files["guild/guild.yaml"] = "apiVersion: meshgovernance/v1\nkind: Guild\nmembers: [{username: g@x.org, github: g, represents: 'role:privacy'}]\ndecision: {method: consent, quorum: 0.5, days: 5}\n";
        Assert.Empty(Waived(Compare(files, files)));
        Assert.Equal(
            ["'shop/orders/contract/orders@1' is called 'shop/sales/contract/orders@1' now: name that, so that the waiver covers it again."],
            Waived(Compare(files, MoveFolder(files, "domains/shop/orders/", "domains/shop/sales/"))));

        static IEnumerable<string> Waived(Report report) => report.Findings.Where(finding => finding.Policy == EngineRule.WaiverUnmatched.Id).Select(finding => finding.Message);
    }

    [Theory]
    [InlineData(Contract, "id: [")]
    [InlineData(Product, "id: [")]
    [InlineData("domains/shop/domain.yaml", "id: [")]
    public void What_cannot_be_read_is_not_mended(string path, string text) => Assert.Empty(OfRule(Compare(Base, With(Base, path, text)).Fixed));

    [Fact]
    public void Nor_is_what_a_neighbour_was_told_of_it()
    {
        var files = With(Base, Consumer, Base[Consumer].Replace("version: 1.0.0, contractId", "version: 2.0.0, contractId", StringComparison.Ordinal));
        Assert.Contains(Compare(files, files).Findings, finding => finding.Policy == EngineRule.Unresolved.Id);
        Assert.Empty(Compare(files, With(files, Product, "id: [")).Fixed);
    }

    [Fact]
    public void Nor_is_what_a_field_of_the_wrong_kind_hides() =>
        Assert.Empty(Compare(Base, With(Base, Contract, Base[Contract].Replace("properties: [", "properties: 1\n# [", StringComparison.Ordinal).Replace("schema: [{name: orders, ", "schema:\n- name: orders\n  ", StringComparison.Ordinal))).Fixed);

    [Fact]
    public void What_is_mended_elsewhere_meanwhile_is()
    {
        var files = With(Base, Consumer, Base[Consumer].Replace("version: 1.0.0, contractId", "version: 2.0.0, contractId", StringComparison.Ordinal));
        var head = With(With(files, Consumer, Base[Consumer]), "domains/reports/other/product.yaml", "id: [");
        Assert.Equal(EngineRule.Unresolved.Id, Assert.Single(Compare(files, head).Fixed).Policy);
    }

    [Fact]
    public void A_copied_id_is_the_fault_of_the_copy()
    {
        var head = With(Base, "domains/shop/a-copy/product.yaml", "apiVersion: v1.0.0\nkind: DataProduct\nid: shop-orders\nname: copy\nversion: 1.0.0\nstatus: active\n");
        var finding = Assert.Single(Compare(Base, head).Findings, finding => finding.Policy == EngineRule.DuplicateId.Id);
        Assert.Equal(("domains/shop/a-copy/product.yaml", FindingState.New), (finding.File, finding.State));
    }

    private static Dictionary<string, string> Moved(string move) => move switch
    {
        "product folder" => MoveFolder(Base, "domains/shop/orders/", "domains/shop/sales/"),
        "domain folder" => With(MoveFolder(Base, "domains/shop/", "domains/store/"), "domains/store/domain.yaml", Base["domains/shop/domain.yaml"].Replace("id: shop", "id: store", StringComparison.Ordinal)),
        "contract id" => Everywhere(Base, "id: orders", "id: bookings", "contractId: orders", "contractId: bookings"),
        "contract file and id" => MoveFolder(Everywhere(Base, "id: orders", "id: bookings", "contractId: orders", "contractId: bookings"), Contract, "domains/shop/orders/bookings.odcs.yaml"),
        "version" => Everywhere(Base, "1.0.0", "2.0.0", "apiVersion: v2.0.0", "apiVersion: v1.0.0"),
        "next major beside it" => With(
            With(Base, "domains/shop/orders/orders-2.odcs.yaml", Base[Contract].Replace("version: 1.0.0", "version: 2.0.0", StringComparison.Ordinal)),
            Product,
            Base[Product].Replace("outputPorts: [", "outputPorts: [{name: orders, version: 2.0.0, contractId: orders}, ", StringComparison.Ordinal)),
        "port" => With(Base, Product, Base[Product].Replace("{name: orders,", "{name: bookings,", StringComparison.Ordinal)),
        "column by its id" => With(Base, Contract, Base[Contract].Replace("{name: email,", "{name: e_mail,", StringComparison.Ordinal)),
        _ => throw new ArgumentOutOfRangeException(nameof(move)),
    };

    private static Dictionary<string, string> Files(IEnumerable<(string Path, string Text)> files) =>
        files.ToDictionary(file => file.Path, file => file.Text.Replace("{name: email,", "{name: email, id: c2,", StringComparison.Ordinal));

    private static Dictionary<string, string> With(Dictionary<string, string> files, string path, string text) => new(files) { [path] = text };

    private static Dictionary<string, string> MoveFolder(Dictionary<string, string> files, string from, string to) =>
        files.ToDictionary(file => file.Key.Replace(from, to, StringComparison.Ordinal), file => file.Value);

    private static Dictionary<string, string> Everywhere(Dictionary<string, string> files, params string[] words) => files.ToDictionary(
        file => file.Key,
        file => file.Key.StartsWith("domains/", StringComparison.Ordinal) ? words.Chunk(2).Aggregate(file.Value, (text, pair) => text.Replace(pair[0], pair[1], StringComparison.Ordinal)) : file.Value);

    private static IEnumerable<Finding> OfRule(IEnumerable<Finding> findings) => findings.Where(finding => finding.RuleId == Rule);

    /// <summary>Compares two states; the one policy says that columns with the tag are bad.</summary>
    private static Report Compare(Dictionary<string, string> files, Dictionary<string, string> head)
    {
        var known = new ParsedFiles();
        var before = Load(files, known, null, null);
        var branchedOff = Load(files, known, before, null);
        var after = Load(head, known, before, branchedOff);
        return Comparison.Of(Judge(after), Judge(branchedOff), branchedOff, after, Renames.Of(branchedOff, after), new ReportBase("a", "b", HasMesh: true));
    }

    private static LoadedMesh Load(Dictionary<string, string> files, ParsedFiles known, LoadedMesh? rules, LoadedMesh? before) =>
        MeshLoader.Load(new MemoryTree(files), new YamlDescriptorReader(), known, rules: rules, before: before);

    private static Report Judge(LoadedMesh mesh) => SampleMesh.Judge(mesh, plan =>
    [
        .. plan.Units.Select(unit => new UnitAnswer(
            unit,
            null,
            [.. ((Contract)plan.TargetOf(unit)).Columns.Where(column => column.HasTag("bad")).Select(column => new WireViolation(column.Document.Index, column.Node.Ordinal, [], "Bad.", "", IsCertain: false, []))])),
    ]).Report;
}
