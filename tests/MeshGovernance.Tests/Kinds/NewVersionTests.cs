using System.Text;
using MeshGovernance.Core;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Kinds.Products;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Tests.Fixes;
using MeshGovernance.Yaml;
using Xunit;

namespace MeshGovernance.Tests.Kinds;

/// <summary><c>mesh new version</c> puts a copy beside the old version, and leaves all else as its authors wrote it.</summary>
public sealed class NewVersionTests
{
    private const string Product = "domains/checkout/orders/product.yaml";
    private const string Contract = "# Ours.\napiVersion: v3.1.0\nkind: DataContract\nid: orders\nversion: 1.4.0  # as the port\nstatus: active\n";
    private const string End = "      - property: replacedBy\n        value: checkout/orders/out/orders@2\n      - property: endOfSupport\n        value: 2027-06-30\n";

    private static readonly DateOnly Until = new(2027, 6, 30);

    [Theory]
    [InlineData(
        "outputPorts:\n  # The first.\n  - name: orders  # all\n    version: 1.4.0\n    contractId: orders\n\n    tags: [core]\n\n# Who answers.\ntags: [b]\n",
        "outputPorts:\n  # The first.\n  - name: orders  # all\n    deprecated: true\n    version: 1.4.0\n    contractId: orders\n\n    tags: [core]\n    customProperties:\n" + End
            + "  - name: orders  # all\n    version: 2.0.0\n    contractId: orders\n\n    tags: [core]\n\n# Who answers.\ntags: [b]\n")]
    [InlineData(
        "outputPorts:\n- id: o\n  name: orders\n  deprecated: false\n  version: \"1.4.0\"\n  contractId: orders\n  customProperties:\n  - property: a\n    value: b\n- name: report\n  version: 1.0.0",
        "outputPorts:\n- id: o\n  name: orders\n  deprecated: true\n  version: \"1.4.0\"\n  contractId: orders\n  customProperties:\n  - property: a\n    value: b\n  - property: replacedBy\n    value: checkout/orders/out/orders@2\n  - property: endOfSupport\n    value: 2027-06-30\n"
            + "- name: report\n  version: 1.0.0\n- id: o-v2\n  name: orders\n  deprecated: false\n  version: \"2.0.0\"\n  contractId: orders\n  customProperties:\n  - property: a\n    value: b")]
    public void The_old_port_says_what_follows_and_all_else_stays(string text, string wanted)
    {
        var change = Change(Mesh(text));
        Assert.Equal(Head("v1.1.0") + wanted, Encoding.UTF8.GetString(Assert.Single(change.Edited).Content.Span));
        var file = Assert.Single(change.Files);
        Assert.Equal(("domains/checkout/orders/orders-v2.odcs.yaml", Contract.Replace("1.4.0", "2.0.0", StringComparison.Ordinal)), (file.Path, Encoding.UTF8.GetString(file.Content.Span)));
    }

    [Fact]
    public void Ends_of_lines_stay()
    {
        var change = Change(Mesh("outputPorts:\n  - name: orders\n    version: 1.4.0\n    contractId: orders\n".ReplaceLineEndings("\r\n")));
        Assert.DoesNotMatch("[^\r]\n", Encoding.UTF8.GetString(change.Edited[0].Content.Span)[Head("v1.1.0").Length..]);
    }

    [Fact]
    public void A_standard_that_knows_no_deprecated_ports_gets_none() =>
        Assert.DoesNotContain("deprecated", Encoding.UTF8.GetString(Change(Mesh("outputPorts:\n  - name: orders\n    version: 1.4.0\n    contractId: orders\n", "v1.0.0")).Edited[0].Content.Span), StringComparison.Ordinal);

    [Theory]
    [InlineData("orders.odcs.yaml", "payments.odcs.yaml", "orders-v2.odcs.yaml")]
    [InlineData("orders-v1.odcs.yaml", "payments.odcs.yaml", "orders-v2.odcs.yaml")]
    [InlineData("orders_1.odcs.yaml", "payments.odcs.yaml", "orders_2.odcs.yaml")]
    [InlineData("orders.odcs.yaml", "payments.v3.odcs.yaml", "orders.v2.odcs.yaml")]
    [InlineData("orders-2024.odcs.yaml", "payments.odcs.yaml", "orders-2024-2.odcs.yaml")]
    public void Its_file_is_called_as_those_beside_it(string own, string other, string next) =>
        Assert.Equal($"domains/checkout/orders/{next}", Change(Mesh("outputPorts:\n  - name: orders\n    version: 1.4.0\n    contractId: orders\n", file: own, other: other)).Files[0].Path);

    [Theory]
    [InlineData("ordres", "outputPorts:\n  - name: orders\n    version: 1.4.0\n    contractId: orders\n", "'checkout/orders' has no output port 'ordres'. Did you mean 'orders'?")]
    [InlineData("orders@3", "outputPorts:\n  - name: orders\n    version: 1.4.0\n    contractId: orders\n", "'checkout/orders' has no output port 'orders' in version 3: there is 1.4.0.")]
    [InlineData("orders", "outputPorts:\n  - name: orders\n    version: 1.4.0\n", "'orders' leads to no contract, so nothing says what a new version of it would promise.")]
    [InlineData("orders", "outputPorts:\n  - name: orders\n    version: 1.4.0\n    contractId: orders\n    customProperties: [{property: replacedBy, value: none}]\n", "'orders' in version 1.4.0 is replaced already, by 'none'.")]
    [InlineData("orders", "outputPorts:\n  - name: orders\n    contractId: orders\n", "'orders' has no version, so there is no next one.")]
    [InlineData("orders", "outputPorts:\n  - name: orders\n    version: latest\n    contractId: orders\n", "'orders' has the version 'latest', which is no number such as 1.0.0, so there is no next one.")]
    [InlineData("orders", "outputPorts: [{name: orders, version: 1.4.0, contractId: orders}]\n", "'domains/checkout/orders/product.yaml' is written in a way that leaves no safe place for the new version. Nothing was written.")]
    [InlineData("orders", "outputPorts:\n  - {name: orders, version: 1.4.0, contractId: orders}\n", "'domains/checkout/orders/product.yaml' is written in a way that leaves no safe place for the new version. Nothing was written.")]
    public void What_cannot_be_done_is_said(string port, string text, string said) =>
        Assert.Equal(said, Assert.Throws<UserException>(() => Change(Mesh(text), port)).Message);

    [Theory]
    [InlineData("", "The contract of 'orders', 'orders', has no version, so there is no next one.")]
    [InlineData("version: latest\n", "The contract of 'orders', 'orders', has the version 'latest', which is no number such as 1.0.0, so there is no next one.")]
    public void A_contract_without_a_number_is_said_so_and_what_to_write(string version, string said)
    {
        var error = Assert.Throws<UserException>(() => Change(Mesh("outputPorts:\n  - name: orders\n    version: 1.4.0\n    contractId: orders\n", contract: Contract.Replace("version: 1.4.0  # as the port\n", version, StringComparison.Ordinal))));
        Assert.Equal(said, error.Message);
        Assert.StartsWith("Nothing was written. Say first what there is today", error.Hint, StringComparison.Ordinal);
    }

    private static MeshChange Change(LoadedMesh mesh, string port = "orders") => NewVersion.Of(mesh.Mesh.Products.Single(), port).AddTo(mesh, Until, new YamlDescriptorReader());

    private static string Head(string apiVersion) => $"apiVersion: {apiVersion}\nkind: DataProduct\nid: orders\nversion: 1.0.0\nstatus: active\n";

    private static LoadedMesh Mesh(string text, string apiVersion = "v1.1.0", string file = "orders.odcs.yaml", string other = "payments.odcs.yaml", string contract = Contract) => MeshLoader.Load(
        new MemoryTree(new Dictionary<string, byte[]>
        {
            ["mesh.yaml"] = "apiVersion: meshgovernance/v1\nkind: Mesh\nname: Shop\n"u8.ToArray(),
            [Product] = Encoding.UTF8.GetBytes(Head(apiVersion) + text),
            [$"domains/checkout/orders/{file}"] = Encoding.UTF8.GetBytes(contract),
            [$"domains/checkout/orders/{other}"] = Encoding.UTF8.GetBytes(Contract.Replace("id: orders", "id: payments", StringComparison.Ordinal)),
        }),
        new YamlDescriptorReader());
}
