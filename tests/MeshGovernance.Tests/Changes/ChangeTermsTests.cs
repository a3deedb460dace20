using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Standards;
using MeshGovernance.Policies;
using MeshGovernance.Scripting;
using MeshGovernance.Tests.Catalog;
using MeshGovernance.Tests.Fences;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Changes;

/// <summary>What a mesh sets for changes: <c>changes</c> of <c>mesh.yaml</c>.</summary>
public sealed class ChangeTermsTests
{
    private const string Contract = "apiVersion: v3.1.0\nkind: DataContract\nid: orders\nversion: 1.0.0\nstatus: active\nschema:\n- name: orders\n  properties:\n  - {name: email, logicalType: string, required: true, description: E, logicalTypeOptions: {minLength: 1, maxLength: 9}}\n";
    private const string Base = "apiVersion: meshgovernance/v1\nkind: Mesh\nname: M\n";

    private static readonly DateOnly Day = new(2026, 12, 1);

    [Theory]
    [InlineData("column.description: risky", "description: E", "description: F", Severity.Risky)]
    [InlineData("column.description: risky", "description: E, ", "", Severity.Risky)]
    [InlineData("column.description.removed: breaking", "description: E, ", "", Severity.Breaking)]
    [InlineData("column.description.removed: breaking", "description: E", "description: F", Severity.Editorial)]
    [InlineData("column.required.turnedOff: risky, column.required: editorial", "required: true", "required: false", Severity.Risky)]
    [InlineData("column.logicalTypeOptions: editorial", "maxLength: 9", "maxLength: 99", Severity.Editorial)]
    [InlineData("column.logicalTypeOptions: editorial, column.logicalTypeOptions.maxLength: breaking", "maxLength: 9", "maxLength: 99", Severity.Breaking)]
    [InlineData("column.logicalTypeOptions.maxLength: breaking", "minLength: 1", "minLength: 0", Severity.Risky)]
    [InlineData("column: editorial", "required: true", "required: false", Severity.Breaking)]
    [InlineData("column: risky", "{name: email", "{name: mail", Severity.Risky)]
    [InlineData("column.unique: breaking", "required: true", "required: true, unique: false", Severity.Editorial)]
    public void The_longest_name_that_means_a_change_says_how_bad_it_is(string set, string old, string now, Severity severity)
    {
        var settings = $"{Base}changes: {{severities: {{{set}}}}}\n";
        var diff = Diff(settings, Contract, settings, Contract.Replace(old, now, StringComparison.Ordinal));
        Assert.Equal(severity, diff.Changes.Max(change => change.Counted));
    }

    [Fact]
    public void The_base_decides_and_not_the_head()
    {
        var lax = $"{Base}changes: {{severities: {{column.required: editorial}}, exceptions: [{{element: shop/orders, reason: R}}]}}\n";
        var change = Assert.Single(Diff(Base, Contract, lax, Contract.Replace("required: true", "required: false", StringComparison.Ordinal)).Changes, change => change.Kind == "column");
        Assert.Equal((Severity.Breaking, false), (change.Counted!.Value, change.IsSetByMesh));
        Assert.Equal(Severity.Editorial, Assert.Single(Diff(lax, Contract, Base, Contract.Replace("required: true", "required: false", StringComparison.Ordinal)).Changes, change => change.Kind == "column").Severity);
    }

    [Fact]
    public void Where_the_base_holds_no_mesh_the_head_decides()
    {
        var none = MeshLoader.Load(new MemoryTree(new Dictionary<string, string>()), new YamlDescriptorReader());
        var diff = Diff(none, Load($"{Base}changes: {{severities: {{contract.added: risky}}}}\n", Contract));
        Assert.Equal(Severity.Risky, Assert.Single(diff.Changes, change => change.Kind == "contract").Severity);
    }

    [Theory]
    [InlineData("element: shop/orders, reason: R", true)]
    [InlineData("element: shop, reason: R, until: 2026-12-01", true)]
    [InlineData("element: shop/orders, reason: R, until: 2026-11-30", false)]
    [InlineData("element: shop/orders, reason: R, until: soon", false)]
    [InlineData("element: shop/orders, reason: ''", false)]
    [InlineData("element: shop/order, reason: R", false)]
    [InlineData("element: shop/orders/contract/orders@1/orders/email, reason: R, field: required", true)]
    [InlineData("element: shop/orders, reason: R, field: require", false)]
    public void What_is_ignored_is_shown_and_does_not_count(string exception, bool isIgnored)
    {
        var settings = $"{Base}changes: {{exceptions: [{{{exception}}}]}}\n";
        var change = Assert.Single(Diff(settings, Contract, settings, Contract.Replace("required: true", "required: false", StringComparison.Ordinal)).Changes);
        Assert.Equal(Severity.Breaking, change.Severity);
        Assert.Equal(isIgnored ? null : Severity.Breaking, change.Counted);
        Assert.Equal(isIgnored ? "R" : null, change.Ignored?.Reason);
        Assert.Equal(isIgnored, change.Mirrored().Ignored is not null);
    }

    [Theory]
    [InlineData("column.descripton: risky", "'column' has no field and goes no way that is called 'descripton'. Did you mean 'column.description'?")]
    [InlineData("colum.required.turnedOff: risky", "Nothing that describes data has 'colum.required.turnedOff'. Did you mean 'column.required.turnedOff'?")]
    [InlineData("column.required.turnOff: risky", "'column.required' has no field and goes no way that is called 'turnOff'. Did you mean 'column.required.turnedOff'?")]
    [InlineData("column.description.raised: risky", "'column.description' is never told as 'raised': it is added, removed or changed.")]
    [InlineData("domain.name: risky", "Nothing that describes data has 'domain.name'.")]
    public void A_name_that_means_nothing_is_told_where_it_stands(string set, string message)
    {
        var mesh = Load($"{Base}changes:\n  severities:\n    column.tags: risky\n    {set}\n", Contract);
        var finding = Assert.Single(mesh.Diagnostics, diagnostic => diagnostic.Rule == EngineRule.Changes);
        Assert.Equal((7, 5), (finding.Range.Start.Line, finding.Range.Start.Column));
        Assert.StartsWith(message, finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("severities: {column.tags: rysky}")]
    [InlineData("severity: {column.tags: risky}")]
    [InlineData("severities: {'column tags': risky}")]
    [InlineData("exceptions: [{element: shop}]")]
    [InlineData("exceptions: [{element: shop, reason: R, untl: 2026-12-01}]")]
    public void A_wrong_key_or_value_is_a_finding(string changes) =>
        Assert.Contains(Load($"{Base}changes: {{{changes}}}\n", Contract).Diagnostics, diagnostic => diagnostic is { File: "mesh.yaml" } && diagnostic.Rule == EngineRule.Schema);

    [Theory]
    [InlineData("element: shop/orders, reason: R", null)]
    [InlineData("element: shop/orders, reason: R, until: 2026-11-22", "The exception ended on 2026-11-22: take it away.")]
    [InlineData("element: shop/ordrs, reason: R", "The mesh has no 'shop/ordrs'. Did you mean 'shop/orders'?")]
    [InlineData("element: returns/refunds, reason: R", "The mesh has no 'returns/refunds': take the exception away, or write the element as a report does.")]
    public void An_exception_that_covers_nothing_is_told(string exception, string? message)
    {
        var mesh = SampleMesh.Load(
            SampleMesh.Domain("shop"), SampleMesh.Product("shop/orders", offers: "orders"), ("domains/shop/orders/orders.odcs.yaml", Contract), ("mesh.yaml", $"{Base}changes: {{exceptions: [{{{exception}}}]}}\n"));
        Assert.Equal(message, SampleMesh.Judge(mesh).Report.Findings.SingleOrDefault(finding => finding.Policy == EngineRule.IgnoredChanges.Id)?.Message);
    }

    /// <summary>A setting for what no diff tells would do nothing.</summary>
    [Fact]
    public void All_that_can_be_set_is_what_diffs_tell()
    {
        Assert.Subset(ChangeSubjects.All.ToHashSet(), new HashSet<string>(["column", "column.required", "column.logicalTypeOptions.minimum", "server.host", "role", "owner.role", "outputPort.deprecated", "contract.status", "product.description.purpose", "qualityRule.mustBe", "serviceLevel.value", "allowedValue"]));
        Assert.DoesNotContain(ChangeSubjects.All, subject => Enum.GetNames<Direction>().Any(way => subject.EndsWith("." + way, StringComparison.OrdinalIgnoreCase)));
    }

    private static MeshDiff Diff(string settingsBefore, string before, string settingsAfter, string after) => Diff(Load(settingsBefore, before), Load(settingsAfter, after));

    private static MeshDiff Diff(LoadedMesh before, LoadedMesh after) =>
        MeshComparison.Of(before, after, Selection.Everything, new MeshState("a", null, !before.IsEmpty), new MeshState("b", null, true), new ScriptReader(), Day);

    private static LoadedMesh Load(string settings, string contract) => SampleMesh.Load(("mesh.yaml", settings), ("domains/shop/orders/orders.odcs.yaml", contract));
}
