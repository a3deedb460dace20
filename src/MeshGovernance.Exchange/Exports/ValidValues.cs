using System.Text.Json.Nodes;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Exports;

/// <summary>The values that a column has, where its contract says so: as its enum, or as a quality rule.</summary>
internal static class ValidValues
{
    internal static IReadOnlyList<Node> Of(Column column)
    {
        var named = column.AllowedValues.Select(value => value.Value).OfType<Node>().ToList();
        return named.Count > 0 ? named : [.. column.Quality.Where(IsOfValues).SelectMany(rule => rule.Arguments!["validValues"]!.Items).Where(value => value.Text is not null)];
    }

    internal static JsonArray ToJson(Column column) => new([.. Of(column).Select(NodeValues.ToJson)]);

    /// <summary>Whether a rule says no more than that a column holds certain values.</summary>
    internal static bool IsOfValues(QualityRule rule) => IsZero(rule, "invalidValues") && rule.Arguments?["validValues"]?.Kind == NodeKind.List;

    /// <summary>Whether a rule allows none of what it counts.</summary>
    internal static bool IsZero(QualityRule rule, string metric) => rule.Type == "library" && rule.Metric == metric && rule.Operator == "mustBe" && rule.Expected?.Number == 0;
}
