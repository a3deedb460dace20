using System.Net;
using System.Text.RegularExpressions;

namespace MeshGovernance.Tests.Catalog;

/// <summary>The addresses that a page or a picture makes a browser follow, or would.</summary>
internal static partial class Addresses
{
    private static readonly string[] Followed = ["href", "src", "action", "formaction", "xlink:href", "srcset", "poster", "data", "ping", "cite", "background"];

    /// <summary>Every attribute of every tag that holds an address.</summary>
    internal static IEnumerable<string> In(string html) => Tags.Matches(html)
        .SelectMany(tag => Attributes.Matches(tag.Groups["attributes"].Value))
        .Where(attribute => Followed.Contains(attribute.Groups["name"].Value.ToLowerInvariant()))
        .Select(attribute => WebUtility.HtmlDecode(attribute.Groups["value"].Value.Trim('"', '\'')));

    /// <summary>Those that lead neither to a place of the site itself nor out by https or to a mailbox.</summary>
    internal static IEnumerable<string> Forbidden(string html) => In(html).Where(address => Scheme.Match(address) is { Success: true } scheme
        ? scheme.Groups["name"].Value is not ("https" or "mailto")
        : address.Any(letter => letter < ' ') || address.StartsWith("//", StringComparison.Ordinal));

    [GeneratedRegex("""<[a-zA-Z][^\s>/]*(?<attributes>([^"'>]|"[^"]*"|'[^']*')*)>""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Tags { get; }

    [GeneratedRegex("""(?<=[\s"'/])(?<name>[a-zA-Z:_-]+)\s*=\s*(?<value>"[^"]*"|'[^']*'|[^\s>]+)""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Attributes { get; }

    [GeneratedRegex("""^[\s\p{C}]*(?<name>[a-zA-Z][a-zA-Z0-9+.\s\p{C}-]*):""", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Scheme { get; }
}
