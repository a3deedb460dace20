using System.Reflection;

namespace MeshGovernance.Worker.Fences;

/// <summary>Loads every assembly that a policy or a report about its failure can need, while files can still be opened.</summary>
internal static class Needed
{
    private static readonly string[] Roots = ["System.Runtime", "System.Collections", "System.Linq", "System.Text.RegularExpressions", "System.Diagnostics.StackTrace"];

    internal static void Load()
    {
        var known = new HashSet<string>();
        var open = new Queue<AssemblyName>([.. Roots.Select(name => new AssemblyName(name)), .. Assembly.GetExecutingAssembly().GetReferencedAssemblies()]);
        while (open.TryDequeue(out var name))
            if (known.Add(name.Name!))
                foreach (var referenced in Assembly.Load(name).GetReferencedAssemblies())
                    open.Enqueue(referenced);
    }
}
