using System.Globalization;
using System.Text.RegularExpressions;

namespace MeshGovernance.Exchange.Imports;

/// <summary>The version that the path of a file tells, such as <c>order.v2.avsc</c>, <c>order@1.2.0/order.avsc</c> or <c>1.2.0/order.avsc</c>.</summary>
internal static partial class FileVersions
{
    /// <summary>Its three numbers, of which those that are not told are zero; null where none is.</summary>
    internal static Version? Of(string path)
    {
        var stem = path.LastIndexOf('.') is var dot && dot > path.LastIndexOf('/') + 1 ? path[..dot] : path;
        if (Told.Matches(stem) is not [.., var last])
            return null;
        var numbers = last.Groups["version"].Value.Split('.').Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
        return new Version(numbers[0], numbers.ElementAtOrDefault(1), numbers.ElementAtOrDefault(2));
    }

    [GeneratedRegex(@"((?<=^|[/._@-])(?<!\d\.)v?|(?<=\p{Ll})V)(?<version>\d{1,6}(\.\d{1,6}){0,2})(?=[._~-]|/|$)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Told { get; }
}
