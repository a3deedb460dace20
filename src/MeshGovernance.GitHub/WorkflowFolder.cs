using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;

namespace MeshGovernance.GitHub;

/// <summary>The files of <c>.github/workflows</c>. GitHub runs those that lie right in it; what lies in a folder below may look like a workflow and is none.</summary>
internal sealed class WorkflowFolder
{
    private const string Folder = ".github/workflows";

    private readonly List<(string Path, Node? Root)> files;

    internal WorkflowFolder(IFileTree tree, IDescriptorReader reader)
    {
        files =
        [
            .. tree.List(Folder)
                .Where(file => file.Kind == FileKind.Regular && Path.GetExtension(file.Name) is ".yml" or ".yaml")
                .Select(file => (file.Path, reader.Parse(tree.Read(file), new ReadingLimits()).Root is { Kind: NodeKind.Map } root ? root : null)),
        ];
        var readable = files.Where(file => file.Root is not null).ToDictionary(file => file.Path, file => file.Root!);
        var ofMesh = readable.Select(file => new Workflow(file.Key, file.Value, readable)).Where(workflow => workflow.IsOfMesh).ToList();
        var found = ofMesh.FindAll(IsOurs);
        Workflows = found.FindAll(workflow => IsRun(workflow.Path));
        NeverRun = found.FindAll(workflow => !IsRun(workflow.Path));
        Catalog = ofMesh.Find(workflow => IsRun(workflow.Path) && workflow.Does(MeshMode.Catalog))?.Path;
        Scanning = ofMesh.Find(workflow => IsRun(workflow.Path) && workflow.Jobs.Any(job => job.Permissions?["security-events"]?.Text == "write"))?.Path;
    }

    /// <summary>The file that publishes the catalog; null where none does.</summary>
    internal string? Catalog { get; }

    /// <summary>The file that hands findings to code scanning; null where none does.</summary>
    internal string? Scanning { get; }

    /// <summary>The workflows that tell pull requests what is wrong, decide on them, or tell domains what they have to do.</summary>
    internal IReadOnlyList<Workflow> Workflows { get; }

    /// <summary>What would be one of them where GitHub looks for it.</summary>
    internal IReadOnlyList<Workflow> NeverRun { get; }

    /// <summary>The files that would be run if they could be read.</summary>
    internal IEnumerable<string> Unreadable => files.Where(file => file.Root is null && IsRun(file.Path)).Select(file => file.Path);

    /// <summary>Whether GitHub looks for workflows where a file lies.</summary>
    internal static bool IsRun(string path) => path.LastIndexOf('/') is var slash and >= 0 && path[..slash] == Folder;

    /// <summary>Whether pull requests meet it, or it writes to GitHub by itself. What others call is looked at in their place.</summary>
    private static bool IsOurs(Workflow workflow) => workflow.Triggers.Keys.Any(trigger => trigger != "workflow_call")
        && (workflow.Shows || workflow.Publishes || workflow.IsNightly || workflow.IsAboutData || workflow.RunsOn(WorkflowShape.OfTheBase) || workflow.RunsOn(WorkflowShape.OfTheHead));
}
