using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Exchange.Imports.Dbt;

/// <summary>What the data of models is made from, through all that lies between them and is offered to nobody.</summary>
internal sealed class DbtLineage(IReadOnlyDictionary<string, DbtNode> nodes, IReadOnlySet<string> offered)
{
    /// <summary>Real projects take a thousandth of it; a graph made to be slow ends here.</summary>
    private const int MostSteps = 50_000_000;

    private readonly Dictionary<string, string> models = ByTable(nodes, offered);
    private int steps;

    /// <summary>Whether a graph was too dense to be followed to its ends.</summary>
    internal bool IsCut => steps >= MostSteps;

    /// <summary>The offered models, and the systems outside of dbt, that a model is made from, in ordinal order.</summary>
    internal (IReadOnlyList<string> Models, IReadOnlyList<string> Systems) Of(DbtNode model)
    {
        var (found, systems) = (new SortedSet<string>(StringComparer.Ordinal), new SortedSet<string>(StringComparer.Ordinal));
        var seen = new HashSet<string>(StringComparer.Ordinal) { model.Id };
        var open = new Stack<string>(model.Reads);
        while (open.TryPop(out var id) && steps++ < MostSteps)
        {
            if (!seen.Add(id))
                continue;
            if (offered.Contains(id))
                found.Add(id);
            else if (nodes.GetValueOrDefault(id) is not { } node)
                continue;
            else if (node.Kind == DbtNode.Source && node.Table is { } table && models.GetValueOrDefault(table) is { } other && nodes[other].Package != node.Package)
                found.Add(other);
            else if (node.Kind == DbtNode.Source)
                systems.Add(node.SourceName ?? node.Name);
            else
                foreach (var next in node.Reads)
                    open.Push(next);
        }

        found.Remove(model.Id);
        return ([.. found], [.. systems]);
    }

    /// <summary>Nodes that read each other in a circle, one fault for all: dbt would build none of them.</summary>
    internal static SourceRemark? Circle(DbtManifest manifest)
    {
        var waiting = manifest.Nodes.Values.ToDictionary(node => node.Id, node => node.Reads.Count(manifest.Nodes.ContainsKey), StringComparer.Ordinal);
        var readers = manifest.Nodes.Values.SelectMany(node => node.Reads.Select(read => (read, node.Id))).ToLookup(pair => pair.read, pair => pair.Id, StringComparer.Ordinal);
        var free = new Queue<string>(waiting.Where(node => node.Value == 0).Select(node => node.Key));
        while (free.TryDequeue(out var id))
        {
            waiting.Remove(id);
            foreach (var reader in readers[id])
                if (--waiting[reader] == 0)
                    free.Enqueue(reader);
        }

        if (waiting.Count == 0)
            return null;
        var ring = Ring(manifest, waiting);
        return new SourceRemark(
            new Origin(manifest.Path, ring[0]),
            $"These models read each other in a circle: {string.Join(" → ", ring.Take(5).Append(ring.Count > 5 ? "…" : ring[0]).Select(PlainText.Cap))}. Take one of the references out in dbt.");
    }

    /// <summary>A circle, told from the first of its names on: each node that waits has another one to wait for.</summary>
    private static List<string> Ring(DbtManifest manifest, Dictionary<string, int> waiting)
    {
        var (way, places) = (new List<string>(), new Dictionary<string, int>(StringComparer.Ordinal));
        var at = waiting.Keys.Min(StringComparer.Ordinal)!;
        while (places.TryAdd(at, way.Count))
        {
            way.Add(at);
            at = manifest.Nodes[at].Reads.Where(waiting.ContainsKey).Min(StringComparer.Ordinal)!;
        }

        way.RemoveRange(0, places[at]);
        var first = way.IndexOf(way.Min(StringComparer.Ordinal)!);
        return [.. way[first..], .. way[..first]];
    }

    /// <summary>The source of one project may be a model of another.</summary>
    private static Dictionary<string, string> ByTable(IReadOnlyDictionary<string, DbtNode> nodes, IReadOnlySet<string> offered)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var id in offered.Order(StringComparer.Ordinal))
            if (nodes[id].Table is { } table)
                found.TryAdd(table, id);
        return found;
    }
}
