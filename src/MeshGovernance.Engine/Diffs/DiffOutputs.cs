using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Changes.Omds;
using MeshGovernance.Core.Text;
using MeshGovernance.Yaml.Writing;

namespace MeshGovernance.Engine.Diffs;

/// <summary>The forms of what differs between two states, with those that are YAML.</summary>
public static class DiffOutputs
{
    public static readonly OutputFormats<MeshDiff> All = DiffForms.All.With(new("omds", diff => MetadataDifferenceYaml.Write(MetadataDifference.Of(diff))));
}
