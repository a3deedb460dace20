using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core.Kinds.Decisions;
using MeshGovernance.Core.Kinds.Policies;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Authoring;

namespace MeshGovernance.Cli.Verbs;

/// <summary>What every decision about a policy needs to know, and how it is prepared.</summary>
internal sealed class DecisionOptions
{
    private readonly Argument<string> policy = new("POLICY") { Description = "The policy, with its major or whole version where several could be meant: privacy/personal-data@2." };
    private readonly Option<DateOnly?> on = CommonOptions.Date("--on", "The day of the decision (default: when the guild has had its days to answer; today, with --consented).");
    private readonly Option<string?> consented = new("--consented") { Description = "Who of the guild has agreed already, with commas between them. Without it, they are asked in the pull request.", HelpName = "USERNAME,…" };
    private readonly Option<int?> pullRequest = CommonOptions.Number("--pull-request", "The number of the pull request in which it is decided.", "N");
    private readonly Option<bool> dryRun = new("--dry-run") { Description = "Say what would be written, and write nothing." };
    private readonly Option<string> mesh = PolicyOptions.Mesh();
    private readonly Option<DateOnly?> asOf = CommonOptions.AsOf("The day that counts as today (default: today, in UTC).");
    private readonly Option<string?> evidence = CommonOptions.Evidence();

    /// <summary>A verb that prepares a decision.</summary>
    /// <param name="name">The verb.</param>
    /// <param name="description">What it does.</param>
    /// <param name="own">Options of its own.</param>
    /// <param name="outcomeOf">What is decided, by those.</param>
    internal Command Verb(string name, string description, IReadOnlyList<Option> own, Func<ParseResult, IPolicyOutcome> outcomeOf)
    {
        var command = new Command(name, description) { policy, on };
        foreach (var option in (Option[])[.. own, consented, pullRequest, dryRun, mesh, asOf, evidence])
            command.Options.Add(option);
        command.SetAction(parsed =>
        {
            using var open = Workspace.At(parsed.GetRequiredValue(mesh));
            open.Know(parsed.GetValue(evidence), CommonOptions.Day(parsed, asOf));
            var terms = new DecisionTerms(parsed.GetValue(on), CommonOptions.Names(parsed.GetValue(consented)), parsed.GetValue(pullRequest));
            var decided = new GuildDecision(open, CommonOptions.Day(parsed, asOf)).Make(parsed.GetRequiredValue(policy), outcomeOf(parsed), terms, !parsed.GetValue(dryRun));
            Terminal.Write(decided.Lines());
            return (int)decided.Outcome;
        });
        return command;
    }
}
