using System.CommandLine;
using MeshGovernance.Catalog.SiteDiffs;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core.Insight;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.Engine;
using MeshGovernance.Engine.PullRequests;
using MeshGovernance.Engine.Sites;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh site diff</c>: which pages of the catalog a change adds, takes away and alters.</summary>
internal static class SiteDiffCommand
{
    internal static Command Create()
    {
        var @base = new Argument<string>("BASE") { Description = "The commit or branch to compare with." };
        var head = new Argument<string?>("HEAD") { Description = "The commit whose catalog to tell about (default: the files on the disk).", Arity = ArgumentArity.ZeroOrOne };
        var path = new Option<string>("--mesh") { Description = "A folder of the mesh.", HelpName = "PATH", DefaultValueFactory = _ => "." };
        var asOf = CommonOptions.AsOf();
        var evidence = CommonOptions.Evidence();
        var baseEvidence = new Option<string?>("--base-evidence") { Description = "What was known of the data for BASE, where that was something else: a branch, commit or folder, or 'none'.", HelpName = "REF|FOLDER" };
        var output = new OutputOptions<SiteDiff>(SiteDiffForms.All);
        var command = new Command(
            "diff", "Tells which pages of the catalog are added, removed and changed between two states, and which edges of the mesh. Both are judged for the same day. Exit code 0: compared; 2: not everything could be.")
        {
            @base, head, path, asOf, evidence, baseEvidence,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var (day, known) = (CommonOptions.Day(parsed, asOf), parsed.GetValue(evidence));
            using var open = Workspace.At(parsed.GetRequiredValue(path));
            open.Know(parsed.GetValue(baseEvidence) ?? known, day, DataStandings.Runs);
            return Run(open, new ComparedStates(parsed.GetRequiredValue(@base), parsed.GetValue(head)), day, () => open.Know(known, day, DataStandings.Runs), output.Of(parsed));
        });
        Help.AddExamples(
            command,
            "mesh site diff main                              what the files on the disk change in the catalog of main",
            "mesh site diff v1.0 v2.0 --format json           between two commits, for a program",
            "mesh site diff main --format markdown            for the text of a pull request",
            "mesh site diff HEAD --base-evidence mesh-evidence~1    what the newest look at the data changed");
        return command;
    }

    private static int Run(Workspace open, ComparedStates states, DateOnly asOf, Action goOn, Output<SiteDiff> output)
    {
        var progress = new Progress();
        var (diff, faults) = ComparedSites.Of(open, states, asOf, goOn, progress);
        progress.Clear();
        output.Write(diff);
        foreach (var fault in faults)
            Terminal.Error($"{PlainText.Line(fault.File)} could not be made. {fault.Message}");
        return faults.Count > 0 || diff.Mesh.NotCompared.Count > 0 ? (int)Outcome.Error : 0;
    }
}
