using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports.Avro;

/// <summary>The files of a source, which may use each other's types.</summary>
internal sealed class AvroSource
{
    private readonly Dictionary<string, (AvroFile File, AvroType Type)> top = [];

    internal AvroSource(IReadOnlyList<AvroFile> files, List<SourceRemark> faults)
    {
        foreach (var file in files)
            foreach (var type in file.Types)
                if (!top.TryAdd(type.Name, (file, type)))
                    faults.Add(new SourceRemark(new Origin(file.Path, type.Name), $"The type is defined in '{top[type.Name].File.Path}' as well: keep one of the two."));
    }

    /// <summary>The types of other files that a file needs, each after those that it needs itself.</summary>
    internal IReadOnlyList<AvroType> Before(AvroFile file)
    {
        var (ordered, seen) = (new List<AvroType>(), new HashSet<string>(file.Defined));
        var open = new Stack<(string Name, bool IsDone)>(file.Missing.Reverse().Select(name => (name, false)));
        while (open.TryPop(out var next))
        {
            if (next.IsDone)
                ordered.Add(top[next.Name].Type);
            else if (top.TryGetValue(next.Name, out var found) && seen.Add(next.Name))
            {
                open.Push((next.Name, true));
                foreach (var used in found.Type.Uses.Reverse())
                    open.Push((used, false));
            }
        }

        return ordered;
    }
}
