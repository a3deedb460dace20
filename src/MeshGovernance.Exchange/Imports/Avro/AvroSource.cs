using System.Text.Json;
using MeshGovernance.Core.Imports;

namespace MeshGovernance.Exchange.Imports.Avro;

/// <summary>The files of a source, which may use each other's types, and may hold several versions of one.</summary>
internal sealed class AvroSource
{
    private readonly ILookup<string, AvroDefinition> top;

    internal AvroSource(IReadOnlyList<AvroFile> files, List<SourceRemark> faults)
    {
        top = files.SelectMany(file => file.Types.Select(type => new AvroDefinition(file, type, FileVersions.Of(file.Path)))).ToLookup(one => one.Type.Name, StringComparer.Ordinal);
        foreach (var same in top.Select(same => same.ToList()).Where(same => same.Count > 1 && !AreVersions(same)))
            if (same.Find(one => !IsCopy(same[0], one)) is { } other)
                faults.Add(new SourceRemark(new Origin(other.File.Path, other.Type.Name), $"The type is another one in '{same[0].File.Path}', and nothing says which is newer: tell it by their names, such as order.v1.avsc and order.v2.avsc, or keep one of the two."));
    }

    /// <summary>The version of a type that has several; null where there is one.</summary>
    internal Version? VersionOf(AvroFile file, string type) => AreVersions([.. top[type]]) ? FileVersions.Of(file.Path) : null;

    /// <summary>Whether a type stands in an earlier file in the same words.</summary>
    internal bool IsCopyOfAnother(AvroFile file, string type) => top[type].ToList() is [var first, ..] same && first.File != file && !AreVersions(same);

    /// <summary>The types of other files that a file needs, each after those that it needs itself.</summary>
    internal IReadOnlyList<AvroType> Before(AvroFile file)
    {
        var (ordered, seen) = (new List<AvroType>(), new HashSet<string>(file.Defined));
        var open = new Stack<(string Name, bool IsDone)>(file.Missing.Reverse().Select(name => (name, false)));
        while (open.TryPop(out var next))
        {
            if (next.IsDone)
                ordered.Add(Nearest(next.Name, file)!);
            else if (Nearest(next.Name, file) is { } found && seen.Add(next.Name))
            {
                open.Push((next.Name, true));
                foreach (var used in found.Uses.Reverse())
                    open.Push((used, false));
            }
        }

        return ordered;
    }

    /// <summary>Of several versions of a type the one of a file's own, else the newest.</summary>
    private AvroType? Nearest(string name, AvroFile file) =>
        top[name].OrderByDescending(one => one.Version == FileVersions.Of(file.Path)).ThenByDescending(one => one.Version).FirstOrDefault()?.Type;

    /// <summary>Whether definitions of one type are versions of it, by the names of their files or by the contracts that they were.</summary>
    private static bool AreVersions(List<AvroDefinition> same) =>
        same.Count > 1 && (AreExported(same) || (same.TrueForAll(one => one.Version is not null) && same.DistinctBy(one => one.Version).Count() == same.Count));

    private static bool AreExported(List<AvroDefinition> same) =>
        same.TrueForAll(one => one.Type.Exported is not null) && same.DistinctBy(one => one.Type.Exported).Count() == same.Count;

    private static bool IsCopy(AvroDefinition one, AvroDefinition other) => one == other || (one.File != other.File && JsonElement.DeepEquals(one.Type.Schema, other.Type.Schema));
}

/// <summary>Where a type is defined.</summary>
internal sealed record AvroDefinition(AvroFile File, AvroType Type, Version? Version);
