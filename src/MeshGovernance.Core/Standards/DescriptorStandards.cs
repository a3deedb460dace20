using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Core.Standards.Products;
using MeshGovernance.Core.Standards.Schemas;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Standards;

/// <summary>Judges descriptors by the version of the standard that each of them names.</summary>
public static class DescriptorStandards
{
    /// <summary>Judges a data product by ODPS v0.9.0, v1.0.0 or v1.1.0; nothing found means that it is valid.</summary>
    public static IReadOnlyList<Fault> JudgeProduct(Node root) => Judged(Odps.Standard, root);

    /// <summary>Judges a data contract by ODCS v3.0.0, v3.0.1, v3.0.2 or v3.1.0; nothing found means that it is valid.</summary>
    public static IReadOnlyList<Fault> JudgeContract(Node root) => Judged(Odcs.Standard, root);

    /// <summary>ODPS as a JSON Schema for editors.</summary>
    public static string ProductSchema() => StandardSchema.Text(Odps.Standard, "product.yaml");

    /// <summary>ODCS as a JSON Schema for editors.</summary>
    public static string ContractSchema() => StandardSchema.Text(Odcs.Standard, "*.odcs.yaml");

    /// <summary>
    /// A file that its own version refuses and a later one accepts is a valid file with an old number: its author used what the
    /// standard has today. That is one fault about the number, not many about the fields.
    /// </summary>
    private static IReadOnlyList<Fault> Judged(Standard standard, Node root)
    {
        var faults = Judge.File(standard, root);
        if (IsValid(faults) || root["apiVersion"] is not { } apiVersion || standard.Find(apiVersion.Text) is not { } named)
            return faults;
        foreach (var (later, release) in standard.Versions)
        {
            if (release > named && Judge.As(standard, release, root) is var judged && IsValid(judged))
                return [new Fault(apiVersion, FaultPart.Value, Wording.OldNumber(standard, apiVersion.Text!, later, First(faults).Message), FaultKind.Version), .. judged];
        }

        return faults;
    }

    private static bool IsValid(IReadOnlyList<Fault> faults) => faults.All(fault => fault.Kind != FaultKind.Schema);

    private static Fault First(IReadOnlyList<Fault> faults) => faults.First(fault => fault.Kind == FaultKind.Schema);
}
