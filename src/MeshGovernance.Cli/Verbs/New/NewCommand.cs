using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Engine.Authoring;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh new</c>: adds a domain, a data product, a contract, an input port or a version that passes the check.</summary>
internal static class NewCommand
{
    internal static Command Create()
    {
        var command = new Command("new", "Adds a domain, a data product, a contract, an input port or the next major version of an output port. It asks for what is not given, and writes what passes the check.")
        {
            NewDomainCommand.Create(),
            NewProductCommand.Create(),
            NewContractCommand.Create(),
            NewInputCommand.Create(),
            NewVersionCommand.Create(),
        };
        Help.AddExamples(command, "mesh new domain checkout", "mesh new product checkout/orders", "mesh new contract checkout/orders/order-events", "mesh new input reporting/sales orders", "mesh new version checkout/orders/orders");
        return command;
    }

    internal static Option<DateOnly?> Day() => CommonOptions.AsOf("The day from which people are responsible, and to judge for (default: today, in UTC).");

    /// <summary>Says what was added, what is found in it, and what to do next.</summary>
    /// <param name="added">What was added.</param>
    /// <param name="next">What to do next, a line each.</param>
    internal static int Say(AddedFiles added, IEnumerable<string> next)
    {
        Terminal.Write(added.Lines(next, Terminal.Width));
        return (int)added.Report.Outcome;
    }
}
