using System.Globalization;

namespace MeshGovernance.Exchange.Exports;

/// <summary>Something that could not be said, or not as it stands.</summary>
/// <param name="About">The data product, or the contract within it.</param>
/// <param name="Why">The reason, in the same words wherever it is the reason.</param>
/// <param name="What">What it happened to, as often as it did; empty where that goes without saying.</param>
public sealed record ExportRemark(string About, string Why, IReadOnlyList<string> What)
{
    /// <summary>What it happened to, each name once, with how often where that is more.</summary>
    public IEnumerable<string> Counted => What.CountBy(name => name, StringComparer.Ordinal).Select(name => name.Value == 1 ? name.Key : string.Create(CultureInfo.InvariantCulture, $"{name.Key} ({name.Value})"));

    /// <summary>The same reasons about the same thing as one, in the order in which they came up.</summary>
    internal static IEnumerable<ExportRemark> Gathered(IEnumerable<ExportRemark> remarks) =>
        remarks.GroupBy(remark => (remark.About, remark.Why)).Select(same => new ExportRemark(same.Key.About, same.Key.Why, [.. same.SelectMany(remark => remark.What)]));
}

/// <summary>Notes something that could not be said.</summary>
/// <param name="why">The reason, in the same words wherever it is the reason.</param>
/// <param name="what">What it happened to.</param>
internal delegate void LeaveOut(string why, params IReadOnlyList<string> what);

internal static class LeavingOut
{
    /// <summary>Notes what happened to each of a list; nothing where that is empty.</summary>
    internal static void Each(this LeaveOut leave, string why, IEnumerable<string> what)
    {
        if (what.ToList() is { Count: > 0 } named)
            leave(why, named);
    }
}
