using System.Globalization;
using MeshGovernance.Core.Kinds;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Catalog;
using Xunit;

namespace MeshGovernance.Tests.Bounds;

/// <summary>
/// Four times as many elements are four times the work, not sixteen times. Work is counted in what it allocates: that is the same on every machine.
/// </summary>
public sealed class NamingWorkTests
{
    private const int Few = 400;
    private const int Many = 4 * Few;
    private const double AlmostLinear = 6;

    [Fact]
    public void Ports_of_one_name() => AssertLinear(
        DocumentKind.Product, ["checkout", "orders"], "outputPorts", count => "id: x\noutputPorts:\n" + Lines(count, _ => "- {name: x, version: 1.0.0}"));

    [Fact]
    public void Columns_with_names_of_their_own() => AssertLinear(
        DocumentKind.Contract, ["checkout", "orders", "orders.odcs.yaml"], "schema", count => "id: x\nschema:\n" + Lines(count, index => $"- {{name: x{index}}}"));

    [Fact]
    public void Columns_of_one_name() => AssertLinear(
        DocumentKind.Contract, ["checkout", "orders", "orders.odcs.yaml"], "schema", count => "id: x\nschema:\n" + Lines(count, _ => "- {name: x}"));

    [Fact]
    public void Ports_that_could_each_mean_all_of_the_others()
    {
        Assert.InRange(Ratio(count => Allocated(() => Check(count))), 0, AlmostLinear);

        static void Check(int count)
        {
            var (path, text) = SampleMesh.Product("checkout/orders");
            var ports = Lines(count, _ => "- {name: x, version: 1.0.0, contractId: c}");
            var mesh = SampleMesh.Load((path, $"{text}outputPorts:\n{ports}inputPorts:\n{ports}"));
            Assert.InRange(mesh.Diagnostics.Count, 2 * count, int.MaxValue);
        }
    }

    private static void AssertLinear(DocumentKind kind, string[] keys, string list, Func<int, string> yaml) =>
        Assert.InRange(Ratio(count => NamingOf(kind, keys, list, yaml(count))), 0, AlmostLinear);

    private static double Ratio(Func<int, double> work)
    {
        // What is made once is made before.
        work(10);
        return work(Many) / work(Few);
    }

    private static double NamingOf(DocumentKind kind, string[] keys, string list, string yaml)
    {
        var root = TestNodes.Yaml(yaml);
        var whole = DescriptorKinds.All.First(known => known.Model == kind).ElementOf(new Document(0, kind, keys, root));
        var items = root[list]!.Items;
        return Allocated(() =>
        {
            var names = new HashSet<string>();
            foreach (var item in items)
                Assert.True(names.Add(NamedElement.Below(whole, root, item).Name.Text));
        });
    }

    private static double Allocated(Action work)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        work();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static string Lines(int count, Func<int, string> line) => string.Concat(Enumerable.Range(0, count).Select(index => string.Create(CultureInfo.InvariantCulture, $"{line(index)}\n")));
}
