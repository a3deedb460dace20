using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core.Kinds.Meshes;
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
        var host = CommonOptions.OneOf<MeshHost>("--host", "Where the repository lies (default: what its files are for).");
        var visibility = CommonOptions.OneOf<Visibility>("--visibility", "Who sees the repository on GitHub, which no file says.");
        var plan = CommonOptions.OneOf<Plan>("--plan", "The plan of its owner on GitHub.");
        var ruleset = new Option<bool>("--ruleset") { Description = "Print the ruleset to import on GitHub instead." };
        var team = new Option<long?>("--guild-team") { Description = "With --ruleset: the number of the guild's team, whose approval rules then need: gh api orgs/ORG/teams/TEAM --jq .id", HelpName = "NUMBER" };
        var policy = new Option<bool>("--actions-policy") { Description = "Print the policy of GitHub Actions that holds the verdict to its events instead." };
        var output = new OutputOptions<ShownCheckup>(CheckupForms.All);
        var command = new Command(
            "doctor", "Says whether the repository is set up so that the rules hold: workflows, code owners, line ends. Exit code 0: as far as files show; 1: something needs fixing.")
        {
            path, asOf, host, visibility, plan, ruleset, team, policy,
        };
        output.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetResult(team) is not null && !result.GetValue(ruleset))
                result.AddError("The team of the guild is for the ruleset: mesh doctor --ruleset --guild-team 12345");
        });
        command.SetAction(parsed =>
        {
            var day = CommonOptions.Day(parsed, asOf);
            if (parsed.GetValue(ruleset) && parsed.GetValue(team) is null)
                return Print(Ruleset.Write(null));
            using var open = Workspace.At(parsed.GetRequiredValue(path));
            if (parsed.GetValue(ruleset))
                return Print(RepositoryCheckup.Ruleset(open, day, parsed.GetValue(team)));
            return parsed.GetValue(policy)
                ? Print(RepositoryCheckup.ActionsPolicy(open))
                : Examine(open, day, new RepositoryKind(CommonOptions.Chosen<Visibility>(parsed, visibility), CommonOptions.Chosen<Plan>(parsed, plan)) { Host = CommonOptions.Chosen<MeshHost>(parsed, host) }, output.Of(parsed));
        });
        Help.AddExamples(
            command,
            "mesh doctor                              what needs fixing, and how",
            "mesh doctor --format json                the same for a program",
            "mesh doctor --visibility private --plan team",
            "                                         the same, with what such a repository has and lacks",
            "mesh doctor --ruleset > ruleset.json     to import on GitHub: Settings, Rules, Rulesets");
        return command;
    }

    private static int Examine(Workspace open, DateOnly asOf, RepositoryKind kind, Output<ShownCheckup> output)
    {
        var checkup = RepositoryCheckup.Of(open, asOf, kind);
        output.Write(new ShownCheckup(checkup, Workspace.Version, asOf));
        return checkup.Fits ? 0 : 1;
    }

    private static int Print(byte[] file)
    {
        using var printed = Console.OpenStandardOutput();
        printed.Write(file);
        return 0;
    }
}
