using MeshGovernance.Core.Files;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;
using MeshGovernance.Core.Waivers;

namespace MeshGovernance.Cli;

/// <summary>Writes waivers into the folder of the guild: all of them, or none.</summary>
internal static class WaiverFiles
{
    internal static int Write(OpenMesh open, LoadedMesh mesh, IReadOnlyList<NewWaiver> waivers)
    {
        if (waivers.Count == 0)
        {
            Terminal.Write([new StyledLine(new StyledText("Nothing blocks that could be waived: no waiver is needed."))]);
            return 0;
        }

        if (waivers.Select(waiver => waiver.FaultIn(mesh)).OfType<string>().FirstOrDefault() is { } fault)
            throw new UserException(fault, "Nothing was written.");
        var folder = $"{mesh.Settings.Paths.Guild}/waivers";
        var files = waivers.Select(waiver => NewFile.Of($"{folder}/{waiver.Name}.yaml", waiver.Text())).ToList();
        if (files.Find(file => open.IsThere(file.Path)) is { } there)
            throw new UserException($"'{there.Path}' is there already. Nothing was written.", "Add the element to that waiver, or remove it if it has ended.");
        open.Write(files);
        Terminal.Write([.. files.Select(file => new StyledLine(new StyledText("written  ", TextStyle.Good), new StyledText(file.Path))), new StyledLine(
            new StyledText("The guild approves them in the pull request that brings them in.", TextStyle.Muted))]);
        return 0;
    }
}
