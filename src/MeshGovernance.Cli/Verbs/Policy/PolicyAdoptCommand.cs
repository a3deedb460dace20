using System.CommandLine;
using System.Globalization;
using MeshGovernance.Cli.Options;
using MeshGovernance.Core.Kinds.Policies;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh policy adopt</c>: prepares the guild's decision that a policy binds.</summary>
internal static class PolicyAdoptCommand
{
    internal static Command Create()
    {
        var warn = CommonOptions.Date("--warn", "The first day of warnings (default: what policy.yaml says, else the day of the decision).");
        var grace = CommonOptions.Number(
            "--grace", string.Create(CultureInfo.InvariantCulture, $"How many days after the decision it blocks (default: what policy.yaml says, else {Adoption.UsualGrace})."), "DAYS");
        var command = new DecisionOptions().Verb(
            "adopt",
            "Prepares the decision that a policy binds, or a new version of it: writes its status and dates, and the decision with the digest of what is decided. The guild decides in the pull request."
                + " Exit code 0: prepared; 1: rules of the mesh stand in the way, and nothing was written; 2: it cannot be decided.",
            [warn, grace],
            parsed => new Adoption(parsed.GetValue(warn), parsed.GetValue(grace)));
        Help.AddExamples(
            command,
            "mesh policy adopt quality/examples                                warns once the guild has had its days, blocks 30 days later",
            "mesh policy adopt quality/examples --on 2027-02-01 --grace 60     decided on that day, blocks 60 days later",
            "mesh policy adopt quality/examples@2 --dry-run                    says what would be written, and whom it hits first",
            "mesh policy adopt quality/examples --consented jane@example.org,sam@example.org --pull-request 41",
            "                                                                  when the guild has agreed already");
        return command;
    }
}
