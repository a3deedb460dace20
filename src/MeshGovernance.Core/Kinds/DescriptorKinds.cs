using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Kinds.Agreements;
using MeshGovernance.Core.Kinds.Cases;
using MeshGovernance.Core.Kinds.Contracts;
using MeshGovernance.Core.Kinds.Decisions;
using MeshGovernance.Core.Kinds.Domains;
using MeshGovernance.Core.Kinds.Guilds;
using MeshGovernance.Core.Kinds.Meshes;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Core.Kinds.Products;
using MeshGovernance.Core.Kinds.Waivers;

namespace MeshGovernance.Core.Kinds;

/// <summary>The kinds of files of which a mesh is made: the one list that all others are asked by.</summary>
public static class DescriptorKinds
{
    /// <summary>All of them, in the order in which people meet them. What holds a file comes before it.</summary>
    public static IReadOnlyList<DescriptorKind> All { get; } =
    [
        new MeshKind(),
        new DomainKind(),
        new ProductKind(),
        new ContractKind(),
        new AgreementKind(),
        new PolicyKind(),
        new DecisionKind(),
        new GuildKind(),
        new WaiverKind(),
        new CaseKind(),
    ];

    /// <summary>A kind by what people call it; null where there is none.</summary>
    public static DescriptorKind? Find(string name) => All.FirstOrDefault(kind => kind.Name == name);
}
