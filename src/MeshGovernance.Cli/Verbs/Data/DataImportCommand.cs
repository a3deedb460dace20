using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Data;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh data import</c>: makes evidence of what other tools found out about the data.</summary>
internal static class DataImportCommand
{
    internal static Command Create()
    {
        var files = new Argument<string[]>("FILE") { Description = "Results of dbt (with its manifest, so that tables and columns are known), datacontract-cli, Soda or Great Expectations, or a report of JUnit.", Arity = ArgumentArity.OneOrMore };
        var mesh = PolicyOptions.Mesh();
        var format = new Option<string?>("--format") { Description = "The tool: dbt, datacontract, soda, great-expectations or junit (default: what the files are).", HelpName = "TOOL" };
        var contract = new Option<string?>("--contract") { Description = "The contract that they tell of (default: those that describe the tables).", HelpName = "ID" };
        var server = new Option<string?>("--server") { Description = "The server of the contract that the tool looked at.", HelpName = "NAME" };
        var process = new Option<string?>("--process") { Description = "What ran, such as the name of a pipeline (default: the name of the tool).", HelpName = "NAME" };
        var at = CommonOptions.Moment("--at", "When it ran, for a file that does not say so (default: now).");
        var output = new Option<string?>("--output", "-o") { Description = "The file for the documents; standard output without it.", HelpName = "FILE" };
        var command = new Command("import", "Makes documents of OORS of what other tools found out about the data, related to the contracts of the mesh. Exit code 0: made; 1: some of it is about no contract; 2: it could not be read.")
        {
            files, mesh, format, contract, server, process, at, output,
        };
        command.SetAction(parsed =>
        {
            using var open = Workspace.At(parsed.GetRequiredValue(mesh));
            var related = EvidenceImport.Run(open, new EvidenceImportRequest(parsed.GetRequiredValue(files), parsed.GetValue(format), parsed.GetValue(at) ?? DateTimeOffset.UtcNow)
            {
                Contract = parsed.GetValue(contract),
                Server = parsed.GetValue(server),
                Process = parsed.GetValue(process),
            });
            foreach (var remark in related.Remarks)
                Terminal.Error(remark);
            if (related.Runs.Count > 0)
                Write(OorsWriter.Write(related.Runs), parsed.GetValue(output));
            return related.Remarks.Count > 0 || related.Runs.Count == 0 ? 1 : 0;
        });
        Help.AddExamples(
            command,
            "mesh data import target/run_results.json target/manifest.json | mesh data record",
            "mesh data import soda.json --server production -o results.oors.json");
        return command;
    }

    private static void Write(byte[] documents, string? file)
    {
        using var stream = file is null ? Console.OpenStandardOutput() : File.Create(file);
        stream.Write(documents);
    }
}
