using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Text;
using Octokit;

namespace MeshGovernance.GitHub.Publishing;

/// <summary>
/// The verdict as a check run on its commit, which the ruleset requires. A verdict has one, however often it is published: it is known by its external id,
/// and says of itself how many annotations arrived.
/// </summary>
internal sealed class VerdictCheckRun(IGitHubClient client, Publication publication)
{
    /// <summary>What GitHub takes with one request.</summary>
    private const int MostOfARequest = 50;

    private readonly string externalId = $"mesh:{publication.Commit}:{publication.Verdict.Digest}";
    private readonly string title = CheckRunText.Title(publication);

    /// <summary>The whole report, which each request says again and only the first has to make.</summary>
    private readonly Lazy<string> summary = new(() => CheckRunText.Summary(publication));

    private readonly List<NewCheckRunAnnotation> annotations = publication.Verdict.Shown is { } shown ? CheckRunText.Notes(shown) : [];

    /// <summary>Writes what is not there yet.</summary>
    internal async Task<PublishedPart> Write()
    {
        var (owner, name) = (publication.Repository.Owner, publication.Repository.Name);
        var run = await Find();
        if (run is { Status.Value: CheckStatus.Completed })
            return Part("was there", run);
        var told = (int)(run?.Output.AnnotationsCount ?? Math.Min(annotations.Count, MostOfARequest));
        run ??= await client.Check.Run.Create(owner, name, Begin(isWhole: annotations.Count <= MostOfARequest));
        while (run.Status.Value != CheckStatus.Completed)
        {
            var next = annotations.Skip(told).Take(MostOfARequest).ToList();
            told += next.Count;
            run = await client.Check.Run.Update(owner, name, run.Id, Continue(next, isLast: told >= annotations.Count));
        }

        return Part("written", run);
    }

    private async Task<CheckRun?> Find()
    {
        var request = new CheckRunRequest { CheckName = Ruleset.Verdict, Filter = CheckRunCompletedAtFilter.All };
        var there = await client.Check.Run.GetAllForReference(publication.Repository.Owner, publication.Repository.Name, publication.Commit, request);
        return there.CheckRuns.Where(run => run.ExternalId == externalId).MinBy(run => run.Id);
    }

    /// <summary>One that is not complete holds a merge back until the rest has come.</summary>
    private NewCheckRun Begin(bool isWhole)
    {
        var run = new NewCheckRun(Ruleset.Verdict, publication.Commit)
        {
            ExternalId = externalId,
            DetailsUrl = publication.Details?.AbsoluteUri,
            Status = isWhole ? CheckStatus.Completed : CheckStatus.InProgress,
            Output = Output([.. annotations.Take(MostOfARequest)]),
        };
        if (isWhole)
            run.Conclusion = Conclusion;
        return run;
    }

    private CheckRunUpdate Continue(List<NewCheckRunAnnotation> next, bool isLast)
    {
        var update = new CheckRunUpdate { Output = Output(next), Status = isLast ? CheckStatus.Completed : CheckStatus.InProgress };
        if (isLast)
            update.Conclusion = Conclusion;
        return update;
    }

    private NewCheckRunOutput Output(IReadOnlyList<NewCheckRunAnnotation> some) => new(title, summary.Value) { Annotations = some };

    private CheckConclusion Conclusion => publication.Verdict.Shown?.Report.Outcome == Outcome.Passed ? CheckConclusion.Success : CheckConclusion.Failure;

    private PublishedPart Part(string how, CheckRun run) =>
        new("check run", $"'{Ruleset.Verdict}' {how}: {title}, {PlainText.Counted(annotations.Count, "annotation")}.{(run.HtmlUrl is { Length: > 0 } page ? $" {PlainText.Line(page)}" : "")}");
}
