namespace MeshGovernance.Core.Descriptors;

/// <summary>What a file is for, by its place in the mesh.</summary>
public enum FileRole
{
    Mesh,
    Domain,
    Product,
    Contract,
    Policy,
    Decision,
    Guild,
    Waiver,
    Case,
}
