using MeshGovernance.Core.Descriptors;

namespace MeshGovernance.Core.Loading;

/// <summary>
/// The places of all kinds in one folder of the mesh, as a tree of their parts: a file finds its place on one way down, however many kinds
/// there are. A written name comes before a star, and there is no way back.
/// </summary>
internal sealed class PlaceIndex
{
    private const string Readme = "README.md";

    private readonly Branch root = new();

    internal PlaceIndex(IEnumerable<DescriptorKind> kinds, MeshFolder folder)
    {
        foreach (var kind in kinds)
        {
            foreach (var place in kind.Places.Where(place => place.Folder == folder))
            {
                var branch = BranchOf(place);
                if (place.FileName[0] == '*')
                    branch.Endings.Add(new Leaf(kind, place, IsText: false));
                else
                    branch.Files[place.FileName] = new Leaf(kind, place, IsText: false);
                if (kind.HasText)
                    branch.Files[Readme] = new Leaf(kind, place, IsText: true);
            }
        }
    }

    /// <summary>The kind that reads a file, and whether as a text about what it describes; null where none does.</summary>
    /// <param name="parts">The path in the folder.</param>
    internal Leaf? Find(string[] parts) => BranchOf(parts) is not { } branch
        ? null
        : branch.Files.TryGetValue(parts[^1], out var file) ? file : branch.Endings.Find(ending => ending.Place.Fits(parts[^1]));

    /// <summary>The name under which a file of its folder would be read, where its own is that one but for letters or ending.</summary>
    /// <param name="parts">The path in the folder.</param>
    internal string? Meant(string[] parts) => BranchOf(parts) is { } branch
        ? branch.Files.Values.Concat(branch.Endings).Where(leaf => !leaf.IsText).Select(leaf => leaf.Place.Meant(parts[^1])).FirstOrDefault(name => name is not null)
        : null;

    private Branch? BranchOf(string[] parts)
    {
        var branch = root;
        for (var i = 0; i < parts.Length - 1; i++)
        {
            if (branch.Folders.TryGetValue(parts[i], out var named))
                branch = named;
            else if (branch.Versions is not null && FilePlace.Major(parts[i]) is not null)
                branch = branch.Versions;
            else if (branch.Any is not null)
                branch = branch.Any;
            else
                return null;
        }

        return branch;
    }

    private Branch BranchOf(FilePlace place)
    {
        var branch = root;
        foreach (var segment in place.Segments.SkipLast(1))
            branch = segment switch
            {
                FilePlace.AnyFolder => branch.Any ??= new Branch(),
                FilePlace.VersionFolder => branch.Versions ??= new Branch(),
                _ => branch.Folders.TryGetValue(segment, out var known) ? known : branch.Folders[segment] = new Branch(),
            };
        return branch;
    }

    /// <summary>Where a way ends: the kind, and its place.</summary>
    internal sealed record Leaf(DescriptorKind Kind, FilePlace Place, bool IsText);

    private sealed class Branch
    {
        internal Dictionary<string, Branch> Folders { get; } = [];

        internal Branch? Versions { get; set; }

        internal Branch? Any { get; set; }

        internal Dictionary<string, Leaf> Files { get; } = [];

        internal List<Leaf> Endings { get; } = [];
    }
}
