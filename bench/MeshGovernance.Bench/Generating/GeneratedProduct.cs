using System.Globalization;

namespace MeshGovernance.Bench.Generating;

/// <summary>
/// One data product of a generated mesh, by its number. Twenty make a domain: twelve stand near a source, five bring such together,
/// three serve consumers. Every fifteenth or so has something wrong with it.
/// </summary>
internal sealed record GeneratedProduct(int Number, int Of)
{
    internal const int PerDomain = 20;
    private const int Sources = 12;
    private const int Aggregates = 5;

    private int Place => Number % PerDomain;

    internal int DomainNumber => Number / PerDomain;

    internal string Domain => DomainName(DomainNumber);

    internal string Folder => string.Create(CultureInfo.InvariantCulture, $"{Vocabulary.Subjects[Place]}-{DomainNumber:000}");

    internal string Subject => Vocabulary.Subjects[Place].Replace('-', ' ');

    internal string ContractId => $"{Domain}-{Folder}";

    internal string Archetype => Place < Sources ? "sourceAligned" : Place < Sources + Aggregates ? "aggregate" : "consumerAligned";

    /// <summary>The minutes between two loads; whoever consumes is slower than its sources.</summary>
    internal int Minutes => Place < Sources ? 15 : Place < Sources + Aggregates ? 120 : 1440;

    internal string Owner => $"{Domain}-owner@example.org";

    internal int Major => 1 + (Number % 3);

    internal bool IsDeprecatedInSilence => Number % 167 == 3;

    internal bool LacksADescription => Number % 53 == 7;

    internal bool ShowsPersonalData => Number % 71 == 11;

    internal bool ForgetsRetention => Number % 97 == 13;

    internal bool LiesElsewhere => Number % 83 == 17;

    internal static string DomainName(int number) =>
        $"{Vocabulary.Functions[number % Vocabulary.Functions.Length]}-{Vocabulary.Regions[number / Vocabulary.Functions.Length % Vocabulary.Regions.Length]}";

    /// <summary>What the product consumes: aggregates take from sources, consumer-aligned products from aggregates, here and in other domains.</summary>
    internal IEnumerable<GeneratedProduct> Inputs()
    {
        if (Place < Sources)
            return [];
        var (first, count) = Place < Sources + Aggregates ? (0, Sources) : (Sources, Aggregates);
        var domains = Math.Max(1, Of / PerDomain);
        return Enumerable.Range(0, 2 + (Number % 3))
            .Select(step => ((DomainNumber + (step * 7)) % domains * PerDomain) + first + ((Number + (step * 5)) % count))
            .Where(number => number < Of && number != Number)
            .Distinct()
            .Select(number => new GeneratedProduct(number, Of));
    }
}
