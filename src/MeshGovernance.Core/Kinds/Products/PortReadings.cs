using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Kinds.Contracts;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Kinds.Products;

/// <summary>What input ports say that they read is there, and is said so that it can be understood.</summary>
internal static class PortReadings
{
    internal static IEnumerable<Diagnostic> Check(AssembledMesh mesh) => mesh.Mesh.Products
        .SelectMany(product => product.InputPorts)
        .SelectMany(port => Faults(mesh, port).Concat(port.Reads.SelectMany(reading => Nowhere(mesh, port, reading))));

    private static IEnumerable<Diagnostic> Faults(AssembledMesh mesh, InputPort port)
    {
        foreach (var custom in port.DeclaredReadings)
            if (custom.Value is not { Kind: NodeKind.List } list || list.Items.Count == 0)
                yield return At(mesh, port, custom.Value ?? custom.Node, $"Input port '{port.Name}' lists nothing in 'reads', so it counts as reading everything: list paths such as orders.status, or take the property away.", "");
            else
                foreach (var (index, item) in list.Items.Index())
                    if (Reading.FaultOf(item) is { } fault)
                        yield return At(mesh, port, item, $"An item of 'reads' of the input port '{port.Name}' {fault}. Until it is mended, the port counts as reading everything.", $"#{index}");
    }

    private static IEnumerable<Diagnostic> Nowhere(AssembledMesh mesh, InputPort port, Reading reading)
    {
        if (ContractOf(port) is not { Objects.Count: > 0 } contract)
            yield break;
        var parts = new ContractParts(contract);
        if (!parts.Has(reading.Path))
        {
            yield return At(mesh, port, reading.PathNode, $"Input port '{port.Name}' reads '{reading.Path}', which its source {Ends(mesh, port, contract)} does not describe.{ContractReferences.Meant(reading.Path, parts.Names)}", reading.Path) with
            {
                Related = [mesh.Of(contract).Related(contract.Node["schema"]!, "What the source describes.")],
            };
            yield break;
        }

        var columns = reading.In(contract).OfType<Column>().ToList();
        if (columns.Count == 0 && reading.Values.Count > 0 && reading.In(contract).Count > 0)
            yield return At(mesh, port, reading.PathNode, $"Input port '{port.Name}' relies on values of '{reading.Path}', which is an object: name the column that has them.", reading.Path);
        foreach (var column in columns)
            if (ValuesOf(column) is { Count: > 0 } known)
                foreach (var value in reading.ValueNodes.Where(value => !known.Contains(value.Text!)))
                    yield return At(mesh, port, value, $"Input port '{port.Name}' relies on the value '{value.Text}' of '{reading.Path}', which its source {Ends(mesh, port, contract)} does not list.{ContractReferences.Meant(value.Text!, known)}", $"{reading.Path}={value.Text}") with
                    {
                        Related = [mesh.Of(column).Related(column.Node, "The column and its values.")],
                    };
    }

    /// <summary>The contract that describes what a port reads: its source's, or one beside the product where the data comes from outside.</summary>
    private static Contract? ContractOf(InputPort port) => port.Source is { } source ? source.Contract
        : port.IsDescribedBeside ? port.Product.Contracts.FirstOrDefault(contract => contract.ContractId == port.ContractId)
        : null;

    /// <summary>The values that a contract lists for a column: in <c>enum</c>, or in a quality rule about invalid values.</summary>
    private static HashSet<string> ValuesOf(Column column) =>
    [
        .. column.AllowedValues.Count > 0
            ? column.AllowedValues.Select(allowed => allowed.Value?.Text).OfType<string>()
            : column.Quality.Select(rule => rule.Arguments?["validValues"] ?? rule.Node["validValues"]).SelectMany(list => list?.Items ?? []).Select(item => item.Text).OfType<string>(),
    ];

    private static string Ends(AssembledMesh mesh, InputPort port, Contract contract) => port.Source is { } source
        ? $"{source.Product.Key} ({mesh.Of(contract).Path})"
        : mesh.Of(contract).Path;

    private static Diagnostic At(AssembledMesh mesh, InputPort port, Node node, string message, string key)
    {
        var descriptor = mesh.Of(port);
        return descriptor.At(EngineRule.Reads, node, message, key) with { Element = descriptor.NameOf(port.Node) };
    }
}
