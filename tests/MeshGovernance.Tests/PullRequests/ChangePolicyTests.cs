using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.PullRequests;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.Disk;
using MeshGovernance.Policies;
using MeshGovernance.Sandbox;
using MeshGovernance.Scripting;
using MeshGovernance.Tests.Catalog;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.PullRequests;

/// <summary>What policies of scope <c>change</c> see of a pull request, and where what they find is told.</summary>
[Slow("a worker judges each pair of states")]
public sealed class ChangePolicyTests : IDisposable
{
    private const string Says = "$\"{change.Type} {change.Kind} {change.Field} {change.Severity} {change.SeverityForReaders} {change.Old} {change.New} {change.Words} | {string.Join(\" \", change.Readers.Select(port => port.Product.Key))} | {string.Join(\" \", change.ReadersLeftBehind.Select(port => port.Product.Key))} | {change.Offers.Count} {change.IsReadByNobody} {change.IsInNextMajor} {change.HadEnded(AsOf)} {change.ContractBefore?.Version} {change.ContractAfter?.Version}\"";
    private const string Tell = "var number = 0; foreach (var change in Changes) Violation(change.Place, " + Says + ", key: $\"{number++}\");";
    private const string Email = "      - {name: email, logicalType: string, classification: restricted}\n";
    private static readonly DateOnly Day = new(2026, 12, 1);

    private readonly WorkerPolicyRunner runner = new(WorkerLimits.Default);
    private readonly CachedPolicyCompiler compiler = new(CacheFolder.PoliciesIn(MeshProcess.Cache));

    public static TheoryData<string, string> Edits => new()
    {
        { Email, "" },
        { "classification: restricted", "classification: public" },
        { "name: email", "name: e_mail" },
        { "status: active\nschema", "status: retired\nschema" },
        { Email, Email + "      - {name: phone, logicalType: string}\n" },
        { "version: 1.2.0\nstatus", "version: 2.0.0\nstatus" },
        { "logicalType: string, classification", "logicalType: integer, classification" },
        { "validValues: [a, b]", "validValues: [a]" },
        { "name: email", "name: \"\\u001b[31m](x)\"" },
    };

    /// <summary>Engine and worker make the same objects of the same numbers.</summary>
    [Theory]
    [MemberData(nameof(Edits))]
    public void The_worker_sees_the_changes_that_the_engine_sees(string old, string now)
    {
        var head = Changed(files => files["domains/shop/orders/orders.odcs.yaml"] = Replaced(files["domains/shop/orders/orders.odcs.yaml"], old, now));

        var found = Judge(head, Tell);

        var change = Assert.Single(head.Mesh.Changed);
        Assert.NotEmpty(change.Changes);
        Assert.Equal(change.Changes.Select(Said).Select(PlainText.Message).Order(StringComparer.Ordinal), found.Select(finding => finding.Message).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_nobody_compares_with_anything_is_not_judged()
    {
        var mesh = Load(Files(Tell));
        Assert.Empty(mesh.Mesh.Changed);
        Assert.Empty(Judge(mesh, Tell));
        mesh.CompareWith(Load(Files(Tell)), Day);
        Assert.Empty(mesh.Mesh.Changed);
    }

    [Fact]
    public void A_column_that_is_gone_keeps_its_name_and_is_told_at_its_object()
    {
        var head = Changed(files => files["domains/shop/orders/orders.odcs.yaml"] = Replaced(files["domains/shop/orders/orders.odcs.yaml"], Email, ""));

        var finding = Assert.Single(Judge(head, Tell));

        Assert.Equal("shop/orders/contract/orders@1/orders/email", finding.Element.Text);
        Assert.Equal(("domains/shop/orders/orders.odcs.yaml", 7), (finding.File, finding.Range.Start.Line));
        Assert.Equal(finding.Fingerprint, Finding.FingerprintOf("probe/tells@1", finding.Element, finding.Key));
    }

    [Fact]
    public void A_product_that_is_gone_is_told_at_its_domain_and_a_domain_at_the_mesh()
    {
        Assert.Equal("domains/shop/domain.yaml", Assert.Single(Judge(Changed(files => Drop(files, "domains/shop/orders/")), Tell)).File);
        Assert.Equal("mesh.yaml", Assert.Single(Judge(Changed(files => Drop(files, "domains/shop/")), Tell)).File);
    }

    /// <summary>The contract goes with its port, and both with the product: that is one change.</summary>
    [Fact]
    public void What_goes_along_is_not_told_twice()
    {
        var port = Changed(files =>
        {
            files["domains/shop/orders/product.yaml"] = Replaced(files["domains/shop/orders/product.yaml"], "outputPorts: [{name: orders, version: 1.2.0, contractId: orders}]\n", "");
            files.Remove("domains/shop/orders/orders.odcs.yaml");
        });
        Assert.Equal("outputPort", Assert.Single(Assert.Single(port.Mesh.Changed).Changes).Kind);
        Assert.Equal("product", Assert.Single(Assert.Single(Changed(files => Drop(files, "domains/shop/orders/")).Mesh.Changed).Changes).Kind);
    }

    [Theory]
    [InlineData("reads", "[orders.email]", true)]
    [InlineData("reads", "[orders.order_id]", false)]
    [InlineData("reads", "[orders]", true)]
    [InlineData("reads", "[nonsense", true)]
    [InlineData("other", "[orders.order_id]", true)]
    public void Whoever_says_what_it_reads_is_no_reader_of_the_rest(string property, string value, bool isReader)
    {
        var head = Changed(files => files["domains/shop/orders/orders.odcs.yaml"] = Replaced(files["domains/shop/orders/orders.odcs.yaml"], Email, ""), Custom(property, value.Contains(']', StringComparison.Ordinal) ? value : $"'{value}'"));

        var change = Assert.Single(Assert.Single(head.Mesh.Changed).Changes);

        Assert.Equal(isReader ? ["mail/letters"] : [], change.Readers.Select(port => port.Product.Key));
        Assert.Equal((!isReader, isReader ? Severity.Breaking : Severity.Risky), (change.IsReadByNobody, change.SeverityForReaders));
    }

    [Theory]
    [InlineData("2.0.0", false)]
    [InlineData("3", false)]
    [InlineData("v2", false)]
    [InlineData("1.9.0", true)]
    [InlineData("removal", true)]
    [InlineData("latest", true)]
    [InlineData("", true)]
    public void Consent_names_a_later_major(string agreesTo, bool isLeft)
    {
        var head = Changed(
            files => files["domains/shop/orders/product.yaml"] = Replaced(files["domains/shop/orders/product.yaml"], "version: 1.2.0, contractId", "version: 2.0.0, contractId"), Custom("agreesTo", $"'{agreesTo}'"));

        var change = Assert.Single(Assert.Single(head.Mesh.Changed).Changes, change => change.Kind == "outputPort");

        Assert.Equal(isLeft ? ["mail/letters"] : [], change.ReadersLeftBehind.Select(port => port.Product.Key));
    }

    [Theory]
    [InlineData("'removal'", false)]
    [InlineData("'2.0.0'", false)]
    [InlineData("'1.3.0'", true)]
    public void Consent_to_a_removal_is_said_so_or_goes_further(string agreesTo, bool isLeft)
    {
        var head = Changed(files => Drop(files, "domains/shop/orders/"), Custom("agreesTo", agreesTo));

        Assert.Equal(isLeft ? ["mail/letters"] : [], Assert.Single(Assert.Single(head.Mesh.Changed).Changes).ReadersLeftBehind.Select(port => port.Product.Key));
    }

    [Fact]
    public void The_report_tells_whom_the_changes_reach()
    {
        var head = Changed(files => files["domains/shop/orders/orders.odcs.yaml"] = Replaced(files["domains/shop/orders/orders.odcs.yaml"], Email, ""));

        var reach = Assert.Single(ChangeReaches.Of(head, Selection.Everything, Day));

        Assert.Equal(("shop/orders", 1, 0), (reach.Product, reach.Breaking, reach.Risky));
        Assert.Equal(("mail/letters/in/orders@1", 1, "mail", "Ida"), Assert.Single(reach.Consumers) is var consumer ? (consumer.Port, consumer.Steps, consumer.Domain, consumer.Owner) : default);
        Assert.Empty(ChangeReaches.Of(head, Selection.Everything with { Domains = [new("mail")] }, Day));
    }

    [Theory]
    [InlineData("1.4.0", Severity.Breaking, "2.0.0")]
    [InlineData("1.4.0", Severity.Risky, "1.5.0")]
    [InlineData("1.4.0", Severity.Compatible, "1.5.0")]
    [InlineData("1.4.0", Severity.Editorial, "1.4.1")]
    [InlineData("v1", Severity.Editorial, "v1.0.1")]
    [InlineData("1.4.0-beta+7", Severity.Risky, "1.5.0")]
    [InlineData("1.2.3.4", Severity.Risky, "1.3.0.0")]
    [InlineData("latest", Severity.Risky, null)]
    [InlineData("1..2", Severity.Risky, null)]
    [InlineData("99999999999", Severity.Breaking, null)]
    [InlineData("2147483647", Severity.Breaking, null)]
    [InlineData("", Severity.Breaking, null)]
    public void The_version_after_a_change(string version, Severity severity, string? next) => Assert.Equal(next, Versions.After(version, severity));

    public void Dispose() => runner.Dispose();

    private static string Said(ElementChange change) =>
        $"{change.Type} {change.Kind} {change.Field} {change.Severity} {change.SeverityForReaders} {change.Old} {change.New} {change.Words} | {string.Join(' ', change.Readers.Select(port => port.Product.Key))} | {string.Join(' ', change.ReadersLeftBehind.Select(port => port.Product.Key))} | {change.Offers.Count} {change.IsReadByNobody} {change.IsInNextMajor} {change.HadEnded(Day)} {change.ContractBefore?.Version} {change.ContractAfter?.Version}";

    private static string Custom(string property, string value) => $", customProperties: [{{property: {property}, value: {value}}}]";

    private static string Replaced(string text, string old, string now)
    {
        Assert.Contains(old, text, StringComparison.Ordinal);
        return text.Replace(old, now, StringComparison.Ordinal);
    }

    private static void Drop(Dictionary<string, string> files, string folder)
    {
        foreach (var path in files.Keys.Where(path => path.StartsWith(folder, StringComparison.Ordinal)).ToList())
            files.Remove(path);
    }

    private static LoadedMesh Changed(Action<Dictionary<string, string>> edit, string consumer = "")
    {
        var (before, after) = (Files(Tell, consumer), Files(Tell, consumer));
        edit(after);
        var head = Load(after);
        head.CompareWith(Load(before), Day);
        return head;
    }

    private static LoadedMesh Load(Dictionary<string, string> files) => SampleMesh.Load([.. files.Select(file => (file.Key, file.Value))]);

    private static Dictionary<string, string> Files(string script, string consumer = "")
    {
        var files = new[]
        {
            ("mesh.yaml", "apiVersion: meshgovernance/v1\nkind: Mesh\nname: M\n"),
            SampleMesh.Domain("shop"),
            SampleMesh.Domain("mail"),
            ("domains/shop/orders/product.yaml", "apiVersion: v1.0.0\nkind: DataProduct\nid: orders\nname: Orders\nversion: 1.0.0\nstatus: active\noutputPorts: [{name: orders, version: 1.2.0, contractId: orders}]\n"),
            ("domains/shop/orders/orders.odcs.yaml", "apiVersion: v3.1.0\nkind: DataContract\nid: orders\nversion: 1.2.0\nstatus: active\nschema:\n  - name: orders\n    properties:\n      - {name: order_id, logicalType: string, quality: [{metric: invalidValues, arguments: {validValues: [a, b]}, mustBe: 0}]}\n" + Email),
            ("domains/mail/letters/product.yaml", $"apiVersion: v1.0.0\nkind: DataProduct\nid: letters\nname: Letters\nversion: 1.0.0\nstatus: active\ninputPorts: [{{name: orders, version: 1.0.0, contractId: orders{consumer}}}]\n"),
        }.Concat(SampleMesh.Policy("probe/tells", "change")).ToDictionary();
        files["policies/probe/tells/v1/policy.csx"] = script;
        return files;
    }

    private IReadOnlyList<Finding> Judge(LoadedMesh mesh, string script)
    {
        Assert.Contains(mesh.Policies, policy => policy.Script == script);
        var plan = EvaluationPlan.Of(mesh, Day, Selection.Everything, compiler);
        var report = Evaluator.Report(plan, runner.Run(plan), Selection.Everything, new ReportHead("test", null, Dirty: false));
        Assert.Empty(report.Problems);
        return [.. report.Findings.Where(finding => finding.Policy == "probe/tells")];
    }
}
