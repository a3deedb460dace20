using System.Globalization;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Meshes;

/// <summary>A mesh as it was read: the model, where everything stands, and what the engine found on the way.</summary>
public sealed class LoadedMesh
{
    internal LoadedMesh(
        IFileTree files,
        MeshSettings settings,
        IReadOnlyList<DescriptorKind> kinds,
        Mesh mesh,
        IReadOnlyList<Descriptor> descriptors,
        IReadOnlyList<PolicySource> policies,
        IReadOnlyList<Diagnostic> diagnostics,
        IReadOnlyList<UnreadableFileException> unreadable,
        IReadOnlySet<string> broken,
        FileOwners owners,
        LoadedMesh? rules)
    {
        Files = files;
        Settings = settings;
        Kinds = kinds;
        Mesh = mesh;
        Descriptors = descriptors;
        Policies = policies;
        Diagnostics = diagnostics;
        Unreadable = unreadable;
        Broken = broken;
        Owners = owners;
        Rules = rules ?? this;
    }

    public IFileTree Files { get; }

    public MeshSettings Settings { get; }

    /// <summary>The kinds of files that it was read with.</summary>
    public IReadOnlyList<DescriptorKind> Kinds { get; }

    public Mesh Mesh { get; }

    /// <summary>The mesh whose policies, parameters, settings and guild decide: this one itself, or the base of a pull request.</summary>
    public LoadedMesh Rules { get; }

    /// <summary>The policies that can be judged with, in the order of their paths.</summary>
    public IReadOnlyList<PolicySource> Policies { get; }

    public IReadOnlyList<Diagnostic> Diagnostics { get; }

    /// <summary>Files that are there and cannot be read: the mesh was not judged as a whole.</summary>
    public IReadOnlyList<UnreadableFileException> Unreadable { get; }

    /// <summary>The pictures that can be shown, by their paths.</summary>
    public required IReadOnlyDictionary<string, Picture> Pictures { get; init; }

    /// <summary>What is known of the data of the mesh; null where nobody recorded anything.</summary>
    public KnownEvidence? Evidence { get; init; }

    /// <summary>Which product or domain a file belongs to.</summary>
    internal FileOwners Owners { get; }

    /// <summary>The state that the mesh was changed from; null where nothing is compared.</summary>
    internal LoadedMesh? Before { get; set; }

    /// <summary>The settings that stand in the mesh itself: in a pull request they do not decide. Null where there are none.</summary>
    internal Descriptor? OwnSettings { get; init; }

    /// <summary>The paths of files that were read and could not be understood: the mesh lacks what they describe.</summary>
    internal IReadOnlySet<string> Broken { get; }

    /// <summary>Whether there is nothing that a mesh is made of.</summary>
    public bool IsEmpty => Descriptors.All(descriptor => descriptor.IsOfBase) && Diagnostics.Count == 0 && Unreadable.Count == 0;

    /// <summary>The read files; a document's index is its place here.</summary>
    internal IReadOnlyList<Descriptor> Descriptors { get; }

    /// <summary>What policies can be called: their ids, with and without the major version.</summary>
    public IEnumerable<string> PolicyNames => Rules.Policies.Concat(Policies).SelectMany(source => new[] { source.Policy.PolicyId.Id, source.Key });

    /// <summary>A policy by its name; without a major version the newest. Null where there is none.</summary>
    public PolicySource? FindPolicy(string name) => Policies
        .Where(source => source.Key == name || source.Policy.PolicyId.Id == name)
        .MaxBy(source => source.Policy.PolicyId.Major);

    /// <summary>Where a major version of a policy belongs, with a slash at its end.</summary>
    /// <param name="id">The id: <c>category/name</c>, or <c>domain:category/name</c> for a domain's own.</param>
    /// <param name="major">The major version.</param>
    public string FolderOfPolicy(string id, int major) => string.Create(
        CultureInfo.InvariantCulture,
        $"{(id.Split(':') is [var domain, var own] ? $"{Settings.Paths.Domains}/{domain}/policies/{own}" : $"{Settings.Paths.Policies}/{id}")}/v{major}/");

    /// <summary>The folder of a product, for what belongs beside it: its own, or the one that it has in the usual layout.</summary>
    internal RepoPath FolderOf(Product product) => DescriptorOf(product).OwnFolder ?? Settings.Paths.Domains.Child(product.Key);

    internal Descriptor DescriptorOf(Element element) => Find(element.Document.Index)!;

    /// <summary>What an element is called in reports.</summary>
    internal ElementName NameOf(Element element) => DescriptorOf(element).NameOf(element.Node).Name;

    /// <summary>The file with a number, which may lead nowhere; those of the state before count on from those of the mesh.</summary>
    internal Descriptor? Find(int index) =>
        index < 0 ? null : index < Descriptors.Count ? Descriptors[index] : Before is { } before && index - Descriptors.Count < before.Descriptors.Count ? before.Descriptors[index - Descriptors.Count] : null;

    /// <summary>Whether a file with a number is one of the state before.</summary>
    internal bool IsOfBefore(int index) => index >= Descriptors.Count;
}
