using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Promises;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Data;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh data check</c>: asks the data whether they keep what contracts promise.</summary>
internal static class DataCheckCommand
{
    private const int UsualMinutes = 120;

    internal static Command Create()
    {
        var products = new Argument<string[]>("PRODUCT") { Description = "A data product as domain/product, or a domain; all of them without it.", Arity = ArgumentArity.ZeroOrMore };
        var mesh = PolicyOptions.Mesh();
        var server = new Option<string?>("--server") { Description = "Only the servers of this name (default: all that may be reached).", HelpName = "NAME" };
        var files = new Option<string?>("--files") { Description = "The folder that stands for the bucket or root of servers of files; one with a folder for each bucket will do, too (default: the mesh's own, for servers of type local and duckdb).", HelpName = "FOLDER" };
        var connections = new Option<string?>("--connections") { Description = "The file that says which servers may be reached, and how (default: what MESH_CONNECTIONS names, else ~/.config/mesh/connections.yaml).", HelpName = "FILE" };
        var filter = new Option<string?>("--filter") { Description = "Only rows that fulfil a condition in SQL; tables without the columns that it names are skipped.", HelpName = "CONDITION" };
        var minutes = CommonOptions.Number("--minutes", $"How long all of it may take; what is not answered by then is an error (default: {UsualMinutes}). One query of ours takes at most 10 minutes on a server and 120 on files, a rule in SQL one.", "N");
        var at = CommonOptions.Moment("--at", "The moment from which ages count, such as 2026-11-29T08:00Z (default: now).");
        var evidence = new Option<string?>("--evidence-out") { Description = "Write what was found out as documents of OORS into a folder, too, for 'mesh data record' and for others.", HelpName = "FOLDER" };
        var output = new OutputOptions<CheckedData>(CheckedDataForms.All);
        var command = new Command("check", "Asks the data whether they keep what contracts promise: columns and types, keys, quality rules, relationships, service levels. Exit code 0: kept; 1: something is broken; 2: it could not be found out.")
        {
            products, mesh, server, files, connections, filter, at, minutes, evidence,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            var said = output.Of(parsed);
            using var open = Workspace.At(parsed.GetRequiredValue(mesh));
            var progress = new Progress();
            var found = DataCheck.Run(
                open,
                new DataCheckRequest([.. (parsed.GetValue(products) ?? []).Select(product => new AskedElement(product))], parsed.GetValue(at) ?? DateTimeOffset.UtcNow)
                {
                    Server = parsed.GetValue(server),
                    Filter = parsed.GetValue(filter),
                    Limit = TimeSpan.FromMinutes(parsed.GetValue(minutes) ?? UsualMinutes),
                    Files = parsed.GetValue(files),
                    Connections = parsed.GetValue(connections),
                },
                progress);
            progress.Clear();
            if (parsed.GetValue(evidence) is { } folder)
                DataCheck.Write(found, folder);
            said.Write(found);
            return (int)found.Outcome;
        });
        Help.AddExamples(
            command,
            "mesh data check                                        all that may be reached: files in the mesh's own folder",
            "mesh data check checkout/orders --files ~/exports      one product; its s3, azure or gcs files lie below ~/exports",
            "mesh data check --server production                    only servers of that name",
            "mesh data check checkout --filter \"loaded_at >= DATE '2026-11-01'\"",
            "                                                       the rows of this month, for the products of a domain",
            "mesh data check --evidence-out results && mesh data record results",
            "                                                       what was found out, kept for policies and the catalog",
            "mesh data check --format console --format json=data.json",
            "                                                       for people and for a program at once");
        return command;
    }
}
