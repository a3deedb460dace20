using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Text;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Data;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh data record</c>: keeps what checks found out, for policies and the catalog to go by.</summary>
internal static class DataRecordCommand
{
    private const string Piped = "-";

    private const int KeptRuns = 30;

    internal static Command Create()
    {
        var files = new Argument<string[]>("FILES") { Description = "Files or folders with documents of OORS; '-' or nothing for standard input.", Arity = ArgumentArity.ZeroOrMore };
        var mesh = PolicyOptions.Mesh();
        var branch = new Option<string>("--evidence") { Description = "The branch to record on.", HelpName = "BRANCH", DefaultValueFactory = _ => EvidenceSource.Branch };
        var keep = CommonOptions.Number("--keep", $"How many runs of the same tool on the same data stay in the newest commit (default: {KeptRuns}).", "RUNS");
        var command = new Command("record", "Commits what checks on the data found out to a branch of its own; no file on the disk changes. Exit code 0: recorded; 1: some of it is no evidence; 2: it could not be recorded.")
        {
            files, mesh, branch, keep,
        };
        command.SetAction(parsed =>
        {
            var named = parsed.GetValue(files) ?? [];
            var isPiped = named.Length == 0 || named.Contains(Piped);
            using var open = Workspace.At(parsed.GetRequiredValue(mesh));
            return Tell(EvidenceRecord.Run(open, new RecordRequest(
                [.. named.Where(file => file != Piped)], isPiped ? Standard() : null, parsed.GetRequiredValue(branch), parsed.GetValue(keep) ?? KeptRuns, Now())));
        });
        Help.AddExamples(
            command,
            "mesh data check --format oors | mesh data record     what was found out just now",
            "mesh data record results/ --keep 90                  all *.oors.json of a folder",
            "git push origin mesh-evidence                        for all to see");
        return command;
    }

    private static DateTimeOffset Now() => DateTimeOffset.UtcNow;

    private static byte[] Standard()
    {
        using var input = Console.OpenStandardInput();
        using var content = new MemoryStream();
        input.CopyTo(content);
        return content.ToArray();
    }

    private static int Tell(RecordedEvidence recorded)
    {
        foreach (var why in recorded.Plan.Refused)
            Terminal.Error(why);
        if (recorded.Commit is { } commit)
        {
            var results = recorded.Plan.Files.Values.SelectMany(run => run.Results).ToList();
            var warned = results.Count(result => result.Status == EvidenceStatus.Warn);
            var filtered = recorded.Plan.Files.Values.Count(run => run.IsOfSomeRows);
            Terminal.Write(
            [
                new StyledLine(new StyledText(recorded.IsNew
                    ? $"Recorded {PlainText.Counted(recorded.Plan.Files.Count, "run")} on the data of {PlainText.Counted(recorded.Plan.Products.Count, "data product")} on {recorded.Branch} ({commit[..8]}): "
                    + $"{PlainText.Counted(results.Count, "rule")}, {results.Count(result => result.Status == EvidenceStatus.Fail)} broken{(warned > 0 ? $", {warned} warned of" : "")}."
                    : $"Nothing is new: {recorded.Branch} ({commit[..8]}) has it all.")),
                .. filtered == 0 ? [] : new[] { new StyledLine(new StyledText($"{PlainText.Counted(filtered, "run")} looked through a filter (target.filter): kept as a record, and counted nowhere.")) },
                .. recorded.Dropped == 0 ? [] : new[] { new StyledLine(new StyledText($"Of older runs, {recorded.Dropped} were left out; git still has them in the commits before.")) },
            ]);
        }
        else if (recorded.Plan.Refused.Count == 0)
        {
            Terminal.Write([new StyledLine(new StyledText("There was nothing to record: no document of OORS was found."))]);
        }

        return recorded.Plan.Refused.Count > 0 ? 1 : 0;
    }
}
