using System.CommandLine;
using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Waivers;
using MeshGovernance.GitHub;

namespace MeshGovernance.Cli;

/// <summary><c>mesh check</c>: judges a mesh and says what is wrong, where, why, and how to mend it.</summary>
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
        var output = new OutputOptions<ShownReport>(ReportForms.All.With(GitHubReport.Form));
        var pullRequest = new PullRequestOptions();
        var watch = new Option<bool>("--watch") { Description = "Judge again whenever a file changes, until Ctrl+C." };
        var freeze = new Option<bool>("--freeze") { Description = "Write waivers for what blocks today or will by their end, so that a mesh that adopts policies late gets time to mend." };
        var terms = new WaiverQuestions();
        var timings = new Option<bool>("--timings") { Description = "Say on standard error how long each phase took.", Hidden = true };

        var command = new Command("check", "Judges the mesh by its policies. Exit code 0: passed; 1: findings block; 2: it could not be judged.")
        {
            path, asOf, policies, domains, products, commit, watch, freeze, timings,
        };
        pullRequest.AddTo(command);
        output.AddTo(command);
        terms.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(watch) && result.GetValue(commit) is not null)
                result.AddError("A commit does not change: leave --watch or --commit away.");
            if (pullRequest.IsGiven(result) && (result.GetValue(watch) || result.GetValue(freeze) || result.GetValue(commit) is not null))
                result.AddError("Two states are compared once: leave --base away, or --watch, --freeze and --commit (--head names the commit to judge).");
            if (result.GetValue(freeze) && (result.GetValue(watch) || result.GetValue(commit) is not null))
                result.AddError("Waivers are written for the files on the disk, once: leave --freeze or --watch and --commit away.");
            if (!result.GetValue(freeze) && terms.Named(result) is { } only)
                result.AddError($"{only} says something about waivers: add --freeze, or see 'mesh waiver new --help'.");
        });
        command.SetAction(parsed => parsed.GetValue(freeze)
            ? Freeze(parsed.GetRequiredValue(path), CommonOptions.Day(parsed, asOf), CommonOptions.Selected(parsed, policies, domains, products), terms, new Answers(parsed))
            : pullRequest.IsGiven(parsed)
            ? PullRequestCheck.Run(
                parsed.GetRequiredValue(path),
                pullRequest.Of(parsed),
                CommonOptions.Day(parsed, asOf),
                CommonOptions.Selected(parsed, policies, domains, products),
                output.Of(parsed),
                new Timings(parsed.GetValue(timings)))
            : Run(
            parsed.GetRequiredValue(path),
            parsed.GetValue(watch),
            CommonOptions.Day(parsed, asOf),
            CommonOptions.Selected(parsed, policies, domains, products),
            parsed.GetValue(commit),
            output.Of(parsed),
            parsed.GetValue(timings)));
        Help.AddExamples(
            command,
            "mesh check                                   the mesh around this folder, today",
            "mesh check --product checkout/orders         one data product",
            "mesh check --as-of 2027-01-15                what will block by then",
            "mesh check --commit main --format json       a commit, for a program to read",
            "mesh check --base origin/main                what this branch breaks and mends, judged by the rules of main",
            "mesh check --format console --format sarif=report.sarif --format junit=report.xml",
            "                                             for people, code scanning and a build server at once",
            "mesh check --watch --domain checkout         beside your editor",
            "mesh check --freeze --reason 'We adopt the policies this year.' --approved-by privacy-officer@example.org",
            "mesh check --base origin/main --format github --format markdown=summary.md",
            "                                             annotations in a step of GitHub Actions, and a summary");
        return command;
    }

    private static int Run(
        string path, bool watch, DateOnly asOf, Selection selection, string? commit, Output<ShownReport> output, bool withTimings)
    {
        using var open = OpenMesh.At(path);
        return watch ? Watch.Run(open, Once) : Once();

        int Once() => Check(open, asOf, selection, commit, output, new Timings(withTimings));
    }

    private static int Freeze(string path, DateOnly day, Selection selection, WaiverQuestions questions, Answers answers)
    {
        using var open = OpenMesh.At(path);
        var mesh = open.Load(open.WorkingTree());
        var findings = open.Judge(mesh, day, selection).Findings;
        var waivers = NewWaiver.Freeze(mesh, findings, questions.Ask(answers, mesh, day));
        return WaiverFiles.Write(open, mesh, waivers);
    }

    private static int Check(OpenMesh open, DateOnly asOf, Selection selection, string? commit, Output<ShownReport> output, Timings timings)
    {
        string? sha = null;
        var files = commit is null ? open.WorkingTree() : open.Commit(commit, out sha);
        var state = commit is null ? Task.Run(() => (open.Head, open.IsDirty())) : Task.FromResult((sha, false));
        timings.End("open");

        open.CompileAhead(files, asOf, selection);
        var progress = new Progress();
        var mesh = open.Load(files, (done, of) =>
        {
            if (done == of)
                timings.End("read");
            progress.Say("Reading file", done, of);
        });
        timings.End("connect");
        var plan = open.Plan(mesh, asOf, selection);
        timings.End("compile");
        open.Keep();
        var result = open.Judge(plan, (done, of) =>
        {
            timings.End("send");
            progress.Say("Judging", done, of);
        });
        progress.Clear();
        timings.End("judge");

        var (judged, isDirty) = state.GetAwaiter().GetResult();
        var report = Evaluator.Report(plan, result, selection, new ReportHead(OpenMesh.Version, judged, isDirty), StaleCodeOwners.Check);
        output.Write(new ShownReport(report, SourceFiles.Of(files), open.Prefix));
        timings.End("report");
        timings.Print();
        return (int)report.Outcome;
    }
}
