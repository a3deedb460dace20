using MeshGovernance.Core.Files;

namespace MeshGovernance.Core.Authoring;

/// <summary>What a new part of the mesh brings: files of its own, and items in lists of files that are there.</summary>
public sealed record MeshChange(IReadOnlyList<NewFile> Files, IReadOnlyList<NewItem> Items);

/// <summary>An item for the end of a list in a file.</summary>
/// <param name="File">The file, relative to the mesh.</param>
/// <param name="Field">The field of the file's root that holds the list; added where it is missing.</param>
/// <param name="Text">The item: the lines of a map, without indentation.</param>
public sealed record NewItem(string File, string Field, string Text);
