using MeshGovernance.Core;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Kinds.Waivers;
using MeshGovernance.Core.Meshes;

namespace MeshGovernance.Engine.Authoring;

/// <summary>Writes waivers into the folder of the guild: all of them, or none.</summary>
public static class WaiverFiles
{
    /// <summary>Whether there is a waiver of a name already.</summary>
    public static bool IsThere(Workspace open, LoadedMesh mesh, string name) => open.IsThere($"{mesh.Settings.Paths.Waivers}/{name}.yaml");

    /// <returns>The paths of the files that were written; none where nothing is to be waived.</returns>
    /// <exception cref="UserException">A waiver would not be accepted, or cannot be written.</exception>
    public static IReadOnlyList<string> Write(Workspace open, LoadedMesh mesh, IReadOnlyList<NewWaiver> waivers)
    {
        var files = Of(mesh, waivers);
        if (files.Find(file => open.IsThere(file.Path)) is { } there)
            throw new UserException($"'{there.Path}' is there already. Nothing was written.", "Add the element to that waiver, or remove it if it has ended.");
        open.Write(files);
        return files.ConvertAll(file => file.Path);
    }

    /// <summary>The files of waivers that are not written yet.</summary>
    /// <exception cref="UserException">A waiver would not be accepted.</exception>
    internal static List<NewFile> Of(LoadedMesh mesh, IReadOnlyList<NewWaiver> waivers) => waivers.Select(waiver => waiver.FaultIn(mesh)).OfType<string>().FirstOrDefault() is { } fault
        ? throw new UserException(fault, "Nothing was written.")
        : [.. waivers.Select(waiver => NewFile.Of($"{mesh.Settings.Paths.Waivers}/{waiver.Name}.yaml", waiver.Text()))];
}
