using System.CommandLine;
using MeshGovernance.Cli.Options;
using MeshGovernance.Cli.Questions;
using MeshGovernance.Cli.Terminals;
using MeshGovernance.Core.Kinds.Waivers;
using MeshGovernance.Core.Reports;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Authoring;
using MeshGovernance.Engine.Checks;
using MeshGovernance.Engine.PullRequests;
using MeshGovernance.Engine.Sites;

namespace MeshGovernance.Cli.Verbs;

/// <summary><c>mesh check</c>: judges a mesh and says what is wrong, where, why, and how to fix it.</summary>
internal static class CheckCommand
{
    internal static Command Create()
    {
        var path = CommonOptions.Path();
        var asOf = CommonOptions.AsOf();
        var policies = CommonOptions.Policies();
        var domains = CommonOptions.Domains();
        var products = CommonOptions.Products();
        var commit = new Option<string?>("--commit") { Description = "Judge a commit instead of the files on the disk.", HelpName = "REF" };
        var evidence = CommonOptions.Evidence();
        var output = new OutputOptions<ShownReport>(CheckForms.All);
        var pullRequest = new PullRequestOptions();
        var watch = new Option<bool>("--watch") { Description = "Judge again whenever a file changes, until Ctrl+C." };
        var freeze = new Option<bool>("--freeze") { Description = "Write waivers for what blocks today or will by their end, so that a mesh that adopts policies late gets time to catch up." };
        var terms = new WaiverQuestions();
        var horizon = CommonOptions.Number("--horizon", "Tell in JSON what lies ahead within so many days: rules that begin to block, waivers and versions that end, reviews and decisions that are due.", "DAYS");
        var notes = new Option<bool>("--notes") { Description = "Tell notes one by one: for people they are only counted otherwise." };
        var timings = new Option<bool>("--timings") { Description = "Say on standard error how long each phase took.", Hidden = true };

        var command = new Command("check", "Judges the mesh by its policies. Exit code 0: passed; 1: findings block; 2: it could not be judged.")
        {
            path, asOf, policies, domains, products, commit, evidence, horizon, notes, watch, freeze, timings,
        };
        pullRequest.AddTo(command);
        output.AddTo(command);
        terms.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(watch) && result.GetResult(commit) is not null)
                result.AddError("A commit does not change: omit --watch or --commit.");
            if (pullRequest.IsGiven(result) && (result.GetValue(watch) || result.GetValue(freeze) || result.GetResult(commit) is not null))
                result.AddError("Two states are compared once: omit --base, or --watch, --freeze and --commit (--head names the commit to judge).");
            if (result.GetResult(horizon) is not null && pullRequest.IsGiven(result))
                result.AddError("What lies ahead is told of one state: omit --horizon, or --base.");
            if (result.GetValue(freeze) && (result.GetValue(watch) || result.GetResult(commit) is not null))
                result.AddError("Waivers are written for the files on the disk, once: omit --freeze, or --watch and --commit.");
            if (!result.GetValue(freeze) && terms.Named(result) is { } only)
                result.AddError($"{only} says something about waivers: add --freeze, or see 'mesh waiver new --help'.");
        });
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(path);
            var request = new CheckRequest(CommonOptions.Day(parsed, asOf), CommonOptions.Selected(parsed, policies, domains, products), parsed.GetValue(commit)) { Horizon = parsed.GetValue(horizon) };
            if (parsed.GetValue(freeze))
                return Freeze(folder, request, parsed.GetValue(evidence), terms, new Answers(parsed));
            var (said, withTimings, tellsNotes) = (output.Of(parsed), parsed.GetValue(timings), parsed.GetValue(notes));
            using var open = Workspace.At(folder);
            return parsed.GetValue(watch) ? Watch.Run(open, Once) : Once();

            int Once()
            {
                open.Know(parsed.GetValue(evidence), request.AsOf);
                return Say(said, withTimings, Judged);
            }

            ShownReport Judged(IProgress<Step> progress, Action<string> ended) => (pullRequest.IsGiven(parsed)
                ? PullRequestCheck.Run(
                    open, pullRequest.Of(parsed), request, pullRequest.TriesRules(parsed), progress, ended, pullRequest.TellsCatalog(parsed) ? pull => PullRequestCatalog.Of(open, pull) : null)
                : MeshGovernance.Engine.Checks.Check.Run(open, request, progress, ended)) with
            {
                TellsNotes = tellsNotes,
            };
        });
        Help.AddExamples(
            command,
            "mesh check                                   the mesh around this folder, today",
            "mesh check --product checkout/orders         one data product",
            "mesh check --as-of 2027-01-15                what will block by then",
            "mesh check --commit main --format json       a commit, for a program to read",
            "mesh check --base origin/main                what this branch breaks and fixes, judged by the rules of main",
            "mesh check --format console --format sarif=report.sarif --format junit=report.xml",
            "                                             for people, code scanning and a build server at once",
            "mesh check --horizon 14 --format json        what blocks, and what lies ahead within two weeks",
            "mesh check --watch --domain checkout         beside your editor",
            "mesh check --freeze --reason 'We adopt the policies this year.' --approved-by privacy-officer@example.org",
            "mesh check --base origin/main --format github --format markdown=summary.md",
            "                                             annotations in a step of GitHub Actions, and a summary",
            "mesh check --base origin/main --format console --format gitlab=gl-code-quality-report.json",
            "                                             a merge request of GitLab; 'azure' and 'rdjson' for other hosts");
        return command;
    }

    private static int Say(Output<ShownReport> output, bool withTimings, Func<IProgress<Step>, Action<string>, ShownReport> check)
    {
        var timings = new Timings(withTimings);
        var progress = new Progress();
        var shown = check(progress, timings.End);
        progress.Clear();
        output.Write(shown with { Summary = output.FileOf(ReportForms.Markdown) });
        timings.End("report");
        timings.Print();
        return (int)shown.Report.Outcome;
    }

    private static int Freeze(string path, CheckRequest request, string? evidence, WaiverQuestions questions, Answers answers)
    {
        using var open = Workspace.At(path);
        open.Know(evidence, request.AsOf);
        var mesh = open.Load(open.WorkingTree());
        var findings = open.Judge(mesh, request.AsOf, request.Selection).Findings;
        var written = WaiverFiles.Write(open, mesh, NewWaiver.Freeze(mesh, findings, questions.Ask(answers, mesh, request.AsOf), name => WaiverFiles.IsThere(open, mesh, name)));
        Terminal.Write(WrittenWaivers.Lines(written));
        return 0;
    }
}
