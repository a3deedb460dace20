using MeshGovernance.Catalog;
using MeshGovernance.Core.Files;
using MeshGovernance.Disk;

namespace MeshGovernance.Engine.Sites;

/// <summary>A catalog that was written into a folder.</summary>
/// <param name="Folder">The folder.</param>
/// <param name="Written">How many files it has.</param>
/// <param name="DeadLinks">The links within it that lead nowhere.</param>
/// <param name="Faults">The files that could not be made.</param>
/// <param name="Unreadable">What cannot be read, in words.</param>
public sealed record BuiltSite(string Folder, WrittenSite Written, IReadOnlyList<DeadLink> DeadLinks, IReadOnlyList<PageFault> Faults, IReadOnlyList<string> Unreadable)
{
    /// <summary>Makes the catalog and writes it.</summary>
    /// <param name="open">The mesh; its worker is let go.</param>
    /// <param name="request">Which catalog.</param>
    /// <param name="into">The folder; null for the usual one in the folder of the mesh.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <exception cref="Core.UserException">There is no mesh, the folder holds other things, or a file cannot be written.</exception>
    public static BuiltSite Of(Workspace open, SiteRequest request, string? into, IProgress<Step> progress)
    {
        var assets = SiteSource.Assets();
        var catalog = SiteSource.Catalog(open, request, progress);
        open.Dismiss();
        GiveBack();
        var folder = SiteFolder.At(into ?? Path.Combine(open.Folder, SiteFolder.Usual));
        var links = new LinkCheck();
        var faults = new PageFaults();
        IReadOnlyList<SiteFile> files = [.. Site.Files(catalog, assets).Select(faults.Around)];
        GiveBack();
        var written = folder.Write(files, links.Read, (done, of) => progress.Report(new Step("Writing file", done, of)));
        return new BuiltSite(folder.Path, written, links.Dead(), faults.All, catalog.Unreadable);
    }

    /// <summary>Gives back what the step before has left: with many products it is hundreds of megabytes, beside which the next one would begin.</summary>
    private static void GiveBack() => GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive);
}
