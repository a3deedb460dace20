using MeshGovernance.Core;
using MeshGovernance.Core.Authoring;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Reports;

namespace MeshGovernance.Engine.Authoring;

/// <summary>Adds something to a mesh: writes it whole or not at all, and judges what has come.</summary>
public sealed class MeshAddition(Workspace open, LoadedMesh mesh, DateOnly day)
{
    /// <param name="change">What to write.</param>
    /// <param name="selection">The part of the mesh that it belongs to.</param>
    /// <exception cref="UserException">Something is there already, or cannot be written: nothing was.</exception>
    public AddedFiles Make(MeshChange change, Selection selection)
    {
        foreach (var file in change.Files)
            if (mesh.Files.Find(file.Path) is not null || open.IsThere(file.Path))
                throw new UserException($"'{file.Path}' is there already. Nothing was written.", "Choose another name, or edit what is there.");
        var edited = change.Items.Select(item => (Item: item, Content: open.With(mesh, item) ?? throw Unsafe(item))).ToList();
        var known = change.Items.Count + change.Edited.Count == 0 ? [] : Known(selection);

        open.Write(change.Files, mesh.Files, edited.Select(edit => (edit.Item.File, edit.Content)).Concat(change.Edited.Select(edit => (edit.File, edit.Content.ToArray()))).ToDictionary());
        var report = open.Judge(open.Load(open.WorkingTree()), day, selection);
        var fresh = report with { Findings = [.. report.Findings.Where(finding => !known.Contains(finding.Fingerprint))] };
        return new AddedFiles(change, new ShownReport(fresh, SourceFiles.Of(open.WorkingTree()), open.Prefix));
    }

    private HashSet<string> Known(Selection selection) =>
        selection.Unknown(mesh).Count > 0 ? [] : [.. open.Judge(mesh, day, selection).Findings.Select(finding => finding.Fingerprint)];

    private static UserException Unsafe(NewItem item) => new(
        $"'{item.File}' is written in a way that leaves no safe place for a new item under '{item.Field}'. Nothing was written.",
        $"Write the list as a block, one item below the other, and run the command again.");
}
