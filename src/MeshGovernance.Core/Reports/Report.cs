using System.Collections.Immutable;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Proposals;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Reports;

/// <summary>What a check found, as a value: every format is made of it.</summary>
public sealed record Report(
    ReportHead Head,
    string Mesh,
    DateOnly AsOf,
    string Gate,
    Selection Selection,
    IReadOnlyList<PolicyVerdict> Policies,
    IReadOnlyList<Problem> Problems,
    IReadOnlyList<Finding> Findings,
    MeshCounts Counts,
    WorkerFences? Sandbox,
    RepoPath WaiverFolder)
{
    public string Mesh { get; init => field = PlainText.Line(value); } = PlainText.Line(Mesh);

    public string Gate { get; init => field = PlainText.Line(value); } = PlainText.Line(Gate);

    /// <summary>What the head was compared with; null where it stands for itself.</summary>
    public ReportBase? Base { get; init; }

    /// <summary>What the pull request fixed, as it was found where it branched off.</summary>
    public IReadOnlyList<Finding> Fixed { get; init; } = [];

    /// <summary>What was known of the data; null where nobody recorded anything.</summary>
    public ReportEvidence? Evidence { get; init; }

    /// <summary>Whom the changed rules of the pull request would hit; null where it changes none, or they were not tried.</summary>
    public Proposal? Proposal { get; init; }

    /// <summary>Who answers for each domain, where anybody is named.</summary>
    public IReadOnlyDictionary<string, string> Owners
    {
        get;
        init => field = value.ToDictionary(owner => owner.Key, owner => PlainText.Line(owner.Value), StringComparer.Ordinal);
    } = ImmutableDictionary<string, string>.Empty;

    /// <summary>Whom domains want mentioned where something is said of them on GitHub, by what decides: of a pull request, its base. Nothing else than logins and teams.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Mentions
    {
        get;
        init => field = value.ToDictionary(domain => domain.Key, IReadOnlyList<string> (domain) => [.. domain.Value.Where(GitHubHandle.IsOne)], StringComparer.Ordinal);
    } = ImmutableDictionary<string, IReadOnlyList<string>>.Empty;

    /// <summary>What lies ahead; null where nobody asked.</summary>
    public ReportHorizon? Horizon { get; init; }

    /// <summary>Whom the changes of data products reach that may hurt a reader, product by product; empty where nothing was compared.</summary>
    public IReadOnlyList<ChangeReach> Reached { get; init; } = [];

    /// <summary>What becomes of the catalog; null where nobody asked.</summary>
    public CatalogChanges? Catalog { get; init; }

    /// <summary>The findings that the reader has to do with: in a pull request those that it brought and whatever blocks it, else all.</summary>
    public IEnumerable<Finding> Relevant => Base is null ? Findings : Findings.Where(finding => finding.State == FindingState.New || finding.Blocking);

    public Outcome Outcome => Problems.Count > 0 ? Outcome.Error : Findings.Any(finding => finding.Blocking) ? Outcome.Failed : Outcome.Passed;

    /// <summary>The finding that says how many others are not told; null where all are.</summary>
    internal Finding? Cut => Findings.FirstOrDefault(finding => finding.Policy == EngineRule.TooManyErrors.Id || finding.Policy == EngineRule.TooManyFindings.Id);

    public int Blocking => Findings.Count(finding => finding.Blocking);

    public int Waived => Findings.Count(finding => finding.Waiver is not null);

    /// <summary>The policy of a finding, as it was run; null for the engine's own rules.</summary>
    internal PolicyVerdict? PolicyOf(Finding finding) => Policies.FirstOrDefault(policy => policy.Id == finding.Policy && policy.Version == finding.Version);

    /// <summary>Findings of a level that are not waived.</summary>
    public int Count(Level level) => Findings.Count(finding => finding.Level == level && finding.Waiver is null);
}

/// <summary>How a check ended; the number is the exit code.</summary>
public enum Outcome
{
    Passed = 0,
    Failed = 1,
    Error = 2,
}

/// <summary>Which tool judged which state. A commit is null where there is none yet.</summary>
public sealed record ReportHead(string Tool, string? Commit, bool Dirty);

/// <summary>The tip of the base branch, whose rules judge, and the commit where the pull request branched off.</summary>
/// <param name="Commit">The tip.</param>
/// <param name="MergeBase">Where the head branched off.</param>
/// <param name="HasMesh">Whether the base holds a mesh; where it does not, nothing blocks.</param>
public sealed record ReportBase(string Commit, string MergeBase, bool HasMesh)
{
    /// <summary>Whether the head changes what binds, so that it is worth trying.</summary>
    public bool ChangesRules { get; init; }
}

/// <summary>How large the mesh is.</summary>
public sealed record MeshCounts(int Domains, int Products, int Contracts);

/// <summary>
/// A policy that was run: on how many elements it gave a verdict, and on how many it did not apply. <c>Help</c> is its folder.
/// </summary>
public sealed record PolicyVerdict(string Id, string Version, string Title, string Digest, Level Level, int Judged, int NotApplicable, string Help)
{
    public string Id { get; init => field = PlainText.Whole(value); } = PlainText.Whole(Id);

    public string Version { get; init => field = PlainText.Line(value); } = PlainText.Line(Version);

    public string Title { get; init => field = PlainText.Line(value); } = PlainText.Line(Title);

    public string Help { get; init => field = PlainText.Whole(value); } = PlainText.Whole(Help);

    /// <summary>What is said to be decided about this version; null where nothing is.</summary>
    public StatedDecision? Decision { get; init; }
}

/// <summary>A decision as <c>decision.yaml</c> tells it. Who writes that file could write anything, and nothing here verifies it.</summary>
public sealed record StatedDecision(string Outcome, DateOnly? Day)
{
    public string Outcome { get; init => field = PlainText.Line(value); } = PlainText.Line(Outcome);
}
