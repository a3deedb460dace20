using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Authoring;
using MeshGovernance.GitHub;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh doctor</c>: whether the repository is set up so that the rules hold.</summary>
internal static class DoctorCommand
{
    internal static Command Create()
    {
        var path = CommonOptions.Path();
        var asOf = CommonOptions.AsOf("The day to look for (default: today, in UTC).");
        var ruleset = new Option<bool>("--ruleset") { Description = "Print the ruleset to import on GitHub instead." };
        var output = new OutputOptions<ShownCheckup>(CheckupForms.All);
        var command = new Command(
            "doctor", "Says whether the repository is set up so that the rules hold: workflows, code owners, line ends. Exit code 0: as far as files show; 1: something needs fixing.")
        {
            path, asOf, ruleset,
        };
        output.AddTo(command);
        command.SetAction(parsed =>
        {
            if (!parsed.GetValue(ruleset))
                return Examine(parsed.GetRequiredValue(path), CommonOptions.Day(parsed, asOf), output.Of(parsed));
            using var printed = Console.OpenStandardOutput();
            printed.Write(Ruleset.Write());
            return 0;
        });
        Help.AddExamples(
            command,
            "mesh doctor                              what needs fixing, and how",
            "mesh doctor --format json                the same for a program",
            "mesh doctor --ruleset > ruleset.json     to import on GitHub: Settings, Rules, Rulesets");
        return command;
    }

    private static int Examine(string path, DateOnly asOf, Output<ShownCheckup> output)
    {
        using var open = Workspace.At(path);
        var checkup = RepositoryCheckup.Of(open, asOf);
        output.Write(new ShownCheckup(checkup, Workspace.Version, asOf));
        return checkup.Fits ? 0 : 1;
    }
}
