using System.Text;
using MeshGovernance.Catalog.SiteDiffs;
using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Proposals;
using MeshGovernance.Core.Registers;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using MeshGovernance.Engine;
using MeshGovernance.Engine.Authoring;
using MeshGovernance.Engine.Checks;
using MeshGovernance.Engine.Diffs;
using MeshGovernance.Engine.Fixes;
using MeshGovernance.Engine.PolicyTesting;
using MeshGovernance.Engine.PullRequests;
using MeshGovernance.Engine.Sites;
using MeshGovernance.GitHub;

namespace MeshGovernance.Fuzz.Running;

/// <summary>What a verb says: how it ends, everything that it prints, and the report where it makes one.</summary>
internal sealed record Answer(int Exit, string Text, Report? Report = null);

/// <summary>A verb as the command line calls it, and the use of the engine behind it.</summary>
/// <param name="Arguments">The arguments of <c>mesh</c>.</param>
/// <param name="Run">Does the same in this process.</param>
internal sealed record Verb(IReadOnlyList<string> Arguments, Func<Workspace, Answer> Run)
{
    private const int Width = 80;
    private const string Site = "_site";
    private const string AsOf = "2026-11-23";

    private static readonly DateOnly Day = new(2026, 11, 23);
    private static readonly IProgress<Step> Silent = new Nobody();
    private static readonly ComparedStates Topic = new(Repository.Base, null);
    private static readonly CheckRequest Everything = new(Day, Selection.Everything);

    /// <summary>Whether it does as much as several others.</summary>
    internal bool TakesLong => Arguments[0] == "site" || Arguments.Contains("test");

    internal string Name => string.Join(' ', Arguments);

    /// <summary>All verbs that only look; what is asked of a policy is asked of one that the mesh has.</summary>
    internal static IReadOnlyList<Verb> All(FuzzedMesh mesh)
    {
        var policy = mesh.Head.Keys.Concat(mesh.Base.Keys).Select(path => path.Split('/')).FirstOrDefault(parts => parts is ["policies", _, _, _, ..]) is { } parts ? $"{parts[1]}/{parts[2]}" : "privacy/personal-data";
        return
        [
            new(["check", "--as-of", AsOf], open => Say(Check.Run(open, Everything, Silent, _ => { }))),
            new(["check", "--as-of", AsOf, "--commit", Repository.Head], open => Say(Check.Run(open, Everything with { Commit = Repository.Head }, Silent, _ => { }))),
            new(["check", "--as-of", AsOf, "--base", Repository.Base], open => Say(PullRequestCheck.Run(open, Topic, Everything, triesRules: true, Silent, _ => { }))),
            new(["check", "--as-of", AsOf, "--base", Repository.Head, "--head", Repository.Base], open => Say(PullRequestCheck.Run(open, new(Repository.Head, Repository.Base), Everything, triesRules: true, Silent, _ => { }))),
            new(["diff", Repository.Base], open => Say(ComparedMeshes.Load(open, Repository.Base, null, withMergeBase: false, Silent).Diff(Selection.Everything, Day))),
            new(["diff", Repository.Head, Repository.Base], open => Say(ComparedMeshes.Load(open, Repository.Head, Repository.Base, withMergeBase: false, Silent).Diff(Selection.Everything, Day))),
            new(["explain", policy, "--as-of", AsOf], open => Explain(open, policy)),
            new(["fix", "--dry-run", "--as-of", AsOf], Fix),
            new(["whatif", "--as-of", AsOf, "--base", Repository.Base], open => Say(WhatIf.Run(open, Topic, Everything, Silent))),
            new(["policy", "list", "--as-of", AsOf], List),
            new(["policy", "test", "--as-of", AsOf], Test),
            new(["codeowners", "--as-of", AsOf], open => new Answer(0, CodeOwners.Text(open.Load(open.WorkingTree()), Day))),
            new(["doctor", "--as-of", AsOf], open => Doctor(open)),
            new(["site", "diff", Repository.Base, "--as-of", AsOf], open => Say(ComparedSites.Of(open, new(Repository.Base, null), Day, () => { }, Silent))),
            new(["site", "build", "--as-of", AsOf], Build),
        ];
    }

    private static Answer Say(ShownReport shown) => new((int)shown.Report.Outcome, Texts(CheckForms.All, shown), shown.Report);

    private static Answer Say(MeshDiff diff) => new(diff.NotCompared.Count > 0 ? 2 : 0, Texts(DiffForms.All, diff));

    private static Answer Say(Proposal proposal) => new(proposal.Problems.Count > 0 ? 2 : 0, Texts(ProposalForms.All, proposal));

    private static Answer Say(ComparedSites sites) => new(
        sites.Faults.Count > 0 || sites.Diff.Mesh.NotCompared.Count > 0 ? 2 : 0,
        string.Concat(sites.Faults.Select(fault => $"{fault.File}: {fault.Message}\n")) + Texts(SiteDiffForms.All, sites.Diff));

    private static Answer Explain(Workspace open, string policy)
    {
        var mesh = open.Load(open.WorkingTree());
        if (mesh.FindPolicy(policy) is not { } source)
            return new Answer(2, "");
        var report = open.Judge(mesh, Day, Selection.Everything with { Policies = [source.Key] });
        return new Answer(0, Lines(PolicyPage.Of(mesh, source, report).Lines(Width)));
    }

    private static Answer Fix(Workspace open)
    {
        var run = FixRun.Begin(open, Day, Selection.Everything);
        var mending = run.With([.. run.Suggestions]);
        return new Answer(run.Before.Problems.Count > 0 ? 2 : mending.Refused.Any() ? 1 : 0, Lines(FixLines.Of(run, mending, suggested: true, dryRun: true, Width)));
    }

    private static Answer List(Workspace open)
    {
        var mesh = open.Load(open.WorkingTree());
        var report = open.Judge(mesh, Day, Selection.Everything);
        var register = new PolicyRegister(mesh, report);
        return new Answer(report.Outcome == Outcome.Error ? 2 : 0, Lines(register.Lines(Width)) + Encoding.UTF8.GetString(register.Json()));
    }

    private static Answer Test(Workspace open)
    {
        var result = PolicyTest.Run(open, new PolicyTestRequest([], Day, Repository.Base, Mutants: false), Silent);
        return new Answer((int)result.Outcome, Lines(result.Lines()));
    }

    private static Answer Doctor(Workspace open) => new(RepositoryCheckup.Of(open, Day, RepositoryKind.Unsaid).Fits ? 0 : 1, "");

    private static Answer Build(Workspace open)
    {
        var built = BuiltSite.Of(open, new SiteRequest(Day), Path.Combine(open.Folder, Site), Silent);
        return new Answer(
            built.Faults.Count > 0 ? 2 : built.DeadLinks.Count > 0 ? 1 : 0,
            string.Concat(built.Faults.Select(fault => $"{fault.File}: {fault.Message}\n")) + string.Concat(built.DeadLinks.Select(link => $"{link.Page} links to '{link.Link}'\n")));
    }

    private static string Texts<T>(OutputFormats<T> formats, T said) => string.Join('\n', formats.All.Select(format => Encoding.UTF8.GetString(format.Write(said)))) + Lines(formats.Lines(said, Width));

    private static string Lines(IEnumerable<StyledLine> lines) => string.Concat(lines.Select(line => TerminalText.Of(line) + "\n"));

    private sealed class Nobody : IProgress<Step>
    {
        public void Report(Step value)
        {
        }
    }
}
