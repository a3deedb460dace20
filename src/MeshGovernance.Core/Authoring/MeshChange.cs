using MeshGovernance.Core.Files;

namespace MeshGovernance.Core.Authoring;

/// <summary>What a new part of the mesh brings: files of its own, and items in lists of files that are there.</summary>
public sealed record MeshChange(IReadOnlyList<NewFile> Files, IReadOnlyList<NewItem> Items)
{
    /// <summary>Files that are there and change in more than one place.</summary>
    public IReadOnlyList<EditedFile> Edited { get; init; } = [];
}

/// <summary>A file that is there, and what it shall hold.</summary>
/// <param name="File">The file, relative to the mesh.</param>
/// <param name="Content">All of it.</param>
/// <param name="Says">What is new in it, in a few words.</param>
public sealed record EditedFile(string File, ReadOnlyMemory<byte> Content, string Says);

/// <summary>An item for the end of a list in a file.</summary>
/// <param name="File">The file, relative to the mesh.</param>
/// <param name="Field">The field of the file's root that holds the list; added where it is missing.</param>
/// <param name="Text">The item: the lines of a map, without indentation.</param>
public sealed record NewItem(string File, string Field, string Text);
