using MeshGovernance.Core.Evaluation;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Reports;
using MeshGovernance.Core.Waivers;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>What a policy says of a data product.</summary>
internal enum Verdict
{
    NotApplicable,
    Passed,
    Failed,

    /// <summary>The policy went wrong.</summary>
    NotJudged,
}

/// <summary>A policy and what it says of a data product.</summary>
/// <param name="Policy">The policy, with its version and level.</param>
/// <param name="Verdict">The verdict; of several contracts the worst.</param>
/// <param name="Findings">What it found, waived findings included.</param>
/// <param name="Reason">Why it does not apply.</param>
internal sealed record ProductVerdict(PolicyVerdict Policy, Verdict Verdict, IReadOnlyList<Finding> Findings, string? Reason);

/// <summary>
/// What a check says of each data product and domain, looked up by product: which policies judged it and how, what they and the engine
/// found, what is waived, and how many products keep the rules. It is made once of what the check has already, in one pass.
/// </summary>
public sealed class Verdicts
{
    private readonly LoadedMesh mesh;
    private readonly Report report;
    private readonly Dictionary<string, int> rows;
    private readonly Verdict?[] cells;
    private readonly Dictionary<int, string> reasons;
    private readonly ILookup<ElementName, Finding> findings;
    private readonly ILookup<ElementName, Waiver> waivers;
    private readonly HashSet<Waiver> active;
    private readonly HashSet<string> unjudged;
    private readonly ILookup<string, UnreadProduct> unread;

    private Verdicts(LoadedMesh mesh, Report report)
    {
        this.mesh = mesh;
        this.report = report;
        rows = mesh.Mesh.Products.Index().ToDictionary(product => product.Item.Key, product => product.Index);
        cells = new Verdict?[rows.Count * report.Policies.Count];
        reasons = [];
        unjudged = [];
        findings = report.Findings.ToLookup(finding => finding.Element.Head);
        var book = new WaiverBook(mesh, report.AsOf);
        active = [.. mesh.Mesh.Waivers.Where(book.Covers)];
        waivers = active
            .SelectMany(waiver => WaiverBook.ElementsOf(waiver).Select(element => (element.Head, Waiver: waiver)))
            .Distinct()
            .ToLookup(covered => covered.Head, covered => covered.Waiver);
        Unread = UnreadProduct.Of(mesh);
        unread = Unread.ToLookup(product => product.DomainId);
    }

    /// <summary>The data products whose descriptors cannot be read, in the order of their paths.</summary>
    internal IReadOnlyList<UnreadProduct> Unread { get; }

    /// <summary>Compliance of the whole mesh.</summary>
    public Compliance Mesh => field ??= Of(mesh.Mesh.Products, Unread.Count);

    /// <summary>Compliance of each domain, by its key. A domain without a readable <c>domain.yaml</c> is one as well.</summary>
    internal IReadOnlyDictionary<string, Compliance> Domains => field ??= mesh.Mesh.Products.Select(product => product.DomainId)
        .Concat(mesh.Mesh.Domains.Select(domain => domain.Key)).Concat(unread.Select(domain => domain.Key)).Distinct().Order(StringComparer.Ordinal)
        .GroupJoin(mesh.Mesh.Products, key => key, product => product.DomainId, (key, products) => (Key: key, Compliance: Of(products, unread[key].Count())))
        .ToDictionary(domain => domain.Key, domain => domain.Compliance);

    /// <summary>Looks up what a check said.</summary>
    /// <param name="plan">What was to be judged.</param>
    /// <param name="result">What came of it.</param>
    /// <param name="report">The report that was made of both.</param>
    public static Verdicts Of(EvaluationPlan plan, RunResult result, Report report)
    {
        var verdicts = new Verdicts(plan.Mesh, report);
        var silent = result.Answers.Where(answer => answer.NotApplicable is not null).ToDictionary(answer => answer.Unit, answer => answer.NotApplicable!);
        var failed = result.Failures.Select(failure => failure.Unit).Concat(result.Untried).ToHashSet();
        foreach (var answer in plan.Outside)
            silent.Add(answer.Unit, answer.NotApplicable!);
        foreach (var unit in plan.Units.Concat(plan.Outside.Select(answer => answer.Unit)))
        {
            var key = plan.TargetOf(unit) switch
            {
                Product product => product.Key,
                Contract contract => contract.ProductKey,
                _ => null,
            };
            if (key is null || !verdicts.rows.TryGetValue(key, out var row))
                continue;
            var cell = (row * report.Policies.Count) + unit.Policy;
            var verdict = failed.Contains(unit) ? Verdict.NotJudged : silent.ContainsKey(unit) ? Verdict.NotApplicable : Verdict.Passed;
            verdicts.cells[cell] = verdicts.cells[cell] is { } other && other > verdict ? other : verdict;
            if (verdict == Verdict.NotApplicable)
                verdicts.reasons.TryAdd(cell, silent[unit]);
            if (verdict == Verdict.NotJudged && report.Policies[unit.Policy].Level == Level.Error)
                verdicts.unjudged.Add(key);
        }

        return verdicts;
    }

    /// <summary>Every policy that judged the product or its contracts, or found something there, in the order of the report.</summary>
    internal IReadOnlyList<ProductVerdict> Of(Product product)
    {
        var own = FindingsOf(product).Where(finding => finding.Version is not null).ToLookup(finding => (finding.Policy, finding.Version));
        var first = rows[product.Key] * report.Policies.Count;
        var verdicts = new List<ProductVerdict>();
        foreach (var (index, policy) in report.Policies.Index())
        {
            var found = own[(policy.Id, policy.Version)].ToList();
            if (cells[first + index] is not { } verdict)
            {
                if (found.Count > 0)
                    verdicts.Add(new ProductVerdict(policy, Verdict.Failed, found, null));
                continue;
            }

            if (found.Count > 0 && verdict != Verdict.NotJudged)
                verdict = Verdict.Failed;
            verdicts.Add(new ProductVerdict(policy, verdict, found, verdict == Verdict.NotApplicable ? reasons.GetValueOrDefault(first + index) : null));
        }

        return verdicts;
    }

    /// <summary>What was found on the product and in its folder, by policies and by the engine, in the order of the report.</summary>
    internal IEnumerable<Finding> FindingsOf(Product product) => findings[mesh.NameOf(product)];

    /// <summary>What was found on the domain itself, not on its products.</summary>
    internal IEnumerable<Finding> FindingsOf(Domain domain) => findings[mesh.NameOf(domain)];

    /// <summary>The waivers that hold today for the product or for something in it.</summary>
    internal IEnumerable<Waiver> WaiversOf(Product product) =>
        new[] { ElementName.Mesh, mesh.NameOf(product).First, mesh.NameOf(product) }.SelectMany(head => waivers[head]).Distinct();

    /// <summary>Whether a waiver holds today, whatever it covers.</summary>
    internal bool IsActive(Waiver waiver) => active.Contains(waiver);

    /// <summary>How many errors are open: found and not waived.</summary>
    internal int ErrorsOf(Product product) => FindingsOf(product).Count(finding => finding is { Level: Level.Error, Waiver: null });

    /// <summary>Whether the product keeps the rules, as <see cref="Compliance"/> counts it.</summary>
    internal bool Keeps(Product product) => ErrorsOf(product) == 0 && !unjudged.Contains(product.Key);

    private Compliance Of(IEnumerable<Product> products, int unreadable)
    {
        var (all, keeping) = (unreadable, 0);
        foreach (var product in products)
        {
            all++;
            if (Keeps(product))
                keeping++;
        }

        return new Compliance(all, keeping);
    }
}
