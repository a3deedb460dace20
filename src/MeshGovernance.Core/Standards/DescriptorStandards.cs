using MeshGovernance.Core.Standards.Contracts;
using MeshGovernance.Core.Standards.Products;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Standards;

/// <summary>Judges descriptors by the version of the standard that each of them names.</summary>
public static class DescriptorStandards
{
    /// <summary>Judges a data product by ODPS v0.9.0, v1.0.0 or v1.1.0; nothing found means that it is valid.</summary>
    public static IReadOnlyList<Fault> JudgeProduct(Node root) => Judge.File(Odps.Standard, root);

    /// <summary>Judges a data contract by ODCS v3.0.0, v3.0.1, v3.0.2 or v3.1.0; nothing found means that it is valid.</summary>
    public static IReadOnlyList<Fault> JudgeContract(Node root) => Judge.File(Odcs.Standard, root);
}
