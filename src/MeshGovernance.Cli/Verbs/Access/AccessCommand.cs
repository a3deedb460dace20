using System.CommandLine;
using MeshGovernance.Cli.Options;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh access</c>: asks for the data of another domain, and keeps the agreements about it.</summary>
internal static class AccessCommand
{
    internal static Command Create()
    {
        var command = new Command("access", "Asks for access to the data of others, lists the agreements about it, and lets them go on.")
        {
            AccessRequestCommand.Create(),
            AccessListCommand.Create(),
            AccessRenewCommand.Create(),
        };
        Help.AddExamples(command, "mesh access request reporting/sales checkout/orders/orders", "mesh access list --ending 60", "mesh access renew checkout/orders/sales");
        return command;
    }
}
