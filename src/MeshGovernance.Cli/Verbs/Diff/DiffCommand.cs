using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Diffs;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh diff</c>: what changed in the mesh as people speak of it.</summary>
internal static class DiffCommand
{
    internal static Command Create()
    {
        var @base = new Argument<string>("BASE") { Description = "The commit or branch to compare with." };
        var head = new Argument<string?>("HEAD") { Description = "The commit to tell about (default: the files on the disk).", Arity = ArgumentArity.ZeroOrOne };
        var path = new Option<string>("--mesh") { Description = "A folder of the mesh.", HelpName = "PATH", DefaultValueFactory = _ => "." };
        var mergeBase = new Option<bool>("--merge-base") { Description = "Compare with the commit where the head branched off the base." };
        var domains = CommonOptions.Domains();
        var products = CommonOptions.Products();
        var asOf = CommonOptions.AsOf("The day on which exceptions of mesh.yaml have to hold (default: today, in UTC).");
        var output = new OutputOptions<MeshDiff>(DiffOutputs.All);
        var command = new Command(
            "diff", "Tells what changed in the mesh: data products, ports, contracts, columns, owners, service levels, policies, and who consumes whom. Exit code 0: compared; 2: not everything could be.")
        {
            @base, head, path, mergeBase, domains, products, asOf,
        };
        output.AddTo(command);
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(path),
            parsed.GetRequiredValue(@base),
            parsed.GetValue(head),
            parsed.GetValue(mergeBase),
            new Selection([], CommonOptions.Asked(parsed, domains), CommonOptions.Asked(parsed, products)),
            CommonOptions.Day(parsed, asOf),
            output.Of(parsed)));
        Help.AddExamples(
            command,
            "mesh diff HEAD                                   what you have changed since the last commit",
            "mesh diff main my-branch --merge-base            what a branch changes",
            "mesh diff v1.0 v2.0 --domain checkout            one domain between two releases",
            "mesh diff main --merge-base --format markdown    for the text of a pull request");
        return command;
    }

    private static int Run(string path, string @base, string? head, bool withMergeBase, Selection selection, DateOnly day, Output<MeshDiff> output)
    {
        using var open = Workspace.At(path);
        var progress = new Progress();
        var diff = ComparedMeshes.Load(open, @base, head, withMergeBase, progress).Diff(selection, day);
        progress.Clear();
        output.Write(diff);
        return diff.NotCompared.Count > 0 ? (int)Outcome.Error : 0;
    }
}
