using MeshGovernance.Core.Descriptors;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Loading;

/// <summary>
/// Reads a misspelt key as the one that was meant. The slip is told by the schema, once: what policies and references would say of a field that is
/// not there has no cause of its own, and nothing that was wrong before counts as mended by it.
/// </summary>
internal static class MeantKeys
{
    internal static Node Read(Node root, IReadOnlyList<Fault> faults)
    {
        var meant = faults.Where(fault => fault.Meant is not null).ToDictionary(fault => fault.Node.Ordinal, fault => fault.Meant!);
        return meant.Count == 0 ? root : Read(root, meant);
    }

    private static Node Read(Node node, Dictionary<int, string> meant)
    {
        switch (node.Kind)
        {
            case NodeKind.List:
                return Node.List(node.Ordinal, [.. node.OwnItems.Select(item => Read(item, meant))]);
            case NodeKind.Map:
                var keys = node.OwnKeys.ToArray();
                for (var i = 0; i < keys.Length; i++)
                    if (meant.TryGetValue(node.OwnItems[i].Ordinal, out var key) && !keys.Contains(key))
                        keys[i] = key;
                return Node.Map(node.Ordinal, keys, [.. node.OwnItems.Select(item => Read(item, meant))]);
            default:
                return node;
        }
    }
}
