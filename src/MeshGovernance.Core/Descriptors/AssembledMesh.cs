using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Descriptors;

/// <summary>A mesh whose files are read and put together: what the checks of the kinds look at.</summary>
/// <param name="Mesh">The model.</param>
/// <param name="Descriptors">The read files; a document's index is its place here.</param>
/// <param name="Broken">The files that were read and could not be understood.</param>
/// <param name="Settings">The <c>mesh.yaml</c> that stands in this tree, whichever decides; null where there is none.</param>
/// <param name="Guild">The same for <c>guild.yaml</c>.</param>
/// <param name="Before">The ids of files where a pull request branched off, by their paths; null where nothing is compared.</param>
/// <param name="Paths">Where the mesh was read.</param>
internal sealed record AssembledMesh(Mesh Mesh, IReadOnlyList<Descriptor> Descriptors, IReadOnlyList<PlacedFile> Broken, Descriptor? Settings, Descriptor? Guild, IReadOnlyDictionary<string, string?>? Before, MeshPaths Paths)
{
    internal Descriptor Of(Element element) => Descriptors[element.Document.Index];

    internal Diagnostic At(Element element, EngineRule rule, Node node, string message) => Of(element).At(rule, node, message);

    /// <summary>Where the settings that decide lead: the mesh may have been read by patterns of its own as well.</summary>
    internal required MeshPaths Deciding { get; init; }

    /// <summary>The files to which patterns of the settings led.</summary>
    internal required IReadOnlyList<PlacedFile> Elsewhere { get; init; }

    /// <summary>The products whose files of one kind cannot be read. A file of which nobody can tell whose it is may be that of any.</summary>
    internal HashSet<string> BrokenProducts(DocumentKind kind)
    {
        var broken = Broken.Where(file => file.Kind.Model == kind).ToList();
        return broken.Exists(file => file.Keys.Count < 2)
            ? [.. Mesh.Products.Select(product => product.Key).Concat(KeysOf(broken.Where(file => file.Keys.Count > 1)))]
            : [.. KeysOf(broken)];

        static IEnumerable<string> KeysOf(IEnumerable<PlacedFile> files) => files.Select(file => $"{file.Keys[0]}/{file.Keys[1]}");
    }
}
