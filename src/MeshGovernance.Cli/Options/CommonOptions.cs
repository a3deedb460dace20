using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Meshes;

namespace MeshGovernance.Cli.Options;

/// <summary>Options that several verbs share, with one meaning.</summary>
internal static class CommonOptions
{
    private const string DateFormat = "yyyy-MM-dd";
    private const int MostNumber = 999_999;

    internal static Argument<string> Path() => new("PATH") { Description = "A folder of the mesh.", DefaultValueFactory = _ => "." };

    internal static Option<DateOnly?> AsOf(string description = "The day to judge for (default: today, in UTC).") =>
        Date("--as-of", description);

    /// <summary>A day of the calendar.</summary>
    internal static Option<DateOnly?> Date(string name, string description) => new(name) { Description = description, HelpName = "YYYY-MM-DD", CustomParser = ParseDay };

    /// <summary>A moment, in UTC where it says no zone.</summary>
    internal static Option<DateTimeOffset?> Moment(string name, string description) => new(name) { Description = description, HelpName = "TIME", CustomParser = ParseMoment };

    /// <summary>A number from 1 on, of days or of a pull request.</summary>
    internal static Option<int?> Number(string name, string description, string form) => new(name) { Description = description, HelpName = form, CustomParser = ParseNumber };

    internal static Option<string[]> Policies() =>
        new("--policy") { Description = "Only this policy, with or without its major version. Can be given several times.", HelpName = "ID" };

    internal static Option<string[]> Domains() => new("--domain") { Description = "Only this domain. Can be given several times.", HelpName = "DOMAIN" };

    internal static Option<string[]> Products() =>
        new("--product") { Description = "Only this data product. Can be given several times.", HelpName = "DOMAIN/PRODUCT" };

    /// <summary>What is known of the data.</summary>
    internal static Option<string?> Evidence() => new("--evidence")
    {
        Description = $"The branch, commit or folder with what is known of the data, or 'none' (default: the branch {EvidenceSource.Branch}, where there is one).",
        HelpName = "REF|FOLDER",
    };

    /// <summary>One of a few words, which are the names of a type.</summary>
    internal static Option<string?> OneOf<T>(string name, string description)
        where T : struct, Enum
    {
        var option = new Option<string?>(name) { Description = description };
        return option.AcceptOnlyFromAmong([.. Enum.GetNames<T>().Select(word => word.ToLowerInvariant())]);
    }

    /// <summary>The word that was chosen; null where none was.</summary>
    internal static T? Chosen<T>(ParseResult parsed, Option<string?> option)
        where T : struct, Enum => parsed.GetValue(option) is { } word ? Enum.Parse<T>(word, ignoreCase: true) : null;

    /// <summary>The part of the mesh that was asked for.</summary>
    internal static Selection Selected(ParseResult parsed, Option<string[]> policies, Option<string[]> domains, Option<string[]> products) =>
        new(parsed.GetValue(policies) ?? [], Asked(parsed, domains), Asked(parsed, products));

    internal static IReadOnlyList<AskedElement> Asked(ParseResult parsed, Option<string[]> elements) => [.. (parsed.GetValue(elements) ?? []).Select(element => new AskedElement(element))];

    /// <summary>Today, in UTC: the only place that looks at the calendar.</summary>
    internal static DateOnly Today => DateOnly.FromDateTime(DateTime.UtcNow);

    /// <summary>The day that was asked for, else today.</summary>
    internal static DateOnly Day(ParseResult parsed, Option<DateOnly?> asOf) => parsed.GetValue(asOf) ?? Today;

    private static DateOnly? ParseDay(ArgumentResult result)
    {
        if (DateOnly.TryParseExact(result.Tokens[0].Value, DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        result.AddError($"'{result.Tokens[0].Value}' is no day of the calendar: write it as 2026-12-31.");
        return null;
    }

    /// <summary>Names with commas between them, each once.</summary>
    internal static string[] Names(string? names) => [.. (names ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Distinct()];

    private static DateTimeOffset? ParseMoment(ArgumentResult result)
    {
        if (DateTimeOffset.TryParse(result.Tokens[0].Value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
            return moment;
        result.AddError($"'{result.Tokens[0].Value}' is no time: write it as 2026-11-29T08:00Z.");
        return null;
    }

    private static int? ParseNumber(ArgumentResult result)
    {
        if (int.TryParse(result.Tokens[0].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is > 0 and <= MostNumber)
            return number;
        result.AddError($"'{result.Tokens[0].Value}' is no number from 1 to {MostNumber}.");
        return null;
    }
}
