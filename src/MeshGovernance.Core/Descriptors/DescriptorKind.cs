using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Descriptors;

/// <summary>
/// A kind of file: where its files stand, what they are called, how they are judged, checked and compared. Whoever asks for kinds asks a list
/// of these, so that a new kind is a folder with such a class, its schema, its checks and what writes a new file.
/// </summary>
public abstract class DescriptorKind
{
    /// <summary>What people call it in <c>mesh schema</c>, and how its schema is called.</summary>
    public abstract string Name { get; }

    /// <summary>Where its files stand; the first place is the usual one, and says in which folder of the mesh the kind is at home.</summary>
    internal abstract IReadOnlyList<FilePlace> Places { get; }

    /// <summary>One file of the kind in a sentence, such as 'a data product'.</summary>
    internal abstract string One { get; }

    /// <summary>What it is in the model of the mesh that policies see.</summary>
    internal virtual DocumentKind Model => DocumentKind.Unseen;

    /// <summary>Whether its files are read with the mesh. A case is a mesh of its own.</summary>
    internal virtual bool IsOfMesh => true;

    /// <summary>Whether what it describes has the folder to itself: all other files there belong to it.</summary>
    internal virtual bool HasFolder => false;

    /// <summary>Whether people read a <c>README.md</c> beside it.</summary>
    internal virtual bool HasText => false;

    /// <summary>Where files decide instead of being judged: a pull request is judged by those of its base.</summary>
    internal virtual IReadOnlyList<FilePlace> RulePlaces => [];

    /// <summary>Whether it decides for everything that is judged, so that its file is always that of the base.</summary>
    internal virtual bool DecidesForAll => false;

    /// <summary>The patterns of its files, for people and editors: seen from the top of the mesh, and the usual one first.</summary>
    public IReadOnlyList<string> Patterns(MeshPaths paths) => [.. Places.Select(place => place.From(paths)).Concat(Elsewhere(paths).All.Select(pattern => pattern.Glob)).Distinct()];

    /// <summary>Where else its files stay, as the settings of a mesh say.</summary>
    internal virtual PathPatterns Elsewhere(MeshPaths paths) => PathPatterns.None;

    /// <summary>Its schema as JSON, for people and editors. That of an own kind lies beside its class.</summary>
    public virtual string Schema()
    {
        using var stream = GetType().Assembly.GetManifestResourceStream($"{Name}.schema.json")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }

    /// <summary>Where a file departs from its schema or standard.</summary>
    internal virtual IReadOnlyList<Fault> Judge(Node root, IDescriptorReader reader) => reader.Judge(this, root);

    /// <summary>The nearest element that a file without nodes can be told by.</summary>
    internal abstract ElementName OwnerOf(IReadOnlyList<string> keys);

    /// <summary>The element that a whole file describes.</summary>
    internal virtual NamedElement ElementOf(Document document) => NamedElement.OfHead(OwnerOf(document.Keys));

    /// <summary>The files among those of the kind that follow an earlier minor version of the same thing: the name of that one is taken.</summary>
    internal virtual IEnumerable<PlacedFile> LaterMinors(IEnumerable<(PlacedFile Placed, Node Root)> files) => [];

    /// <summary>What is wrong with files of the kind beyond what their schema says.</summary>
    internal virtual IEnumerable<Diagnostic> Check(AssembledMesh mesh) => [];

    /// <summary>Files that nobody is responsible for or offers, since a file of this kind is missing or they stand alone.</summary>
    internal virtual IEnumerable<MisplacedFile> FindUnled(IReadOnlyList<PlacedFile> placed, MeshPaths paths) => [];

    /// <summary>What to say of a file that is called like one of the kind and stands elsewhere.</summary>
    internal virtual string Correction(string name, MeshPaths paths) => $"Nobody reads this file here: {One} stands in {Places[0].From(paths)}.";

    /// <summary>Whether a change of a path changes what binds.</summary>
    internal virtual bool Binds(RepoPath path, MeshPaths paths) => false;

    /// <summary>What holds a file: the domain of a product, the product of a contract. A file that changes it has moved; one that does not was renamed.</summary>
    internal virtual string HolderOf(Descriptor file) => "";

    /// <summary>Whether its file may have any name, so that one of another name may be the same.</summary>
    internal virtual bool HasAnyName => false;

    /// <summary>By what a file is known in its state of the mesh, with what holds it.</summary>
    internal virtual string KnownAs(Descriptor file, string holder) => string.Join('/', file.Document.Keys);

    /// <summary>By what a file is found again in another state, the most telling first; its holder goes by its name in the head.</summary>
    internal virtual IReadOnlyList<Func<Descriptor, string, string?>> FoundBy => [KnownAs];

    /// <summary>The kind with which its first file comes and its last one goes; null where it comes by itself.</summary>
    internal virtual DocumentKind? ComesWith => null;

    /// <summary>Whether a file that came or went is told item by item.</summary>
    internal virtual bool IsToldByItems => false;
}
