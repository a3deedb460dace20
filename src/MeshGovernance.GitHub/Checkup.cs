using System.Text;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Meshes;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;

namespace MeshGovernance.GitHub;

/// <summary>How something that a mesh needs of its repository was found.</summary>
public enum Health
{
    Fits,
    Falls,

    /// <summary>No file says.</summary>
    Unseen,
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Name">What.</param>
/// <param name="Health">How it was found.</param>
/// <param name="Says">In a sentence.</param>
/// <param name="Next">What to do about it; null where nothing is to be done.</param>
/// <param name="File">The file that it is about; null where there is none.</param>
public sealed record CheckupItem(string Name, Health Health, string Says, string? Next = null, string? File = null);

/// <summary>Whether the repository around a mesh is set up so that the rules hold, as far as its files show.</summary>
public sealed record Checkup(IReadOnlyList<CheckupItem> Items)
{
    /// <summary>The action that fetches and judges.</summary>
    private const string Action = ".github/actions/mesh/";
    private const string ActionFile = Action + "action.yml";

    private const string Attributes = ".gitattributes";
    private const string Guide = "The page 'In a pull request' of the documentation has one to copy.";

    /// <summary>Whether a file is one of the action, which is the same in every mesh; from where it takes mesh is not.</summary>
    public static bool IsOfAction(string path) => path.StartsWith(Action, StringComparison.Ordinal) && path != ToolFile.Path;

    public bool Fits => Items.All(item => item.Health != Health.Falls);

    /// <summary>Looks at the files around a mesh.</summary>
    /// <param name="mesh">The mesh.</param>
    /// <param name="reader">How a workflow is read.</param>
    /// <param name="asOf">The day on which somebody has to be in the guild or a team.</param>
    /// <param name="kind">What is said of the repository.</param>
    /// <param name="action">The files of the action as this version of the tool brings them.</param>
    public static Checkup Of(LoadedMesh mesh, IDescriptorReader reader, DateOnly asOf, RepositoryKind kind, IReadOnlyList<NewFile> action)
    {
        var folder = new WorkflowFolder(Files(mesh), reader);
        if ((kind.Host ?? OtherHost.Of(Files(mesh), folder)) is not MeshHost.GitHub and var host)
            return new Checkup([.. OtherHost.Examined(host, Files(mesh)), LineEnds(mesh)]);
        return new Checkup(
        [
            .. folder.Unreadable.Select(path => new CheckupItem("Workflow", Health.Falls, $"{path} is no YAML that can be read.", File: path)),
            .. folder.NeverRun.Select(workflow => new CheckupItem(
                "Workflow", Health.Falls, $"{workflow.Path} never runs: GitHub looks for no workflows in a folder below.", "Move it to .github/workflows itself.", workflow.Path)),
            .. Shown(folder.Workflows, AroundMesh.Of(mesh.Files).Prefix),
            .. Verdicts(folder.Workflows, AroundMesh.Of(mesh.Files).Prefix),
            .. Nightly(folder.Workflows, AroundMesh.Of(mesh.Files).Prefix),
            .. Data(folder.Workflows, AroundMesh.Of(mesh.Files).Prefix),
            .. OwnAction(mesh, action),
            .. ToolFile.Examined(Files(mesh), reader),
            Owners(mesh, asOf),
            LineEnds(mesh),
            .. HostSettings.Of(kind, folder, Files(mesh)),
        ]);
    }

    private static IEnumerable<CheckupItem> Shown(IReadOnlyList<Workflow> workflows, string prefix)
    {
        var shown = workflows.Where(workflow => !workflow.Publishes && !workflow.IsNightly && !workflow.IsAboutData).ToList();
        return shown.Exists(workflow => workflow.Shows)
            ? shown.SelectMany(workflow => Shape("Pull request", workflow, workflows, prefix, "shows a pull request at once what is wrong, and whom its rules would hit."))
            : [.. shown.SelectMany(workflow => Shape("Pull request", workflow, workflows, prefix, "")), new CheckupItem("Pull request", Health.Falls, "No workflow shows pull requests what is wrong, so none waits for a verdict either.", Guide)];
    }

    private static IEnumerable<CheckupItem> Verdicts(IReadOnlyList<Workflow> workflows, string prefix)
    {
        var verdicts = workflows.Where(workflow => workflow.Publishes).ToList();
        return verdicts.Count == 0
            ? [new CheckupItem("Verdict", Health.Falls, "No workflow decides on pull requests.", Guide)]
            : verdicts.SelectMany(workflow => Shape("Verdict", workflow, workflows, prefix, "judges by the rules of the base, and publishes the verdict."));
    }

    /// <summary>A mesh can do without.</summary>
    private static IEnumerable<CheckupItem> Nightly(IReadOnlyList<Workflow> workflows, string prefix) =>
        workflows.Where(workflow => workflow.IsNightly).SelectMany(workflow => Shape("Nightly", workflow, workflows, prefix, "tells each domain by an issue what blocks and what lies ahead."));

    /// <summary>So can it without this.</summary>
    private static IEnumerable<CheckupItem> Data(IReadOnlyList<Workflow> workflows, string prefix) =>
        workflows.Where(workflow => workflow.IsAboutData).SelectMany(workflow => Shape("Data", workflow, workflows, prefix, "looks whether the data keep what contracts promise, and records it."));

    private static IEnumerable<CheckupItem> Shape(string name, Workflow workflow, IReadOnlyList<Workflow> all, string prefix, string does)
    {
        var mesh = prefix.TrimEnd('/');
        var faults = WorkflowShape.FaultsOf(workflow, [.. all.Where(one => one.Shows).Select(one => one.Name)])
            .Concat(workflow.Folders.Where(folder => folder != mesh).Select(folder => mesh.Length == 0
                ? $"It judges the folder '{PlainText.Cap(folder)}', and the mesh is the whole repository: take 'path' away from that step."
                : $"It judges {(folder.Length == 0 ? "the whole repository" : $"the folder '{PlainText.Cap(folder)}'")}, and the mesh lies in '{mesh}': add 'path: {mesh}' under 'with' of that step."))
            .Distinct().ToList();
        return faults.Count == 0
            ? [new CheckupItem(name, Health.Fits, $"{workflow.Path} {does}", File: workflow.Path)]
            : faults.Select(fault => new CheckupItem(name, Health.Falls, $"{workflow.Path}: {fault}", File: workflow.Path));
    }

    /// <summary>A copy of the action judges like the one that it was copied from, if it is whole.</summary>
    private static IEnumerable<CheckupItem> OwnAction(LoadedMesh mesh, IReadOnlyList<NewFile> action)
    {
        const string Name = "Action";
        if (Files(mesh).Find(ActionFile) is not { Kind: FileKind.Regular })
            return [];
        var missing = action.Where(file => Files(mesh).Find(file.Path) is not { Kind: FileKind.Regular }).ToList();
        var changed = action.Except(missing).Where(file => Text(Files(mesh), Files(mesh).Find(file.Path)!) != Encoding.UTF8.GetString(file.Content.Span)).ToList();
        return missing.Count > 0 ? missing.Select(file => new CheckupItem(Name, Health.Falls, $"{file.Path} is missing, and the action needs it.", "Copy it: 'mesh init' writes one into a new folder.", ActionFile))
            : changed.Count > 0 ? changed.Select(file => new CheckupItem(Name, Health.Unseen, $"{file.Path} is not that of this version of mesh.", "See what differs: 'mesh init' writes one into a new folder.", file.Path))
            : [new CheckupItem(Name, Health.Fits, $"{Action} is that of this version of mesh.", File: ActionFile)];
    }

    private static CheckupItem Owners(LoadedMesh mesh, DateOnly asOf)
    {
        const string Name = "Code owners";
        if (Files(mesh).Find(CodeOwners.File) is not { Kind: FileKind.Regular } file)
            return new CheckupItem(Name, Health.Falls, $"There is no {CodeOwners.File}: anybody may agree to any change.", "Run 'mesh codeowners --write'.");
        var text = Text(Files(mesh), file);
        if (!CodeOwners.HasPlatform(mesh, asOf))
            return new CheckupItem(
                Name, Health.Falls, "Nobody in the guild represents the platform, so nobody in particular is asked about workflows and settings.", $"Give somebody the seat '{CodeOwners.Platform}' in guild.yaml.", CodeOwners.File);
        if (!CodeOwners.IsOurs(text))
            return new CheckupItem(Name, Health.Unseen, $"{CodeOwners.File} was written by people.", "See that /.github/ and mesh.yaml have owners, or run 'mesh codeowners --write'.", CodeOwners.File);
        return text == CodeOwners.Text(mesh, asOf)
            ? new CheckupItem(Name, Health.Fits, $"{CodeOwners.File} is what domains and guild say.", File: CodeOwners.File)
            : new CheckupItem(Name, Health.Falls, $"{CodeOwners.File} is not what domains and guild say.", "Run 'mesh codeowners --write'.", CodeOwners.File);
    }

    private static CheckupItem LineEnds(LoadedMesh mesh) =>
        new[] { mesh.Files, Files(mesh) }.Any(files => files.Find(Attributes) is { Kind: FileKind.Regular } file
        && Text(files, file).Split('\n').Any(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is ["*", .. var set] && set.Contains("text=auto")))
            ? new CheckupItem("Line ends", Health.Fits, $"{Attributes} keeps them alike on every machine.", File: Attributes)
            : new CheckupItem("Line ends", Health.Falls, "Files may be committed with the line ends of whoever saved them, which changes every line.", $"Add '* text=auto eol=lf' to {Attributes}.", Attributes);

    private static IFileTree Files(LoadedMesh mesh) => AroundMesh.Of(mesh.Files).Files;

    private static string Text(IFileTree files, FileEntry file) => Encoding.UTF8.GetString(files.Read(file)).Replace("\r\n", "\n", StringComparison.Ordinal);
}
