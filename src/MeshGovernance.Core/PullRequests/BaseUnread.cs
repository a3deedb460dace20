using MeshGovernance.Core.Changes;
using MeshGovernance.Core.Findings;
using MeshGovernance.Core.Meshes;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.PullRequests;

/// <summary>Files that nobody could read where a pull request branched off: what it changes in them is compared with nothing, and that is told.</summary>
public static class BaseUnread
{
    /// <summary>All of them, each where its author finds it in the head.</summary>
    public static IEnumerable<Diagnostic> Check(LoadedMesh head, LoadedMesh before) => Of(head, before).Select(file => file.Told);

    /// <summary>Those that the pull request keeps as they were, so that nobody takes them for its doing.</summary>
    public static IEnumerable<Diagnostic> Kept(LoadedMesh head, LoadedMesh before) => Of(head, before).Where(file => file.IsKept).Select(file => file.Told);

    private static IEnumerable<(Diagnostic Told, bool IsKept)> Of(LoadedMesh head, LoadedMesh before)
    {
        var unread = new UnreadFiles(before, head);
        return unread.OfBase.Select(file => (Told(head, file.Key, file.Value, unread.IsSame(file.Key)), unread.IsSame(file.Key)));
    }

    private static Diagnostic Told(LoadedMesh head, string path, string reason, bool isKept)
    {
        var owner = head.Settings.Paths.OwnerOf(RepoPath.Of(path));
        var isThere = head.Files.Find(path) is not null;
        var said = isKept ? "This file could not be read where this branched off either, so it is not known whom changes reach by it"
            : isThere ? "This file could not be read where this branched off, so what is changed in it is not compared, and whom that reaches is not known"
            : $"{path} could not be read where this branched off, and is not here any more: what it described is not compared, and whom that reaches is not known";
        return new Diagnostic(
            EngineRule.BaseUnread,
            isThere ? path : NearestFile(head, owner),
            isKept ? head.Diagnostics.FirstOrDefault(diagnostic => diagnostic.File == path)?.Range ?? TextRange.FileStart : TextRange.FileStart,
            NamedElement.OfHead(owner),
            $"{said}. {reason}",
            path);
    }

    /// <summary>The file of what holds one that is gone, as far as there is one.</summary>
    private static string NearestFile(LoadedMesh head, ElementName owner)
    {
        for (ElementName? holder = owner; holder is not null; holder = holder.Upper)
            if (head.Descriptors.FirstOrDefault(file => file.IsFile && file.NameOf(file.Document.Root).Name == holder) is { } found)
                return found.Path;
        return MeshSettings.File;
    }
}
