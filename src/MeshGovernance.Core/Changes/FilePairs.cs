using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Meshes;

namespace MeshGovernance.Core.Changes;

/// <summary>Which file of the base describes the same thing as which file of the head.</summary>
internal sealed class FilePairs
{
    private readonly List<Pair<Descriptor>> both = [];
    private readonly List<Descriptor> removed = [];
    private readonly List<Descriptor> added = [];
    private readonly Dictionary<string, string> namesNow = [];

    private FilePairs()
    {
    }

    internal IReadOnlyList<Pair<Descriptor>> Both => both;

    internal IReadOnlyList<Descriptor> Removed => removed;

    internal IReadOnlyList<Descriptor> Added => added;

    internal static FilePairs Of(LoadedMesh before, LoadedMesh after)
    {
        var pairs = new FilePairs();
        var ofBase = before.Descriptors.ToHashSet<Descriptor>(ReferenceEqualityComparer.Instance);
        foreach (var kind in after.Kinds)
            pairs.Add(kind, Of(before, kind), Of(after, kind), file => ofBase.Contains(file) ? pairs.NameNow(FolderOf(file)) : FolderOf(file));
        pairs.LeaveOutWhatComesWithOthers();
        return pairs;

        static IEnumerable<Descriptor> Of(LoadedMesh mesh, DescriptorKind kind) => mesh.Descriptors.Where(file => file.Kind == kind);
    }

    /// <summary>What something of the base that has a folder, such as a product, is called in the head.</summary>
    internal string NameNow(string name) => namesNow.GetValueOrDefault(name, name);

    /// <summary>By what a file of the layout is known: its folders, or for a contract its product alone, since its file may have any name.</summary>
    internal static string NameOf(Descriptor file) => file.Kind.KnownAs(file, FolderOf(file));

    /// <summary>What holds it: the domain of a product, the product of a contract.</summary>
    internal static string FolderOf(Descriptor file) => file.Kind.HolderOf(file);

    /// <summary>Whether a file is where it was, or came along with what holds it.</summary>
    internal bool Stays(Pair<Descriptor> pair) =>
        NameOf(pair.Before) == NameOf(pair.After) || pair.Before.Kind.KnownAs(pair.Before, NameNow(FolderOf(pair.Before))) == NameOf(pair.After);

    private void Add(DescriptorKind kind, IEnumerable<Descriptor> before, IEnumerable<Descriptor> after, Func<Descriptor, string> holderNow)
    {
        var pairs = new Pairs<Descriptor>(
            before, after, file => ValueText.Canonical(file.Document.Root), [.. kind.FoundBy.Select(key => (Func<Descriptor, string?>)(file => key(file, holderNow(file))))]);
        both.AddRange(pairs.Both);
        removed.AddRange(pairs.Removed);
        added.AddRange(pairs.Added);
        if (!kind.HasFolder)
            return;
        foreach (var pair in pairs.Both)
            namesNow[NameOf(pair.Before)] = NameOf(pair.After);
    }

    /// <summary>The first decision about a policy comes with it, and goes with it.</summary>
    private void LeaveOutWhatComesWithOthers()
    {
        foreach (var files in new[] { removed, added })
        {
            var others = files.Select(file => (file.Kind.Model, NameOf(file))).ToHashSet();
            files.RemoveAll(file => file.Kind.ComesWith is { } other && others.Contains((other, NameOf(file))));
        }
    }
}
