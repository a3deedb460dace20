namespace MeshGovernance.Core.Kinds.Meshes;

/// <summary>Where the repository of a mesh lies, and with it what judges changes there.</summary>
public enum MeshHost
{
    GitHub,
    GitLab,

    /// <summary>Azure DevOps.</summary>
    Azure,

    /// <summary>A server with git alone.</summary>
    None,
}
