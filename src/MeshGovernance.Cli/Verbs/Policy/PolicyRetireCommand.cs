using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Core.Kinds.Policies;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh policy retire</c>: prepares the guild's decision that a policy is out of force.</summary>
internal static class PolicyRetireCommand
{
    internal static Command Create()
    {
        var command = new DecisionOptions().Verb(
            "retire",
            "Prepares the decision that a policy is out of force: it is not run any more, and its folder stays as a record. 'deprecate' lets it end on a later day."
                + " Exit code 0: prepared; 1: rules of the mesh stand in the way, and nothing was written; 2: it cannot be decided.",
            [],
            _ => new Retirement());
        Help.AddExamples(
            command,
            "mesh policy retire quality/examples@1",
            "mesh policy retire quality/examples@1 --on 2027-07-01 --dry-run");
        return command;
    }
}
