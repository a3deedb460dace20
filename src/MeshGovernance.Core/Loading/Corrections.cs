using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Files;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;
using MeshGovernance.Core.Standards;
using MeshGovernance.Core.Text;

namespace MeshGovernance.Core.Loading;

/// <summary>What to do about a YAML file that no kind reads where it stands.</summary>
internal sealed class Corrections(IReadOnlyList<DescriptorKind> kinds, MeshPaths paths)
{
    /// <summary>What is at home in the folders of domains and known by its name there; what is told by fewer letters comes last.</summary>
    private readonly List<DescriptorKind> named = [.. AtHome(kinds, MeshFolder.Domains).Where(kind => kind.Places[0].HasTellingName).Reverse()];

    /// <summary>Whether a name is that of a descriptor, whatever the file holds: in other letters, or with the other ending of YAML.</summary>
    internal bool IsTelling(string name) => named.Exists(kind => kind.Places[0].Meant(name) is not null);

    internal static string Rename(string name) => $"Rename it to {name}: only that name is read.";

    /// <param name="name">The name of the file.</param>
    /// <param name="said">The kind of a standard that it says it is; null or empty where it says none.</param>
    internal string InDomains(string name, string? said)
    {
        foreach (var kind in named)
        {
            if (kind.Places[0].Meant(name) is { } meant)
                return kind.Correction(meant, paths);
        }

        if (kinds.OfType<StandardKind>().FirstOrDefault(kind => kind.Standard.Kind == said && !kind.Places[0].HasTellingName) is { } meantKind)
            return meantKind.Correction(name, paths);
        return $"Nobody reads this file: {string.Join(", ", named.Select((kind, index) => $"{kind.One} {(index == 0 ? "is named " : "")}{kind.Places[0].FileName.Replace("*", "<name>", StringComparison.Ordinal)}"))}.";
    }

    internal string OfPolicy() => $"A policy of a domain lives in {paths.Domains}/<domain>/policies/<category>/<policy>/v<major>/: here it judges nobody.";

    /// <summary>For the files of a product that say nothing of the mesh.</summary>
    internal static string Unread(RepoPath product, IReadOnlyList<FileEntry> files)
    {
        const int Few = 3;
        var told = string.Join(", ", files.Take(Few).Select(file => PlainText.Cap(file.RepoPath.Within(product).ToString()))) + (files.Count > Few ? $" and {files.Count - Few} more" : "");
        return $"Nobody reads {PlainText.Counted(files.Count, "YAML file")} of this product: {told}. What belongs to its code is named in 'paths.ignore' of {MeshSettings.File}; what was meant for the mesh says so by its name.";
    }

    /// <summary>For what lies in a folder of a product that belongs to one kind.</summary>
    internal string InOwnFolder(string folder)
    {
        var kind = kinds.First(kind => kind.Places.Any(place => place is { Folder: MeshFolder.Domains, Segments: [_, _, var own, ..] } && own == folder));
        return $"Nobody reads this file: in {folder}/ of a data product only {kind.Places[0].FileName} is read, {kind.One} each.";
    }

    internal string InGuild()
    {
        var patterns = AtHome(kinds, MeshFolder.Guild).Select(kind => kind.Places[0].Pattern).ToList();
        return $"In {paths.Guild}/ only {string.Join(", ", patterns.SkipLast(1))} and {patterns[^1]} are read.";
    }

    private static IEnumerable<DescriptorKind> AtHome(IEnumerable<DescriptorKind> kinds, MeshFolder folder) => kinds.Where(kind => kind.Places[0].Folder == folder);
}
