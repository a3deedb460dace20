using MeshGovernance.Core;
using MeshGovernance.Core.Kinds.Agreements;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Engine.Authoring;

/// <summary>Writes the new days of an agreement into its file.</summary>
public static class RenewedAgreement
{
    /// <summary>Writes it, and says what was written.</summary>
    /// <param name="open">The mesh.</param>
    /// <param name="mesh">Its files on the disk.</param>
    /// <param name="name">The agreement.</param>
    /// <param name="day">Today.</param>
    /// <param name="until">The new last day; null for the usual one.</param>
    /// <param name="review">The day to look at it again; null for the usual one.</param>
    /// <exception cref="UserException">It cannot be renewed so: nothing was written.</exception>
    public static IReadOnlyList<StyledLine> Write(Workspace open, LoadedMesh mesh, string name, DateOnly day, DateOnly? until, DateOnly? review)
    {
        ArgumentNullException.ThrowIfNull(open);
        var renewal = Renewal.Of(mesh, name, day, until, review);
        var file = renewal.File(mesh);
        open.Write(mesh.Files, new Dictionary<string, byte[]> { [file] = renewal.Written(mesh) });
        return
        [
            new(new StyledText("changed  ", TextStyle.Good), new StyledText(file), new StyledText($"  {renewal.Said}", TextStyle.Muted)),
            new(new StyledText("Open a pull request: CODEOWNERS asks the team of the provider, and with the merge the agreement goes on.", TextStyle.Muted)),
        ];
    }
}
