using MeshGovernance.Core.Checks;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Proposals;
using MeshGovernance.Core.Reports;
using MeshGovernance.Engine.Checks;

namespace MeshGovernance.Engine.PullRequests;

/// <summary>Two states of a mesh, of which one is a pull request to the other.</summary>
/// <param name="Base">The base branch, or any commit.</param>
/// <param name="Head">The head; null means the files on the disk.</param>
public sealed record ComparedStates(string Base, string? Head);

/// <summary>What a pull request breaks and fixes, and whom the rules that it changes would hit.</summary>
public static class PullRequestCheck
{
    /// <param name="open">The mesh.</param>
    /// <param name="states">The base and the head.</param>
    /// <param name="request">What is to be judged; its commit is the head.</param>
    /// <param name="triesRules">Whether changed rules are tried on the whole mesh.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <param name="ended">Told the name of each phase when it is over.</param>
    /// <exception cref="Core.UserException">The head holds no mesh, or something is selected that neither state has.</exception>
    public static ShownReport Run(
        Workspace open, ComparedStates states, CheckRequest request, bool triesRules, IProgress<Step> progress, Action<string> ended)
    {
        ended("open");
        var pullRequest = PullRequest.Load(open, request.AsOf, request.Selection, states, progress);
        ended("read");
        var report = pullRequest.Judge(triesRules, progress);
        ended("judge");
        if (triesRules)
            report = report with { Proposal = Try(pullRequest, report, progress) };
        ended("propose");
        return new ShownReport(report, SourceFiles.Of(pullRequest.Files), open.Prefix);
    }

    /// <summary>Tries the changed rules. They decide nothing, so what mesh itself goes wrong on while it tries them takes no verdict down.</summary>
    private static Proposal? Try(PullRequest pullRequest, Report report, IProgress<Step> progress)
    {
        try
        {
            return pullRequest.Propose(report, progress);
        }
        catch (Exception error) when (FaultNet.Catches(error))
        {
            return Proposal.None with { Problems = [new Problem(null, null, "mesh", FaultNet.Said(error))] };
        }
    }
}
