using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Cli;

/// <summary><c>mesh check --base</c>: what a pull request breaks and mends, and whom the rules that it changes would hit.</summary>
internal static class PullRequestCheck
{
    internal static int Run(string path, ComparedStates states, DateOnly asOf, Selection selection, Output<ShownReport> output, Timings timings)
    {
        using var open = OpenMesh.At(path);
        timings.End("open");
        var progress = new Progress();
        var request = PullRequest.Load(open, asOf, selection, states.Base, states.Head, (done, of) => progress.Say("Reading file", done, of));
        timings.End("read");
        var report = request.Judge((done, of) => progress.Say("Judging", done, of));
        timings.End("judge");
        if (states.TriesRules)
            report = report with { Proposal = request.Propose(report, (done, of) => progress.Say("Trying the changed rules", done, of)) };
        progress.Clear();
        timings.End("propose");

        output.Write(new ShownReport(report, SourceFiles.Of(request.Files), open.Prefix));
        timings.End("report");
        timings.Print();
        return (int)report.Outcome;
    }
}
