using System.CommandLine;
using System.Text;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Databases.Checks;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Data;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh data sql</c>: what a check on data would ask, as a script.</summary>
internal static class DataSqlCommand
{
    internal static Command Create()
    {
        var products = new Argument<string[]>("PRODUCT") { Description = "A data product as domain/product, or a domain; all of them without it.", Arity = ArgumentArity.ZeroOrMore };
        var mesh = PolicyOptions.Mesh();
        var server = new Option<string?>("--server") { Description = "Only the servers of this name (default: all).", HelpName = "NAME" };
        var dialect = new Option<string?>("--dialect") { Description = $"The database whose SQL to write: {string.Join(", ", CheckScript.Dialects)} (default: that of each server).", HelpName = "NAME" };
        dialect.CompletionSources.Add([.. CheckScript.Dialects]);
        var command = new Command("sql", "Prints what 'mesh data check' would ask of databases, for a scheduler that may reach them where mesh may not. It connects to nothing. Exit code 0: printed; 2: there is nothing to print.")
        {
            products, mesh, server, dialect,
        };
        command.SetAction(parsed =>
        {
            using var open = Workspace.At(parsed.GetRequiredValue(mesh));
            var script = DataScript.Of(open, [.. (parsed.GetValue(products) ?? []).Select(product => new AskedElement(product))], parsed.GetValue(server), parsed.GetValue(dialect));
            if (script.Text.Length == 0)
                throw new UserException("None of the servers speaks SQL that is known here.", "Name a dialect, if one of them does: --dialect NAME");
            using var output = Console.OpenStandardOutput();
            output.Write(Encoding.UTF8.GetBytes(script.Text));
            Terminal.Remarks(script.LeftOut.Select(reason => $"left out: {reason}"));
            return (int)Outcome.Passed;
        });
        Help.AddExamples(
            command,
            "mesh data sql checkout/orders > orders.sql                   in the dialect of each of its servers",
            "mesh data sql --server production --dialect snowflake        all contracts, in one dialect");
        return command;
    }
}
