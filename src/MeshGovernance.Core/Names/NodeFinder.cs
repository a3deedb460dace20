using MeshGovernance.Policies;

namespace MeshGovernance.Core.Names;

/// <summary>Finds a node by its ordinal, which may come from a worker and lead nowhere.</summary>
internal static class NodeFinder
{
    internal static Node? Find(Node root, int ordinal)
    {
        var at = root;
        while (at.Ordinal != ordinal)
        {
            if (ChildTowards(at, ordinal) is not (>= 0 and var index))
                return null;
            at = at.OwnItems[index];
        }

        return at;
    }

    /// <summary>The child whose subtree holds an ordinal: ordinals count in the order of the file. -1 where there is none.</summary>
    internal static int ChildTowards(Node node, int ordinal)
    {
        var (low, high) = (0, node.OwnItems.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) / 2;
            if (node.OwnItems[middle].Ordinal <= ordinal)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return high;
    }
}
