using MeshGovernance.Policies;

namespace MeshGovernance.Core.Descriptors;

/// <summary>Finds a node by its ordinal, which may come from a worker and lead nowhere.</summary>
internal static class NodeFinder
{
    internal static Node? Find(Node root, int ordinal)
    {
        var at = root;
        while (at.Ordinal != ordinal)
        {
            Node? next = null;
            foreach (var child in at.OwnItems)
            {
                if (child.Ordinal > ordinal)
                    break;
                next = child;
            }

            if (next is null)
                return null;
            at = next;
        }

        return at;
    }
}
