namespace MeshGovernance.Exchange.Imports;

/// <summary>Which of several things are no part of another: an address within a customer is described there.</summary>
internal static class Outermost
{
    /// <summary>The names that no other uses, in the order given. Of those that use each other in a circle, the first stands for all.</summary>
    /// <param name="names">All of them.</param>
    /// <param name="uses">What one uses; names that are not there are passed over.</param>
    internal static IReadOnlyList<string> Of(IReadOnlyList<string> names, Func<string, IEnumerable<string>> uses)
    {
        var used = names.SelectMany(name => uses(name).Where(other => other != name)).ToHashSet();
        var reached = new HashSet<string>();
        var outermost = new HashSet<string>();
        foreach (var name in names.Where(name => !used.Contains(name)).Concat(names))
            if (!reached.Contains(name))
            {
                outermost.Add(name);
                Reach(name, uses, reached);
            }

        return [.. names.Where(outermost.Contains)];
    }

    private static void Reach(string from, Func<string, IEnumerable<string>> uses, HashSet<string> reached)
    {
        var open = new Stack<string>([from]);
        while (open.TryPop(out var name))
            if (reached.Add(name))
                foreach (var other in uses(name))
                    open.Push(other);
    }
}
