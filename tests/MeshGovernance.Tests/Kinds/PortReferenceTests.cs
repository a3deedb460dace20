using MeshGovernance.Core.Findings;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Kinds;

/// <summary>Where input and output ports lead, and what is said where they lead nowhere.</summary>
public sealed class PortReferenceTests
{
    [Theory]
    [InlineData("2.0.0")]
    [InlineData("0.9.0")]
    [InlineData("latest")]
    [InlineData("main")]
    [InlineData(">=1.0.0")]
    [InlineData("^1.0.0")]
    [InlineData("*")]
    public void A_version_that_nobody_offers_leads_nowhere_though_there_is_one_offer(string version)
    {
        var finding = Assert.Single(Findings("1.4.0", version));
        Assert.Equal(EngineRule.Unresolved, finding.Rule);
        Assert.Equal("reports/sales", finding.Element.Name.Head.Text);
        Assert.Equal(
            $"Input port 'orders' consumes the contract 'orders' in version {version}, and no output port offers that major version; there is 1.4.0 (shop/orders/out/orders@1).", finding.Message);
        Assert.Equal("Here it is in version 1.4.0.", Assert.Single(finding.Related).Message);
    }

    [Theory]
    [InlineData("1.4.0", "1.0.0")]
    [InlineData("1.4.0", "v1")]
    [InlineData("v1", "1.9")]
    [InlineData("latest", "latest")]
    public void A_version_of_the_same_major_leads_to_the_offer(string offered, string wanted) => Assert.Empty(Findings(offered, wanted));

    [Fact]
    public void A_contract_in_words_for_a_version_is_no_other_version() =>
        Assert.Equal(EngineRule.Unresolved, Assert.Single(Findings("latest", "latest", contract: "main")).Rule);

    [Fact]
    public void An_output_port_in_a_version_that_its_contract_does_not_have_is_warned_of()
    {
        var finding = Assert.Single(Findings("1.4.0", "1.0.0", contract: "1.3.0"));
        Assert.Equal(EngineRule.PortVersion, finding.Rule);
        Assert.Equal("Output port 'orders' is version 1.4.0, and its contract only 1.3.0: make them equal.", finding.Message);
        Assert.Empty(Findings("v1.4", "1.0.0", contract: "1.4.0"));

        // Within its major, the contract may have gone on: whoever reads the port gets all that it promised.
        Assert.Empty(Findings("1.2.0", "1.0.0", contract: "1.3.0"));
    }

    [Fact]
    public void An_input_port_names_a_contract_or_a_source_outside_the_mesh()
    {
        Assert.Equal(
            "Input port 'crm' names no contract, so nobody knows whose data it is: set 'contractId', or the custom property 'sourceSystem' where it comes from outside the mesh.",
            Assert.Single(Inputs("{name: crm, version: 1.0.0}")).Message);
        Assert.Empty(Inputs("{name: crm, customProperties: [{property: sourceSystem, value: CRM}]}"));
    }

    [Fact]
    public void Ports_of_one_name_have_another_version()
    {
        const string Source = "customProperties: [{property: sourceSystem, value: CRM}]";
        var finding = Assert.Single(Inputs($"{{name: crm, version: 1.0.0, {Source}}}, {{name: crm, version: 1.0.0, {Source}}}"));
        Assert.Equal(EngineRule.DuplicateId, finding.Rule);
        Assert.Equal("There are two input ports 'crm' in version 1.0.0: give this one its own name or version, or remove it.", finding.Message);
        Assert.Empty(Inputs($"{{name: crm, version: 1.0.0, {Source}}}, {{name: crm, version: 2.0.0, {Source}}}"));
        Assert.Equal(
            "There are two output ports 'file' in version 1.0.0: give this one its own name or version, or remove it.",
            Assert.Single(Ports("outputPorts: [{name: file, version: 1.0.0}, {name: file, version: 1.0.0}, {name: file, version: 2.0.0}]")).Message);
    }

    [Theory]
    [InlineData("contractId: orders", "contractId: ordrs", "Output port 'orders' names the contract 'ordrs', which no *.odcs.yaml in shop/orders/ has as its id. Did you mean 'orders'?")]
    [InlineData("id: orders\n", "id: ordrs\n", "Output port 'orders' names the contract 'orders', which no *.odcs.yaml in shop/orders/ has as its id. Did you mean 'ordrs'?")]
    [InlineData("name: orders, version: 1.0.0", "name: orders, version: 2.0.0", "Output port 'orders' is version 2.0.0, but the contract 'orders' in its folder has no version of that major (1.0.0).")]
    [InlineData("outputPorts", "outputPort", "'outputPort' is not a field of ODPS v1.0.0. Did you mean 'outputPorts'?")]
    [InlineData("contractId", "contractID", "'contractID' is not a field of an output port in ODPS v1.0.0. Did you mean 'contractId'?")]
    public void A_slip_of_the_producer_is_told_once_and_there(string right, string wrong, string message)
    {
        var files = new[]
        {
            SampleMesh.Domain("shop"),
            SampleMesh.Product("shop/orders", offers: "orders"),
            SampleMesh.Contract("shop/orders", "orders", "schema: [{name: orders, properties: [{name: a, logicalType: string}]}]\n"),
            SampleMesh.Domain("reports"),
            SampleMesh.Product("reports/sales", consumes: "orders"),
            SampleMesh.Product("reports/returns", consumes: "orders"),
        };
        Assert.Empty(SampleMesh.Load(files).Diagnostics);
        var finding = Assert.Single(SampleMesh.Load([.. files.Select(file => file.Path.Contains("shop/orders", StringComparison.Ordinal) ? file with { Text = file.Text.Replace(right, wrong, StringComparison.Ordinal) } : file)]).Diagnostics);
        Assert.Equal(message, finding.Message);
    }

    [Fact]
    public void A_contract_that_says_no_version_is_told_there_and_not_to_its_port()
    {
        var contract = SampleMesh.Contract("shop/orders", "orders", "schema: [{name: orders, properties: [{name: a, logicalType: string}]}]\n");
        var finding = Assert.Single(SampleMesh.Load(
            SampleMesh.Domain("shop"), SampleMesh.Product("shop/orders", offers: "orders"), contract with { Text = contract.Text.Replace("version: 1.0.0\n", "", StringComparison.Ordinal) }).Diagnostics);
        Assert.Equal(EngineRule.Schema, finding.Rule);
    }

    private static IReadOnlyList<Diagnostic> Inputs(string ports) => Ports($"inputPorts: [{ports}]");

    private static IReadOnlyList<Diagnostic> Ports(string ports) => SampleMesh.Load(
        SampleMesh.Domain("reports"),
        ("domains/reports/sales/product.yaml", $"apiVersion: v1.1.0\nkind: DataProduct\nid: sales\nname: sales\nversion: 1.0.0\nstatus: active\n{ports}\n")).Diagnostics;

    private static IReadOnlyList<Diagnostic> Findings(string offered, string wanted, string? contract = null) => SampleMesh.Load(
        SampleMesh.Domain("shop"),
        In(SampleMesh.Product("shop/orders", offers: "orders"), offered),
        In(SampleMesh.Contract("shop/orders", "orders", "schema: [{name: orders, properties: [{name: a, logicalType: string}]}]\n"), contract ?? offered),
        SampleMesh.Domain("reports"),
        In(SampleMesh.Product("reports/sales", consumes: "orders"), wanted)).Diagnostics;

    private static (string Path, string Text) In((string Path, string Text) file, string version) => file with { Text = file.Text.Replace("version: 1.0.0", $"version: '{version}'", StringComparison.Ordinal) };
}
