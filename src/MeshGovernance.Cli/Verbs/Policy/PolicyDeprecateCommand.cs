using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Core.Kinds.Policies;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh policy deprecate</c>: prepares the guild's decision that a policy ends.</summary>
internal static class PolicyDeprecateCommand
{
    internal static Command Create()
    {
        var end = CommonOptions.Date("--end", "The first day without findings (default: the day from which its successor blocks).");
        var alone = new Option<bool>("--without-successor") { Description = "No other policy takes over: it ends, and nobody asks for it any more." };
        var command = new DecisionOptions().Verb(
            "deprecate",
            "Prepares the decision that a policy ends on a day, since another one takes over from it ('supersedes' in its policy.yaml). Until then it binds as before."
                + " Exit code 0: prepared; 1: rules of the mesh stand in the way, and nothing was written; 2: it cannot be decided.",
            [end, alone],
            parsed => new Deprecation(parsed.GetValue(end), !parsed.GetValue(alone)));
        Help.AddExamples(
            command,
            "mesh policy deprecate quality/examples@1                                        ends when version 2 blocks",
            "mesh policy deprecate quality/examples@1 --end 2027-06-30                       ends on that day",
            "mesh policy deprecate quality/examples --without-successor --end 2027-06-30     nothing takes over");
        return command;
    }
}
