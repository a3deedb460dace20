using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports;

/// <summary>What a source says and a contract cannot, told once for each kind of thing with the first places where it stands.</summary>
internal sealed class Gathered(Origin origin)
{
    private const int MostShown = 3;
    private readonly SortedDictionary<string, List<string>> places = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> seen = [];

    /// <param name="what">A sentence without its full stop, such as 'A contract has no word for alternatives'.</param>
    /// <param name="place">Where it stands, such as <c>order.payment</c>.</param>
    internal void Add(string what, string place)
    {
        if (!places.TryGetValue(what, out var list))
            (places[what], seen[what]) = (list = [], []);
        if (seen[what].Add(place))
            list.Add(place);
    }

    internal IEnumerable<SourceRemark> Remarks() => places.Select(one => new SourceRemark(origin, $"{one.Key}: {Shown(one.Value)}."));

    private static string Shown(List<string> list) =>
        string.Join(", ", list.Take(MostShown)) + (list.Count > MostShown ? $" and {list.Count - MostShown} more" : "");
}
