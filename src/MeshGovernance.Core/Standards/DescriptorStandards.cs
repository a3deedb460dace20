using MeshGovernance.Policies;
namespace MeshGovernance.Core.Standards;
public static class DescriptorStandards
{
    public static IReadOnlyList<Fault> JudgeProduct(Node root) => [];
    public static IReadOnlyList<Fault> JudgeContract(Node root) => [];
}
