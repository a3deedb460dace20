using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Registers.Agreements;
using MeshGovernance.Engine;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh access list</c>: the register of the access agreements.</summary>
internal static class AccessListCommand
{
    internal static Command Create()
    {
        var path = CommonOptions.Path();
        var asOf = CommonOptions.AsOf("The day to look at (default: today, in UTC).");
        var ending = CommonOptions.Number("--ending", "Only those that end, or are to be looked at again, within so many days.", "DAYS");
        var domains = CommonOptions.Domains();
        var products = CommonOptions.Products();
        var output = new OutputOptions<AgreementRegister>(AgreementForms.All);
        var command = new Command("list", "Lists the access agreements: who may read what, for what, since when and until when. A domain or product is meant as provider and as consumer.") { path, asOf, ending, domains, products };
        output.AddTo(command);
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(path), CommonOptions.Day(parsed, asOf), new Selection([], CommonOptions.Asked(parsed, domains), CommonOptions.Asked(parsed, products)), parsed.GetValue(ending), output.Of(parsed)));
        Help.AddExamples(
            command,
            "mesh access list                              all of them",
            "mesh access list --ending 60                  what has to be renewed soon",
            "mesh access list --domain checkout            what a domain grants, and what it is granted",
            "mesh access list --format json                for a program");
        return command;
    }

    private static int Run(string path, DateOnly asOf, Selection selection, int? ending, Output<AgreementRegister> output)
    {
        using var open = Workspace.At(path);
        var mesh = open.Load(open.WorkingTree());
        if (selection.Unknown(mesh) is [var unknown, ..])
            throw new UserException(unknown);
        output.Write(AgreementRegister.Of(mesh, asOf, selection, ending));
        return 0;
    }
}
