using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using MeshGovernance.Policies;

namespace MeshGovernance.Exchange.Imports.DataContractSpecification;

/// <summary>What the provider promises: named promises there, a list in ODCS.</summary>
internal static partial class ServiceLevels
{
    /// <summary>Each promise, with the field that says how much.</summary>
    private static readonly (string Level, string Amount)[] Promises =
    [
        ("availability", "percentage"), ("retention", "period"), ("latency", "threshold"), ("freshness", "threshold"), ("frequency", "interval"), ("support", "time"), ("backup", "interval"),
    ];

    internal static JsonArray Of(Node? levels, SpecificationRemarks remarks)
    {
        var found = new JsonArray();
        if (levels is not { Kind: NodeKind.Map })
            return found;
        foreach (var (level, said) in levels.Keys.Zip(levels.Items))
        {
            var amount = Promises.FirstOrDefault(promise => promise.Level == level).Amount;
            var value = amount is null ? null : said[amount]?.Text ?? (level == "frequency" ? said["cron"]?.Text ?? said["type"]?.Text : null);
            if (level == "retention" && value is null && said["unlimited"]?.Boolean == true)
                value = "unlimited";
            if (value is null)
            {
                remarks.Tell($"'servicelevels.{level}' says no amount that ODCS has a field for: it was left out.");
                continue;
            }

            var promise = new JsonObject { ["property"] = level };
            Amount(promise, value);
            SpecifiedContract.Set(promise, "element", said["timestampField"] ?? said["processedTimestampField"]);
            SpecifiedContract.Set(promise, "description", said["description"]);
            found.Add(promise);
        }

        return found;
    }

    private static void Amount(JsonObject promise, string text)
    {
        if (Duration.Match(text) is { Success: true } parts && decimal.TryParse(parts.Groups["number"].Value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number))
        {
            promise["value"] = number;
            promise["unit"] = Unit(parts.Groups["unit"].Value, parts.Groups["time"].Success);
        }
        else
        {
            promise["value"] = text;
        }
    }

    private static string Unit(string unit, bool isTime) => unit.ToLowerInvariant() switch
    {
        "%" => "percent",
        "y" or "year" or "years" => "y",
        "m" when !isTime && unit == "M" => "months",
        "d" or "day" or "days" => "d",
        "h" or "hour" or "hours" => "h",
        "m" or "min" or "minute" or "minutes" => "m",
        "s" or "second" or "seconds" => "s",
        var other => other,
    };

    /// <summary>Such as 99.9%, 25h, 1 year, P1Y or PT15M.</summary>
    [GeneratedRegex(@"^P?(?<time>T)?(?<number>[0-9]+(\.[0-9]+)?)\s*(?<unit>%|[A-Za-z]+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Duration { get; }
}
