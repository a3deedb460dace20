using System.Globalization;

namespace MeshGovernance.Policies;

/// <summary>Versions as descriptors write them: a leading integer, with or without <c>v</c>, and anything after it.</summary>
internal static class Versions
{
    /// <summary>The major version: <c>2</c> of <c>2.1.0</c>, <c>v2</c> and <c>2-beta</c>; null where the text leads with no integer.</summary>
    internal static int? Major(string? version)
    {
        var start = version is ['v' or 'V', ..] ? 1 : 0;
        var end = start;
        while (version is not null && end < version.Length && char.IsAsciiDigit(version[end]))
            end++;
        return end > start && int.TryParse(version.AsSpan(start, end - start), NumberStyles.None, CultureInfo.InvariantCulture, out var major)
            ? major
            : null;
    }

    /// <summary>Whether two versions are of one major; those without a number, such as <c>latest</c>, only where they are the same text.</summary>
    internal static bool IsSameMajor(string? left, string? right) => Major(left) is { } major ? major == Major(right) : left == right;

    /// <summary>
    /// The version that follows one after a change: the next major after one that breaks, the next minor after one that a reader may notice, else the next
    /// patch; null where the text is no version of numbers. Parts that it does not have are added as far as they are raised.
    /// </summary>
    internal static string? After(string version, Severity severity)
    {
        var prefix = version is ['v' or 'V', ..] ? version[..1] : "";
        var parts = version[prefix.Length..].Split('-', '+')[0].Split('.');
        var numbers = parts.Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue ? number : -1).ToList();
        if (numbers.Contains(-1))
            return null;
        var raised = severity switch { Severity.Breaking => 0, Severity.Editorial => 2, _ => 1 };
        while (numbers.Count <= raised)
            numbers.Add(0);
        return prefix + string.Join('.', numbers.Select((number, index) => (index < raised ? number : index == raised ? number + 1 : 0).ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>Whether two texts name one version: <c>v1.2</c> is <c>1.2.0</c>.</summary>
    internal static bool IsSame(string left, string right) => CompareParts(left, right) == 0;

    /// <summary>Orders versions by their numbers, part by part; what is no number is ordered as text and comes first.</summary>
    internal static int Compare(string left, string right) => CompareParts(left, right) is var order and not 0 ? order : string.CompareOrdinal(left, right);

    private static int CompareParts(string left, string right)
    {
        var a = left.TrimStart('v', 'V').Split('.', '-', '+');
        var b = right.TrimStart('v', 'V').Split('.', '-', '+');
        for (var i = 0; i < Math.Max(a.Length, b.Length); i++)
        {
            var order = ComparePart(i < a.Length ? a[i] : "0", i < b.Length ? b[i] : "0");
            if (order != 0)
                return order;
        }

        return 0;
    }

    private static int ComparePart(string left, string right) =>
        (int.TryParse(left, NumberStyles.None, CultureInfo.InvariantCulture, out var a),
         int.TryParse(right, NumberStyles.None, CultureInfo.InvariantCulture, out var b)) switch
        {
            (true, true) => a.CompareTo(b),
            (true, false) => 1,
            (false, true) => -1,
            _ => string.CompareOrdinal(left, right),
        };
}
