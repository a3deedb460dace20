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

/// <summary><c>mesh new input</c> leads to what is offered today, and leaves a file as its authors wrote it.</summary>
public sealed class NewInputTests
{
    private const string Consumer = "domains/reporting/sales/product.yaml";
    private const string Head = "apiVersion: v1.0.0\nkind: DataProduct\nid: sales\nversion: 1.0.0\nstatus: active\n";

    [Theory]
    [InlineData("orders", "inputPorts:  # ours\n  # the shop\n  - contractId: carts\n    name: carts\n    version: 1.0.0\ntags: [b, a]\n",
        "inputPorts:  # ours\n  # the shop\n  - contractId: carts\n    name: carts\n    version: 1.0.0\n  - name: orders\n    version: 1.4.0\n    contractId: orders\ntags: [b, a]\n")]
    [InlineData("parcels@2", "", "\ninputPorts:\n  - name: parcels\n    version: 2.1.0\n    contractId: parcels\n")]
    [InlineData("parcels@2", "inputPorts:\n  - {name: parcels, version: 1.0.0, contractId: parcels}\n",
        "inputPorts:\n  - {name: parcels, version: 1.0.0, contractId: parcels}\n  - name: parcels-v2\n    version: 2.1.0\n    contractId: parcels\n")]
    public void A_port_is_added_and_all_else_stays(string contract, string text, string wanted)
    {
        var mesh = Mesh(text);
        var item = Assert.Single(NewInput.Of(mesh.Mesh.Products.Single(product => product.Key == "reporting/sales"), contract).AddTo(mesh).Items);
        Assert.Equal(Consumer, item.File);
        Assert.Equal(Head + wanted, Encoding.UTF8.GetString(AddedItem.In(mesh, item, new YamlDescriptorReader())!));
    }

    [Theory]
    [InlineData("ordres", "No other data product offers a contract 'ordres'. Did you mean 'orders'?")]
    [InlineData("parcels", "The contract 'parcels' is offered in 1.0.0, 2.1.0.")]
    [InlineData("parcels@3", "Nobody offers the contract 'parcels' in version 3: there is 1.0.0, 2.1.0.")]
    [InlineData("carts", "'reporting/sales' consumes 'carts' already, by its input port 'carts'. Nothing was written.")]
    public void What_cannot_be_told_is_not_guessed(string contract, string said)
    {
        var mesh = Mesh("inputPorts: [{name: carts, version: 1.0.0, contractId: carts}]\n");
        Assert.Equal(said, Assert.Throws<UserException>(() => NewInput.Of(mesh.Mesh.Products.Single(product => product.Key == "reporting/sales"), contract)).Message);
    }

    private static LoadedMesh Mesh(string text) => MeshLoader.Load(
        new MemoryTree(new Dictionary<string, byte[]>
        {
            ["mesh.yaml"] = "apiVersion: meshgovernance/v1\nkind: Mesh\nname: Shop\n"u8.ToArray(),
            [Consumer] = Encoding.UTF8.GetBytes(Head + text),
            ["domains/checkout/orders/product.yaml"] = Encoding.UTF8.GetBytes(
                "apiVersion: v1.0.0\nkind: DataProduct\nid: orders\nversion: 1.0.0\nstatus: active\noutputPorts:\n"
                + "  - {name: orders, version: 1.4.0, contractId: orders}\n  - {name: carts, version: 1.0.0, contractId: carts}\n"
                + "  - {name: parcels, version: 1.0.0, contractId: parcels}\n  - {name: parcels, version: 2.1.0, contractId: parcels}\n"),
        }),
        new YamlDescriptorReader());
}
