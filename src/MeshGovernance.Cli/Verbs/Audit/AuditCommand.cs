using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core.Registers.Agreements;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Audits;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh audit</c>: who could read an element on a day.</summary>
internal static class AuditCommand
{
    internal static Command Create()
    {
        var element = new Argument<string>("ELEMENT") { Description = "What is asked about, as a report names it: a domain, a data product, an output port, a contract, a table or a column." };
        var path = CommonOptions.Path();
        var on = CommonOptions.Date("--on", "The day (default: today, in UTC).");
        var head = new Option<string>("--head") { Description = "The branch or commit whose main line is looked at.", HelpName = "REF", DefaultValueFactory = _ => "HEAD" };
        var output = new OutputOptions<Audit>(AuditForms.All);
        var command = new Command("audit", "Tells from git who could read something on a day: by which agreement, for what, since when and until when, and who read it without one.") { element, path, on, head };
        output.AddTo(command);
        command.SetAction(parsed => Run(parsed.GetRequiredValue(element), parsed.GetRequiredValue(path), CommonOptions.Day(parsed, on), parsed.GetRequiredValue(head), output.Of(parsed)));
        Help.AddExamples(
            command,
            "mesh audit checkout/orders --on 2026-06-30                                           a data product",
            "mesh audit checkout/orders/contract/orders@1/orders/customer_email --on 2026-06-30   a column",
            "mesh audit checkout --format json                                                    all that a domain offers, today");
        return command;
    }

    private static int Run(string element, string path, DateOnly day, string head, Output<Audit> output)
    {
        using var open = Workspace.At(path);
        output.Write(AuditRun.Of(open, element, day, head, CommonOptions.Today));
        return 0;
    }
}
