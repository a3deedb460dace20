using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Standards.Schemas;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Standards;

/// <summary>A kind of file that a standard describes: the tables of the standard judge its files, and are its schema.</summary>
public abstract class StandardKind : DescriptorKind
{
    internal abstract Standard Standard { get; }

    public override string Schema() => StandardSchema.Text(Standard, Places[0].FileName);

    internal override IReadOnlyList<Fault> Judge(Node root, IDescriptorReader reader) => DescriptorStandards.FaultsOf(Standard, root);
}
