using System.Globalization;

namespace MeshGovernance.Core.Promises;

/// <summary>Between which numbers <c>format</c> of an integer lies; null for those that hold more than anybody writes.</summary>
internal static class IntegerFormats
{
    internal static (decimal Least, decimal Most)? Find(string format)
    {
        if (format is not ['i' or 'u', .. var digits] || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var bits) || bits is not (8 or 16 or 32 or 64))
            return null;
        var all = 1m;
        for (var bit = 0; bit < bits; bit++)
            all *= 2;
        return format[0] == 'u' ? (0, all - 1) : (-all / 2, (all / 2) - 1);
    }
}
