namespace MeshGovernance.Policies;

/// <summary>
/// Where a policy looks beyond what it judges: beyond the files of one data product, its domain and the settings. One that never does
/// says the same of a product for as long as those files are the same, whatever happens in the rest of the mesh.
/// </summary>
internal static class MembersBeyondProduct
{
    /// <summary>The members that lead there, by type and name. Every other member of the model stays within.</summary>
    internal static readonly IReadOnlySet<(string Type, string Member)> Members = new HashSet<(string, string)>
    {
        (nameof(Mesh), nameof(Mesh.Domains)),
        (nameof(Mesh), nameof(Mesh.Products)),
        (nameof(Mesh), nameof(Mesh.Contracts)),
        (nameof(Mesh), nameof(Mesh.Agreements)),
        (nameof(Mesh), nameof(Mesh.Policies)),
        (nameof(Mesh), nameof(Mesh.Waivers)),
        (nameof(Domain), nameof(Domain.Products)),
        (nameof(Product), nameof(Product.Sources)),
        (nameof(Product), nameof(Product.Consumers)),
        (nameof(Product), nameof(Product.AllConsumers)),
        (nameof(InputPort), nameof(InputPort.Source)),
        (nameof(InputPort), nameof(InputPort.Agreements)),
        (nameof(OutputPort), nameof(OutputPort.Consumers)),
        (nameof(OutputPort), nameof(OutputPort.Successors)),
        (nameof(OutputPort), nameof(OutputPort.AllConsumers)),
        (nameof(Agreement), nameof(Agreement.Consumer)),
        (nameof(Agreement), nameof(Agreement.ConsumerDomain)),
        (nameof(Agreement), nameof(Agreement.InputPorts)),
        (nameof(SchemaObject), nameof(SchemaObject.Readers)),
        (nameof(Column), nameof(Column.AllReaders)),
        (nameof(Column), nameof(Column.Sources)),
        (nameof(Column), nameof(Column.Readers)),
    };
}
