using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Questions;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Kinds.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Authoring;
using MeshGovernance.Git;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh init</c>: founds a mesh that passes the check.</summary>
internal static class InitCommand
{
    /// <summary>The roles that the policies of the starter set name as stewards, besides the founder's own.</summary>
    private static readonly string[] Roles = ["privacy", "security", "enabling"];

    internal static Command Create()
    {
        var folder = new Argument<string>("DIR") { Description = "The folder of the mesh, a new one or one that holds other files: what is there stays as it is.", DefaultValueFactory = _ => "." };
        var name = Question.Text("--name", "What the mesh is called");
        var organisation = Question.Text("--organisation", "Whose mesh it is");
        var owner = Question.Email("--owner", "Your e-mail address: you found the mesh and adopt its first policies");
        var login = Question.Login("--login", "Your login on GitHub, for the seat in the guild");
        var roles = Roles.Select(role => (Role: role, Question: Question.Seat($"--{role}", $"Who is responsible for {role}, with their login: jane@example.org=jane"))).ToList();
        var host = CommonOptions.OneOf<MeshHost>("--host", "Where the repository lies, and what judges pull requests there (default: where the repository around it was cloned from, or github).");
        var tool = Question.Tool("--tool", "From where its workflows take mesh: a repository and the version of a release, or the full hash of a commit, which is built (default: this release, where mesh is one)");
        var asOf = CommonOptions.AsOf("The day of the founding (default: today, in UTC).");
        var command = new Command("init", "Founds a mesh: settings, a starter set of policies, a guild, an example to copy, and a git repository. It asks for what is not given. Exit code 0: founded; 1: founded, and findings block; 2: it could not be founded or judged.")
        {
            folder, name.Option, organisation.Option, owner.Option, login.Option, host, tool.Option, asOf,
        };
        foreach (var role in roles)
            command.Add(role.Question.Option);
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(folder);
            RefuseUnlessFree(path);
            var answers = new Answers(parsed);
            var lies = CommonOptions.Chosen<MeshHost>(parsed, host) ?? FoundedMesh.HostOf(path);
            var source = answers.Given(tool) is { } given ? ToolSource.Read(given) : StarterSet.OwnRelease(ToolVersion.Running);
            if (source is { Commit: not null } && lies is MeshHost.GitLab or MeshHost.Azure)
                throw new UserException($"A pipeline on {NameOf(lies)} takes a release of mesh, and builds no commit.", "Name the version: --tool https://github.com/OWNER/NAME@1.2.3");
            var mesh = new NewMesh(
                answers.Suggested(name, FolderName.Title(Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(path))))),
                answers.Optional(organisation),
                answers.Proposed(owner, Answers.CanAsk ? MeshRepository.UserEmail() : null),
                answers.Required(login),
                CommonOptions.Day(parsed, asOf),
                source)
            {
                Host = lies,
                Roles = [.. roles.Select(role => (role.Role, Holder: answers.Optional(role.Question))).Where(role => role.Holder is not null).Select(role => new Seat(role.Role, role.Holder!.Split('=')[0], role.Holder.Split('=')[1]))],
            };
            answers.Complete();
            return Run(path, mesh);
        });
        Help.AddExamples(
            command,
            "mesh init shop                               asks, and founds a mesh in the folder 'shop'",
            "mesh init shop --name 'Online shop' --owner jane@example.org --login jane",
            "                                             the same in a script",
            "mesh init shop --host gitlab                 with a pipeline of GitLab instead of workflows");
        return command;
    }

    /// <summary>Before anybody is asked anything: what was answered would be lost.</summary>
    private static void RefuseUnlessFree(string path)
    {
        if (File.Exists(path))
            throw new UserException($"'{path}' is a file.", "Name a new folder: mesh init shop");
        if (CompletedWrite.In(path) is { } completed)
            Terminal.Remarks([completed.Words]);
        FoundingPlace.For([], file => Path.Exists(Path.Combine(path, file)));
    }

    private static int Run(string path, NewMesh mesh)
    {
        var founded = FoundedMesh.In(path, mesh);
        Terminal.Write(Lines(path, mesh, founded));
        Terminal.Write(new ConsoleReport(founded.Shown.Report, founded.Shown.Source, Terminal.Width).Lines());
        Terminal.Write(founded.Quarter.Lines());
        Terminal.Write(Next(path));
        return (int)founded.Shown.Report.Outcome;
    }

    private static IEnumerable<StyledLine> Lines(string path, NewMesh mesh, FoundedMesh founded) =>
    [
        new(new StyledText("Founded ", TextStyle.Good), new StyledText($"the mesh '{mesh.Name}' in '{path}':")),
        Row("mesh.yaml", "its settings"),
        Row("domains/example/", "an example to look at, and to delete once you have your own"),
        Row("policies/", $"the starter set: {founded.Decided} adopted by you, notes at first"),
        Row("guild/", "who decides about policies: for now, you"),
        Row("learning/", "pages for teams on their way to a data product"),
        .. Judge(mesh) is var (file, says) && file.Length > 0
            ? [Row((founded.Shown.Prefix.Length > 0 ? "/" : "") + file, (founded.Shown.Prefix.Length > 0 ? "at the top of the repository: " : "") + says)]
            : Array.Empty<StyledLine>(),
        Row(".vscode/", "completion and checks while you type, in VS Code"),
        .. founded.Kept.Contains("README.md") ? Array.Empty<StyledLine>() : [Row("README.md", "what all this is, for domain teams and the guild")],
        Row(".git/", founded.Around is null ? "a new git repository, with nothing committed yet" : $"none: the folder is part of the repository '{founded.Around}'"),
        .. founded.Kept.Count == 0 ? Array.Empty<StyledLine>() : [Row("kept as it was", string.Join(", ", founded.Kept))],
        StyledLine.Empty,
    ];

    /// <summary>What judges pull requests where the repository lies; no file where a hook on the server does.</summary>
    private static (string File, string Says) Judge(NewMesh mesh) => mesh.Host switch
    {
        MeshHost.GitHub => (".github/", $"the workflows that judge pull requests and build the catalog{(mesh.Tool is null ? "; say in actions/mesh/tool.yaml where they take mesh from" : "")}"),
        MeshHost.GitLab => (MeshHosts.PipelineOf(mesh.Host)!, $"the pipeline that judges merge requests{Source(mesh)}"),
        MeshHost.Azure => (MeshHosts.PipelineOf(mesh.Host)!, $"the pipeline that judges pull requests{Source(mesh)}"),
        _ => ("", ""),
    };

    private static string Source(NewMesh mesh) => mesh.Tool is null ? "; fill in OWNER, REPOSITORY and VERSION: where it takes mesh from" : "";

    private static string NameOf(MeshHost host) => host == MeshHost.Azure ? "Azure DevOps" : host.ToString();

    private static IEnumerable<StyledLine> Next(string path) =>
    [
        StyledLine.Empty,
        new(new StyledText("Next", TextStyle.Strong)),
        .. path == "." ? Array.Empty<StyledLine>() : [Row($"cd {Quoted(path)}", "")],
        Row("git add --all && git commit -m 'Found the mesh'", ""),
        Row("mesh new domain checkout", "your first domain; it asks for what it needs"),
    ];

    private static StyledLine Row(string what, string says) => new(new StyledText($"  {what.PadRight(28)}"), new StyledText(says.Length == 0 ? "" : "  " + says, TextStyle.Muted));

    /// <summary>A path as a shell takes it for one word, whatever is in its name.</summary>
    private static string Quoted(string path) =>
        path.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '.' or '-' or '_') ? path : $"'{path.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
