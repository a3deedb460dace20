using System.Globalization;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>
/// How far the team of a domain has come. What it declares counts up to level 2; level 3 is shown by the mesh itself, a product that consumes
/// another domain's active product, and so is level 4, an active product without unwaived errors that another domain consumes. A first
/// publisher has nobody to consume from yet, so level 4 does not need level 3.
/// </summary>
/// <param name="Domain">The domain.</param>
/// <param name="Level">From 0 to 4.</param>
/// <param name="Declared">What <c>journey.level</c> says; null where it says nothing.</param>
/// <param name="Since">Since when, as far as it is the declared level.</param>
/// <param name="Evidence">What shows the level.</param>
/// <param name="Missing">What is missing for the next level; null at the last one.</param>
/// <param name="Learning">The material that leads on.</param>
internal sealed record Journey(
    Domain Domain, int Level, int? Declared, DateOnly? Since, IReadOnlyList<JourneyEvidence> Evidence, string? Missing, IReadOnlyList<LearningPage> Learning)
{
    internal const int Last = 4;
    private const int Consuming = 3;
    private const int MostDeclared = 2;

    /// <summary>The names of the levels, as the idea of the data mesh has them.</summary>
    internal static readonly IReadOnlyList<string> Names =
        ["No data analytics", "Operational database queries", "Analyse own data", "Analyse cross-domain data", "Publish data as a product"];

    internal string Name => Names[Level];

    internal static bool IsLevel(decimal number) => number is >= 0 and <= Last && decimal.IsInteger(number);

    /// <summary>The journeys of all domains, in the order of the mesh.</summary>
    internal static IReadOnlyList<Journey> Of(Mesh mesh, Verdicts verdicts, IReadOnlyList<LearningPage> learning)
    {
        var products = mesh.Products.ToLookup(product => product.DomainId);
        return [.. mesh.Domains.Select(domain => Of(domain, [.. products[domain.Key]], verdicts, learning))];
    }

    private static Journey Of(Domain domain, IReadOnlyList<Product> products, Verdicts verdicts, IReadOnlyList<LearningPage> learning)
    {
        var declared = domain.JourneyLevel is { } said && IsLevel(said) ? (int)said : (int?)null;
        var consumed = products.SelectMany(product => product.Sources.Where(source => source.DomainId != domain.Key).Select(source => new Use(source, product))).ToList();
        var offered = products.SelectMany(product => product.Consumers.Where(consumer => consumer.DomainId != domain.Key).Select(consumer => new Use(product, consumer))).ToList();
        var consumes = consumed.Where(use => use.Source.IsActive).ToList();
        var publishes = offered.Where(use => use.Source.IsActive && verdicts.ErrorsOf(use.Source) == 0).ToList();
        var level = publishes.Count > 0 ? Last : consumes.Count > 0 ? Consuming : Math.Min(declared ?? 0, MostDeclared);

        IEnumerable<JourneyEvidence> evidence =
        [
            .. publishes.Select(use => new JourneyEvidence(Last, $"'{NameOf(use.Source)}' is active, has no open errors, and '{NameOf(use.Consumer)}' of {use.Consumer.DomainId} consumes it.", use.Source, use.Consumer)),
            .. consumes.Select(use => new JourneyEvidence(Consuming, $"'{NameOf(use.Consumer)}' consumes '{NameOf(use.Source)}' of {use.Source.DomainId}, which is active.", use.Source, use.Consumer)),
        ];
        if (declared is { } own && own > 0)
            evidence = evidence.Append(new JourneyEvidence(Math.Min(own, MostDeclared), DeclaredSentence(own, level), null, null));
        return new Journey(
            domain, level, declared, declared == level ? Dates.Read(domain.Node["journey"]?["since"]?.Text) : null, [.. evidence], MissingFor(level, products, consumed, offered, verdicts), LearningFor(level, learning));
    }

    private static string DeclaredSentence(int declared, int level) => declared > level
        ? string.Create(CultureInfo.InvariantCulture, $"The team declares level {declared}; what counts for a level above {MostDeclared} is what the mesh shows.")
        : string.Create(CultureInfo.InvariantCulture, $"The team declares level {declared} in its domain.yaml.");

    private static string? MissingFor(int level, IReadOnlyList<Product> products, List<Use> consumed, List<Use> offered, Verdicts verdicts) => level switch
    {
        0 => "Ask your operational database the first questions, and declare 'journey.level: 1' in domain.yaml.",
        1 => "Build a model of your own data on the platform, and declare 'journey.level: 2' in domain.yaml.",
        2 when consumed.Count > 0 => $"{Quoted(consumed.Select(use => use.Source))} of other domains {(Distinct(consumed) == 1 ? "is" : "are")} consumed but not active: consume an active product of another domain.",
        2 => "Consume a product of another domain that is active, in an input port of a product of yours.",
        3 => ForPublishing(products, offered, verdicts),
        _ => null,
    };

    private static string ForPublishing(IReadOnlyList<Product> products, List<Use> offered, Verdicts verdicts)
    {
        if (offered.Select(use => use.Source).Distinct().ToList() is { Count: > 0 } used)
        {
            return string.Join(' ', used.Select(product => product.IsActive
                ? $"'{NameOf(product)}' is consumed by others, but has {PlainText.Counted(verdicts.ErrorsOf(product), "open error")}: fix {(verdicts.ErrorsOf(product) == 1 ? "it" : "them")}."
                : $"'{NameOf(product)}' is consumed by others, but not active: make it."));
        }

        return products.Where(product => product.IsActive).ToList() is { Count: > 0 } active
            ? $"No other domain consumes {Quoted(active)} yet: find out who needs it, and for what."
            : "Publish an active product that another domain consumes.";
    }

    /// <summary>The pages that lead from this level to the next name both; where none does, those that name one of them help.</summary>
    private static List<LearningPage> LearningFor(int level, IReadOnlyList<LearningPage> pages)
    {
        int[] steps = [.. new[] { level, level + 1 }.Where(step => step <= Last)];
        var leading = pages.Where(page => steps.All(page.Levels.Contains)).ToList();
        return leading.Count > 0 ? leading : [.. pages.Where(page => steps.Any(page.Levels.Contains))];
    }

    private static int Distinct(List<Use> uses) => uses.DistinctBy(use => use.Source).Count();

    private static string Quoted(IEnumerable<Product> products)
    {
        const int Few = 3;
        var names = products.Distinct().Select(product => $"'{NameOf(product)}'").ToList();
        var rest = names.Count - Few;
        return string.Join(", ", names.Take(Few)) + (rest > 0 ? string.Create(CultureInfo.InvariantCulture, $" and {rest} more") : "");
    }

    private static string NameOf(Product product) => PlainText.Cap(product.Name ?? product.Folder);

    private sealed record Use(Product Source, Product Consumer);
}

/// <summary>What shows that a team has come to a level: a sentence, and the edge of the mesh behind it where there is one.</summary>
internal sealed record JourneyEvidence(int Level, string Sentence, Product? Source, Product? Consumer);
