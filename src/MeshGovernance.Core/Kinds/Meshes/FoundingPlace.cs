using MeshGovernance.Core.Files;

namespace MeshGovernance.Core.Kinds.Meshes;

/// <summary>The files of a new mesh in a folder that may hold some already: what is there stays as it is.</summary>
/// <param name="New">What is to be written.</param>
/// <param name="Kept">What the mesh would have brought and people have: theirs.</param>
public sealed record FoundingPlace(IReadOnlyList<NewFile> New, IReadOnlyList<string> Kept)
{
    /// <summary>What only a mesh has: where one of these stands, something else is meant by it, or a mesh is there.</summary>
    private static readonly string[] Own = ["mesh.yaml", "domains", "policies", "guild", "learning"];

    /// <summary>Sets files apart from what is there.</summary>
    /// <param name="files">The files of a new mesh.</param>
    /// <param name="isThere">Whether a file or folder is there.</param>
    /// <exception cref="UserException">There is a mesh, or something that would be read as a part of one.</exception>
    public static FoundingPlace For(IReadOnlyList<NewFile> files, Func<string, bool> isThere)
    {
        if (Own.FirstOrDefault(isThere) is { } taken)
            throw new UserException(
                taken == Own[0] ? "There is a mesh already: it has a mesh.yaml. Nothing was written." : $"'{taken}' is there already, and a mesh keeps its own files under that name. Nothing was written.",
                taken == Own[0] ? "See what it says: mesh check" : "Name a new folder inside, and run its verbs there: mesh init mesh");
        return new FoundingPlace([.. files.Where(file => !isThere(file.Path))], [.. files.Where(file => isThere(file.Path)).Select(file => file.Path)]);
    }
}
