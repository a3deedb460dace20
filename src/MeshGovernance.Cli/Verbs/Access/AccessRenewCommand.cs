using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Authoring;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh access renew</c>: lets an agreement go on.</summary>
internal static class AccessRenewCommand
{
    internal static Command Create()
    {
        var agreement = new Argument<string>("AGREEMENT") { Description = "The agreement: its product and its file, such as 'checkout/orders/sales'. See 'mesh access list'." };
        var path = CommonOptions.Path();
        var asOf = CommonOptions.AsOf("The day of the renewal (default: today, in UTC).");
        var until = CommonOptions.Date("--until", "The new last day (default: a year later; an agreement without an end stays so).");
        var review = CommonOptions.Date("--review", "The day by which the two sides look at it again (default: in a year, if it lasts that long).");
        var command = new Command("renew", "Lets an agreement go on: a new end, a new day to look at it again, and the next version. CODEOWNERS asks the provider.") { agreement, path, asOf, until, review };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(agreement), parsed.GetRequiredValue(path), CommonOptions.Day(parsed, asOf), parsed.GetValue(until), parsed.GetValue(review)));
        Help.AddExamples(
            command,
            "mesh access renew checkout/orders/sales                       for another year",
            "mesh access renew checkout/orders/sales --until 2028-06-30    up to a day");
        return command;
    }

    private static int Run(string agreement, string path, DateOnly day, DateOnly? until, DateOnly? review)
    {
        using var open = Workspace.At(path);
        Terminal.Write(RenewedAgreement.Write(open, open.Load(open.WorkingTree()), agreement, day, until, review));
        return 0;
    }
}
