using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Text;
using MeshGovernance.Policies;

namespace MeshGovernance.Core.Changes;

/// <summary>
/// Compares the files that describe nothing by themselves: READMEs, the cases of policies, learning material. Each is told as a field of the
/// product, domain or policy in whose folder it lies, by how large it is.
/// </summary>
internal sealed class OtherFiles(LoadedMesh before, LoadedMesh after, FilePairs pairs)
{
    internal IEnumerable<Change> Changes()
    {
        var (old, now) = (new Owners(before), new Owners(after));
        var alone = pairs.Removed.Concat(pairs.Added).Select(file => file.NameOf(file.Document.Root).Name).ToHashSet();
        var was = FilesOf(before, old).ToDictionary(file => (NameNow(file.Owner.Name), file.Owner.Rest));
        var has = FilesOf(after, now).ToDictionary(file => (file.Owner.Name, file.Owner.Rest));
        foreach (var key in was.Keys.Union(has.Keys))
        {
            var (one, other) = (was.GetValueOrDefault(key), has.GetValueOrDefault(key));
            if ((one ?? other)!.Owner is var owner && !alone.Contains(owner.Name) && !FileContents.IsSame(one?.File, before.Files, other?.File, after.Files))
                yield return new Change(ChangeType.Changed, owner.Kind, owner.Rest, null, Side(one, old, other), Side(other, now, one));
        }
    }

    private ElementName NameNow(ElementName owner) => owner.ProductKey is { } product ? ElementName.Literal(pairs.NameNow(product)) : owner;

    private static IEnumerable<OwnedFile> FilesOf(LoadedMesh mesh, Owners owners)
    {
        var paths = mesh.Settings.Paths;
        var read = mesh.Descriptors.Where(descriptor => descriptor.IsFile).Select(descriptor => descriptor.Path).Concat(mesh.Broken).Concat(mesh.Unreadable.Select(file => file.Path)).Concat(mesh.Policies.Select(policy => policy.ScriptPath)).ToHashSet();
        var folders = paths.Folders.Concat(mesh.Owners.Folders).Distinct().ToList();
        return folders.Where(folder => !folders.Exists(folder.IsBelow)).SelectMany(folder => mesh.Files.List(folder))
            .Where(file => file.Kind == FileKind.Regular && !read.Contains(file.Path))
            .Select(file => new OwnedFile(file, owners.Of(file.RepoPath)));
    }

    private static ChangeSide Side(OwnedFile? file, Owners owners, OwnedFile? other) => file is null
        ? new ChangeSide(other!.Owner.Name, null, owners.FileOf(other.Owner) ?? other.File.Path, TextRange.FileStart)
        : new ChangeSide(file.Owner.Name, FileContents.Size(file.File.Size, "byte"), file.File.Path, TextRange.FileStart);

    private sealed record OwnedFile(FileEntry File, Owner Owner);

    /// <summary>What a file belongs to, and its path from there.</summary>
    private sealed record Owner(ElementName Name, string Kind, string Rest);

    /// <summary>The elements that have a folder of their own.</summary>
    private sealed class Owners
    {
        private readonly Dictionary<RepoPath, Descriptor> folders = [];

        internal Owners(LoadedMesh mesh)
        {
            foreach (var descriptor in mesh.Descriptors)
                if (descriptor.OwnFolder is { } folder)
                    folders[folder] = descriptor;
        }

        internal Owner Of(RepoPath path)
        {
            for (var folder = path.Folder; folder != RepoPath.Top; folder = folder.Folder)
                if (folders.TryGetValue(folder, out var descriptor) && descriptor.NameOf(descriptor.Document.Root) is var name)
                    return new Owner(name.Name, name.Kind, path.Within(folder).ToString());
            return new Owner(ElementName.Mesh, "mesh", path);
        }

        internal string? FileOf(Owner owner) => folders.Values.FirstOrDefault(descriptor => descriptor.NameOf(descriptor.Document.Root).Name == owner.Name)?.Path;
    }
}
