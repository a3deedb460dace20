using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Registers;
using MeshGovernance.Core.Reports;
using MeshGovernance.Engine;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh policy list</c>: the register of the policies.</summary>
internal static class PolicyListCommand
{
    internal static Command Create()
    {
        var mesh = PolicyOptions.Mesh();
        var asOf = CommonOptions.AsOf();
        var evidence = CommonOptions.Evidence();
        var format = new Option<string>("--format") { Description = "How to say it: console or json.", HelpName = "FORMAT", DefaultValueFactory = _ => "console" };
        format.AcceptOnlyFromAmong("console", "json");
        var command = new Command("list", "Lists the policies: their level today, their dates, who looks after them, and how much they find.") { mesh, asOf, evidence, format };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(mesh), CommonOptions.Day(parsed, asOf), parsed.GetValue(evidence), parsed.GetRequiredValue(format)));
        Help.AddExamples(
            command,
            "mesh policy list                       today",
            "mesh policy list --as-of 2027-06-01    how it will be, unless something is done",
            "mesh policy list --format json         for a program");
        return command;
    }

    private static int Run(string path, DateOnly asOf, string? evidence, string format)
    {
        using var open = Workspace.At(path);
        open.Know(evidence, asOf);
        var mesh = open.Load(open.WorkingTree());
        var report = open.Judge(mesh, asOf, Selection.Everything);
        var register = new PolicyRegister(mesh, report);
        if (format == "json")
        {
            using var output = Console.OpenStandardOutput();
            output.Write(register.Json());
        }
        else
        {
            Terminal.Write(register.Lines(Terminal.Width));
        }

        return report.Outcome == Outcome.Error ? (int)Outcome.Error : 0;
    }
}
