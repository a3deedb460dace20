using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>
/// What elements of one state of a mesh are called in the other: a folder or an id has another name, a port or contract another major version. The
/// next major beside the old one goes back to it as well, so that whatever was wrong there is not new in its copy.
/// </summary>
public sealed class Renames
{
    private readonly Dictionary<ElementName, ElementName> now = [];
    private readonly Dictionary<ElementName, ElementName> was = [];
    private readonly Dictionary<string, string> paths = [];

    private Renames()
    {
    }

    /// <summary>The renames from the base to the head.</summary>
    public static Renames Of(LoadedMesh before, LoadedMesh after)
    {
        var renames = new Renames();
        var files = FilePairs.Of(before, after);
        var removed = files.Removed.ToHashSet<Descriptor>(ReferenceEqualityComparer.Instance);
        var contracts = new Pairs<Descriptor>(
            files.Removed.Where(IsContract),
            files.Added.Where(IsContract),
            WithoutId,
            file => $"{NameNow(file)}/{RepoPath.Of(file.Path).Name}",
            file => $"{NameNow(file)}\n{WithoutId(file)}",
            file => OffersOf(file) is { Length: > 0 } ports ? $"{NameNow(file)}\n\n{ports}" : null);
        foreach (var pair in files.Both.Concat(contracts.Both).Where(pair => pair.Before.Document.Kind is DocumentKind.Domain or DocumentKind.Product or DocumentKind.Contract or DocumentKind.Agreement))
            renames.Add(pair.Before, pair.After);
        var byId = new Lazy<ILookup<string, Descriptor>>(() => before.Descriptors.Where(IsContract).ToLookup(Id));
        foreach (var next in contracts.Added)
            if (byId.Value[Id(next)].Where(old => files.NameNow(FilePairs.FolderOf(old)) == FilePairs.FolderOf(next)).MaxBy(Version, Comparer<string>.Create(Versions.Compare)) is { } old)
                renames.Follow(old, next);
        return renames;

        string OffersOf(Descriptor file) => string.Join(
            '\n', (removed.Contains(file) ? before : after).Mesh.Contracts.Single(contract => contract.Document == file.Document).OutputPorts.Select(port => $"{port.Name}@{Versions.Major(port.Version)}"));

        string NameNow(Descriptor file) => removed.Contains(file) ? files.NameNow(FilePairs.FolderOf(file)) : FilePairs.FolderOf(file);
    }

    /// <summary>What an element of the head was called in the base; null for one that came, though something else had its name.</summary>
    internal ElementName? Before(ElementName element) => Mapped(was, element) ?? (Mapped(now, element) is null ? element : null);

    /// <summary>What an element of the base is called in the head.</summary>
    internal ElementName Now(ElementName element) => Mapped(now, element) ?? element;

    /// <summary>The same for what tells findings apart, where that is the name of an element or the path of a file.</summary>
    internal string KeyBefore(string key) => paths.TryGetValue(key, out var path) ? path
        : key.Length > 0 && was.Count > 0 && Mapped(was, ElementName.Read(key)) is { } name ? name.Text
        : key;

    private static ElementName? Mapped(Dictionary<ElementName, ElementName> names, ElementName element)
    {
        if (names.Count == 0)
            return null;
        for (ElementName? upper = element; upper is not null; upper = upper.Upper)
            if (names.TryGetValue(upper, out var other))
                return element.Moved(upper, other);
        return null;
    }

    private void Add(Descriptor before, Descriptor after)
    {
        if (before.Path != after.Path)
            paths[after.Path] = before.Path;
        Add(before, before.Document.Root, after, after.Document.Root);
        if (before.Document.Root != after.Document.Root)
            Fields(before, before.Document.Root, after, after.Document.Root);
    }

    private void Add(Descriptor before, Node old, Descriptor after, Node here)
    {
        var (from, to) = (before.NameOf(old).Name, after.NameOf(here).Name);
        if (from != to)
            (now[from], was[to]) = (to, from);
    }

    /// <summary>Something new that goes back to something that may still be there.</summary>
    private void Follow(Descriptor before, Descriptor after) =>
        was.TryAdd(after.NameOf(after.Document.Root).Name, before.NameOf(before.Document.Root).Name);

    private void Fields(Descriptor before, Node old, Descriptor after, Node here)
    {
        foreach (var (index, key) in old.OwnKeys.Index())
        {
            var (left, right) = (old.OwnItems[index], here[key]);
            if (left.Kind != right?.Kind)
                continue;
            if (left.Kind == NodeKind.Map)
                Fields(before, left, after, right);
            else if (left.Kind == NodeKind.List && left.OwnItems.Concat(right.OwnItems).All(item => item.Kind == NodeKind.Map))
                Items(before, left, after, right, key);
        }
    }

    private void Items(Descriptor before, Node old, Descriptor after, Node here, string key)
    {
        var arePorts = key is "inputPorts" or "outputPorts";
        var pairs = new Pairs<Node>(old.OwnItems, here.OwnItems, item => ValueText.Canonical(item), ListKeys.Of(key));
        foreach (var pair in pairs.Both)
        {
            // What has no name goes by its place in the list.
            if (arePorts || NamedElement.KeyOf(pair.Before) is not { } name || name != NamedElement.KeyOf(pair.After))
                Add(before, pair.Before, after, pair.After);
            Fields(before, pair.Before, after, pair.After);
        }

        foreach (var port in pairs.Added.Where(_ => arePorts))
            if (old.OwnItems.Where(other => NamedElement.KeyOf(other) == NamedElement.KeyOf(port)).MaxBy(other => other["version"]?.Text ?? "", Comparer<string>.Create(Versions.Compare)) is { } former)
                was.TryAdd(after.NameOf(port).Name, before.NameOf(former).Name);
    }

    private static bool IsContract(Descriptor file) => file.Document.Kind == DocumentKind.Contract;

    private static string Id(Descriptor contract) => contract.Document.Root["id"]?.Text ?? "";

    private static string Version(Descriptor contract) => contract.Document.Root["version"]?.Text ?? "";

    private static string WithoutId(Descriptor contract)
    {
        var root = contract.Document.Root;
        var kept = Enumerable.Range(0, root.OwnKeys.Length).Where(index => root.OwnKeys[index] != "id").ToList();
        return ValueText.Canonical(Node.Map(root.Ordinal, [.. kept.Select(index => root.OwnKeys[index])], [.. kept.Select(index => root.OwnItems[index])]));
    }
}
