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

/// <summary>What belongs to a host.</summary>
public static class MeshHosts
{
    /// <summary>The file at the top of a repository that says what judges its changes; null where a folder does, or a server.</summary>
    public static string? PipelineOf(MeshHost host) => host switch
    {
        MeshHost.GitLab => ".gitlab-ci.yml",
        MeshHost.Azure => "azure-pipelines.yml",
        _ => null,
    };

    /// <summary>The host whose file it is; null for any other file.</summary>
    public static MeshHost? OfPipeline(string path) => Enum.GetValues<MeshHost>().Where(host => PipelineOf(host) == path).Cast<MeshHost?>().FirstOrDefault();

    /// <summary>The host that a server is one of, GitHub where its name says nothing.</summary>
    public static MeshHost OfServer(string name) =>
        name.Contains("gitlab", StringComparison.OrdinalIgnoreCase) ? MeshHost.GitLab
        : name.EndsWith("dev.azure.com", StringComparison.OrdinalIgnoreCase) || name.EndsWith("visualstudio.com", StringComparison.OrdinalIgnoreCase) ? MeshHost.Azure
        : MeshHost.GitHub;
}
