using System.CommandLine;
using System.Globalization;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Questions;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core.Adoptions;
using MeshGovernance.Core.Kinds.Decisions;
using MeshGovernance.Core.Kinds.Waivers;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Adoptions;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh adopt</c>: what the rules cost a mesh that had data products before it had rules, and by when it can keep them.</summary>
internal static class AdoptCommand
{
    private static readonly Question Reason = Question.Text("--reason", "Why what is there is waived for now");
    private static readonly Question ApprovedBy = Question.Text("--approved-by", "Who of the guild agrees to the waivers, with commas between them");

    internal static Command Create()
    {
        var path = CommonOptions.Path();
        var asOf = CommonOptions.AsOf();
        var evidence = CommonOptions.Evidence();
        var pace = CommonOptions.Number("--pace", string.Create(CultureInfo.InvariantCulture, $"How many findings the people of a domain mend in a week (default: {AdoptionPlan.UsualPace})."), "N");
        var write = new Option<bool>("--write") { Description = "Write what the plan asks for: later days as decisions of the guild, and waivers for what blocks already." };
        var consented = new Option<string?>("--consented") { Description = "With --write: who of the guild has agreed already, with commas between them. Without it, they are asked in the pull request.", HelpName = "USERNAME,…" };
        var output = new OutputOptions<AdoptionPlan>(AdoptionForms.All);
        var command = new Command(
            "adopt",
            "Tells what the rules cost a mesh that had data products first: findings by rule and domain, what mends itself, and the order and days in which they can begin to block so that nobody is blocked tomorrow."
                + " Exit code 0: planned or written; 1: rules of the mesh stand in the way, and nothing was written; 2: it could not be planned.")
        {
            path, asOf, evidence, pace, write, consented, Reason.Option, ApprovedBy.Option,
        };
        output.AddTo(command);
        command.Validators.Add(result =>
        {
            if (!result.GetValue(write) && new Option[] { consented, Reason.Option, ApprovedBy.Option }.FirstOrDefault(option => result.GetResult(option) is not null) is { } only)
                result.AddError($"{only.Name} says something about what is written: add --write.");
        });
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(path), CommonOptions.Day(parsed, asOf), parsed.GetValue(evidence), parsed.GetValue(pace) ?? AdoptionPlan.UsualPace, parsed.GetValue(write) ? CommonOptions.Names(parsed.GetValue(consented)) : null, new Answers(parsed), output.Of(parsed)));
        Help.AddExamples(
            command,
            "mesh adopt                                  the plan",
            "mesh adopt --pace 25                        with more hands",
            "mesh adopt --format markdown=meeting.md     the page for the guild's first meeting",
            "mesh adopt --write                          its days and waivers, ready for a pull request",
            "mesh adopt --write --consented jane@example.org --approved-by jane@example.org",
            "                                            when the guild has agreed already");
        return command;
    }

    private static int Run(string path, DateOnly day, string? evidence, int pace, string[]? consented, Answers answers, Output<AdoptionPlan> output)
    {
        using var open = Workspace.At(path);
        open.Know(evidence, day);
        var progress = new Progress();
        var run = AdoptionRun.Begin(open, day, pace, progress);
        progress.Clear();
        if (consented is null)
        {
            output.Write(run.Plan);
            return 0;
        }

        var written = run.Write(new DecisionTerms(null, consented, null), run.Waives ? Terms(answers, run.Plan) : null);
        Terminal.Write(written.Lines());
        return (int)written.Outcome;
    }

    private static WaiverTerms Terms(Answers answers, AdoptionPlan plan)
    {
        var reason = answers.Suggested(Reason, "It was there before the rule, and is mended by the day of the plan.");
        var approvers = answers.Required(ApprovedBy);
        answers.Complete();
        return new WaiverTerms(reason, null, CommonOptions.Names(approvers), plan.Day, plan.Day.AddDays(AdoptionPlan.LeastDays - 1), null);
    }
}
