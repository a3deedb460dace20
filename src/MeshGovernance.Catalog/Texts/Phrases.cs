using System.Globalization;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Catalog.Texts;

/// <summary>The words of the catalog for values of the model.</summary>
internal static class Phrases
{
    internal static string NameOf(Product product) => product.Name is { Length: > 0 } name ? name : product.Folder;

    internal static string NameOf(Domain? domain, string id) => domain?.Name is { Length: > 0 } name ? name : id;

    internal static string NameOf(Contract contract) => contract.Name is { Length: > 0 } name ? name : contract.ContractId;

    internal static string? Of(Archetype? archetype) => archetype switch
    {
        Archetype.SourceAligned => "Source-aligned",
        Archetype.Aggregate => "Aggregate",
        Archetype.ConsumerAligned => "Consumer-aligned",
        _ => null,
    };

    internal static string Day(DateOnly day) => day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    internal static string Iso(DateOnly day) => Dates.Write(day);

    internal static string Days(int days) => PlainText.Counted(days, "day");

    /// <summary>As much of a text as a list has room for, whole words.</summary>
    internal static string Short(string? text, int longest = 150)
    {
        if (text is null || text.Length <= longest)
            return text ?? "";
        var end = text.LastIndexOf(' ', longest);
        return text[..(end > longest / 2 ? end : longest)].TrimEnd(',', ';', ':', '.', ' ') + " …";
    }

    /// <summary>A scalar, a list of them or a map, in a line.</summary>
    internal static string Of(Node? node) => node switch
    {
        null => "",
        { Kind: NodeKind.List } => string.Join(", ", node.Items.Select(Of)),
        { Kind: NodeKind.Map } => string.Join(", ", node.Keys.Select(key => $"{key}: {Of(node[key])}")),
        _ => node.Text ?? "",
    };

    /// <summary>The limits on the values of a column, in words.</summary>
    internal static string Options(Node options) => Short(string.Join(", ", options.Keys.Select(key => (key, options[key]?.Text) switch
    {
        ("timezone", "true") => "with a time zone",
        ("timezone", "false") => "without a time zone",
        ("minimum", _) => $"at least {Of(options[key])}",
        ("maximum", _) => $"at most {Of(options[key])}",
        _ => $"{Spaced(key).ToLowerInvariant()} {Of(options[key])}",
    })), 200);

    /// <summary>A word in camelCase as people write it.</summary>
    internal static string Spaced(string word)
    {
        var spaced = string.Concat(word.Select((letter, index) => index > 0 && char.IsAsciiLetterUpper(letter) ? $" {char.ToLowerInvariant(letter)}" : $"{letter}"));
        return spaced.Length == 0 ? spaced : char.ToUpperInvariant(spaced[0]) + spaced[1..];
    }

    /// <summary>What a quality rule asks for.</summary>
    internal static string Expectation(QualityRule rule) => rule switch
    {
        { Type: "text" } => rule.Description ?? "",
        { Operator: { } name } => string.Join(' ', new[] { rule.Metric is { } metric ? Spaced(metric) : null, Spaced(name).ToLowerInvariant(), Of(rule.Expected), rule.Unit }.OfType<string>()),
        _ => rule.Metric is { } metric ? Spaced(metric) : rule.Engine ?? rule.Type,
    };

    /// <summary>The value of a service level with its unit.</summary>
    internal static string Value(ServiceLevel level) => string.Join(' ', new[] { Of(level.Value), UnitOf(level) }.Where(word => word.Length > 0));

    private static string UnitOf(ServiceLevel level)
    {
        var many = level.Value?.Text != "1";
        return level.Unit?.ToLowerInvariant() switch
        {
            null => "",
            "d" or "day" or "days" => many ? "days" : "day",
            "h" or "hr" or "hour" or "hours" => many ? "hours" : "hour",
            "m" or "min" or "minute" or "minutes" => many ? "minutes" : "minute",
            "y" or "yr" or "year" or "years" => many ? "years" : "year",
            _ => level.Unit,
        };
    }
}
