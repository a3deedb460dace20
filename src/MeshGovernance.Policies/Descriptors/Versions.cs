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
