using System.Globalization;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Insight;

/// <summary>A column of the register of personal data: where it is, why it is there, for how long its data are kept and who consumes them.</summary>
/// <param name="Column">The column.</param>
/// <param name="Path">Its name with those of the fields around it, and the object's first: <c>orders.address.street</c>.</param>
/// <param name="Reasons">Why it counts as personal, in words.</param>
/// <param name="Retention">How long the data are kept, in words; null where the contract does not say.</param>
/// <param name="Consumers">The products that consume it.</param>
internal sealed record PersonalColumn(Column Column, string Path, IReadOnlyList<string> Reasons, string? Retention, IReadOnlyList<Product> Consumers)
{
    private const string Tag = "pii";
    private const string Category = "privacy/";

    /// <summary>
    /// Every column that is tagged <c>pii</c>, that states the most closed classification of the mesh, or that a policy of the category privacy
    /// points at, in the order of the files.
    /// </summary>
    internal static IReadOnlyList<PersonalColumn> Of(LoadedMesh mesh, IReadOnlyList<Finding> findings)
    {
        var suspected = findings.Where(finding => finding.Kind == "column" && IsOfPrivacy(finding.Policy)).ToLookup(finding => finding.File);
        return [.. mesh.Mesh.Contracts.SelectMany(contract => Of(mesh, contract, [.. suspected[mesh.DescriptorOf(contract).Path]]))];
    }

    private static IEnumerable<PersonalColumn> Of(LoadedMesh mesh, Contract contract, IReadOnlyList<Finding> findings)
    {
        IReadOnlyList<Product>? consumers = null;
        foreach (var column in contract.Columns)
        {
            var reasons = Why(mesh, column, findings).ToList();
            if (reasons.Count == 0)
                continue;
            consumers ??= [.. contract.OutputPorts.SelectMany(port => port.Consumers).Select(port => port.Product).Distinct()];
            yield return new PersonalColumn(column, ContractPaths.Shown(column), reasons, RetentionOf(contract, column), consumers);
        }
    }

    private static IEnumerable<string> Why(LoadedMesh mesh, Column column, IReadOnlyList<Finding> findings)
    {
        if (column.HasTag(Tag))
            yield return $"tagged '{Tag}'";
        if (string.Equals(column.Classification, mesh.Mesh.Classification.MostClosed, StringComparison.OrdinalIgnoreCase))
            yield return $"classified as '{mesh.Mesh.Classification.MostClosed}'";
        if (findings.Count == 0)
            yield break;
        var name = mesh.NameOf(column);
        foreach (var finding in findings.Where(finding => finding.Element == name).DistinctBy(finding => finding.Policy))
            yield return $"found by {finding.Policy} {finding.Version}";
    }

    private static bool IsOfPrivacy(string policy) => policy[(policy.IndexOf(':', StringComparison.Ordinal) + 1)..].StartsWith(Category, StringComparison.Ordinal);

    /// <summary>What is said of the column itself counts most, then of its object, then of all.</summary>
    private static string? RetentionOf(Contract contract, Column column)
    {
        var path = ContractPaths.Shown(column);
        return contract.ServiceLevelsFor("retention")
            .Select(level => (Level: level, Rank: RankOf(level, path, column.Object.Name)))
            .Where(level => level.Rank > 0)
            .OrderByDescending(level => level.Rank)
            .Select(level => Words(level.Level))
            .FirstOrDefault(words => words.Length > 0);
    }

    private static int RankOf(ServiceLevel level, string path, string schemaObject)
    {
        if (level.Element is not { Length: > 0 } elements)
            return 1;
        var about = elements.Split(',', StringSplitOptions.TrimEntries);
        return about.Contains(path) ? 3 : about.Any(element => element.Split('.')[0] == schemaObject) ? 2 : 0;
    }

    private static string Words(ServiceLevel level) => level.Value?.Text is { Length: > 0 } value
        ? $"{value} {Unit(level.Unit, isOne: value == "1")}".TrimEnd()
        : "";

    private static string Unit(string? unit, bool isOne)
    {
        var word = unit?.ToLowerInvariant() switch
        {
            "d" or "day" or "days" => "day",
            "y" or "yr" or "year" or "years" => "year",
            "h" or "hr" or "hour" or "hours" => "hour",
            "w" or "week" or "weeks" => "week",
            "mo" or "month" or "months" => "month",
            _ => null,
        };
        return word is null ? unit ?? "" : string.Create(CultureInfo.InvariantCulture, $"{word}{(isOne ? "" : "s")}");
    }
}
