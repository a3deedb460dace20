using MeshGovernance.GitHub;

namespace MeshGovernance.Engine.Authoring;

/// <summary>Says whether the repository of a mesh is set up so that the rules hold.</summary>
public static class RepositoryCheckup
{
    public static Checkup Of(Workspace open, DateOnly asOf) =>
        Checkup.Of(open.Load(open.WorkingTree()), open.Reader, asOf, [.. StarterSet.Files().Where(file => Checkup.IsOfAction(file.Path))]);
}
