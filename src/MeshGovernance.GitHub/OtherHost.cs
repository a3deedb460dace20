using System.Text;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Meshes;

namespace MeshGovernance.GitHub;

/// <summary>What a repository needs that lies elsewhere: a pipeline that judges by the rules of the target, or a server that refuses.</summary>
internal static class OtherHost
{
    /// <summary>Where a repository lies, as far as its files tell.</summary>
    internal static MeshHost Of(IFileTree files, WorkflowFolder workflows) => workflows.Workflows.Count > 0
        ? MeshHost.GitHub
        : Enum.GetValues<MeshHost>().FirstOrDefault(host => MeshHosts.PipelineOf(host) is { } pipeline && Text(files, pipeline) is not null);

    internal static IEnumerable<CheckupItem> Examined(MeshHost host, IFileTree files) => host switch
    {
        MeshHost.GitLab =>
        [
            Pipeline(files, host, "On GitLab"),
            new CheckupItem("Merging", Health.Unseen, "Only GitLab knows whether a merge request needs a pipeline that succeeded.", "Settings, Merge requests: 'Pipelines must succeed'; Settings, Repository: nobody pushes to the protected branch."),
            new CheckupItem("Who judges", Health.Unseen, "A merge request can edit the pipeline that judges it.", "Keep the file in a project of the guild: Settings, CI/CD, General pipelines, CI/CD configuration file."),
        ],
        MeshHost.Azure =>
        [
            Pipeline(files, host, "On Azure DevOps"),
            new CheckupItem("Merging", Health.Unseen, "Only Azure DevOps knows whether a pull request needs this build.", "Project settings, Repositories, Policies of the branch: 'Build validation', required."),
            new CheckupItem("Who judges", Health.Unseen, "A pull request can edit the pipeline that judges it.", "There too: 'Automatically included reviewers', the guild, required, for /azure-pipelines.yml;/mesh.yaml;/policies/*;/guild/*"),
        ],
        _ =>
        [
            new CheckupItem("Server", Health.Unseen, "Only the server knows whether its hook 'update' judges what is pushed.", "The page 'With git alone' of the documentation has one to copy."),
        ],
    };

    private static CheckupItem Pipeline(IFileTree files, MeshHost host, string page)
    {
        const string Name = "Pipeline";
        var path = MeshHosts.PipelineOf(host)!;
        var copy = $"The page '{page}' of the documentation has one to copy.";
        return Text(files, path) switch
        {
            null => new CheckupItem(Name, Health.Falls, $"There is no {path}: nothing judges a change.", copy),
            var text when !text.Contains("check ", StringComparison.Ordinal) || !text.Contains("--base ", StringComparison.Ordinal) =>
                new CheckupItem(Name, Health.Falls, $"{path} does not judge by the rules of the target: it has no 'mesh check --base'.", copy, path),
            var text when !text.Contains("--no-proposal", StringComparison.Ordinal) =>
                new CheckupItem(Name, Health.Falls, $"{path} runs the rules that a change brings, beside what decides and with the token of the job.", "Add --no-proposal to 'mesh check'.", path),
            var text when text.Contains("OWNER/REPOSITORY", StringComparison.Ordinal) || text.Contains("/vVERSION/", StringComparison.Ordinal) =>
                new CheckupItem(Name, Health.Falls, $"{path} does not say from where it takes mesh.", "Fill in OWNER/REPOSITORY and VERSION.", path),
            var text when text.Contains("curl ", StringComparison.Ordinal) && !text.Contains("sha256sum --check", StringComparison.Ordinal) =>
                new CheckupItem(Name, Health.Falls, $"{path} runs what it downloads without looking at its hash.", copy, path),
            _ => new CheckupItem(Name, Health.Fits, $"{path} judges by the rules of the target.", File: path),
        };
    }

    private static string? Text(IFileTree files, string path) => files.Find(path) is { Kind: FileKind.Regular } file ? Encoding.UTF8.GetString(files.Read(file)) : null;
}
