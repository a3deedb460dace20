using System.Globalization;
using MeshGovernance.Core.Names;
using MeshGovernance.Core.Settings;

namespace MeshGovernance.Core.Descriptors;

/// <summary>The folders of a mesh in which files describe something; <c>mesh.yaml</c> says where they lie.</summary>
internal enum MeshFolder
{
    /// <summary>The top of the mesh itself.</summary>
    Top,
    Domains,
    Policies,
    Guild,
}

/// <summary>
/// Where files of a kind stand: a folder of the mesh, and a pattern from there. A star is one folder or name, <c>v*</c> the folder of a major
/// version; what stands for them in a path are the keys of the file.
/// </summary>
internal sealed class FilePlace
{
    internal const string AnyFolder = "*";
    internal const string VersionFolder = "v*";

    private readonly string[] given;
    private readonly string[] segments;

    /// <param name="folder">The folder of the mesh.</param>
    /// <param name="pattern">The pattern; empty for the folder and all that is in it.</param>
    /// <param name="given">Keys that the place itself gives, before those of the path.</param>
    internal FilePlace(MeshFolder folder, string pattern, params string[] given)
    {
        Folder = folder;
        Pattern = pattern;
        this.given = given;
        segments = pattern.Length == 0 ? [] : pattern.Split('/');
    }

    internal MeshFolder Folder { get; }

    internal string Pattern { get; }

    internal IReadOnlyList<string> Segments => segments;

    /// <summary>The last part of the pattern: a name, or how a name ends after a star.</summary>
    internal string FileName => segments[^1];

    /// <summary>Whether the name alone tells the kind, wherever a file stands.</summary>
    internal bool HasTellingName => FileName is not ("*.yaml" or AnyFolder);

    /// <summary>Beside each policy, those of all domains and those of one: these have its name for their first key.</summary>
    internal static IReadOnlyList<FilePlace> BesidePolicies(string file) =>
        [new(MeshFolder.Policies, $"*/*/{VersionFolder}/{file}", ""), new(MeshFolder.Domains, $"*/policies/*/*/{VersionFolder}/{file}")];

    /// <summary>Whether a name is one that files in this place have.</summary>
    internal bool Fits(string name) => FileName is ['*', .. var end] ? name.EndsWith(end, StringComparison.Ordinal) : name == FileName;

    /// <summary>The name that is meant by one in other letters or with the other ending of YAML; null where it is none of this place.</summary>
    internal string? Meant(string name)
    {
        var stem = Path.ChangeExtension(name, null);
        if (!name.EndsWith(".yml", StringComparison.OrdinalIgnoreCase) && !name.EndsWith(".yaml", StringComparison.OrdinalIgnoreCase))
            return null;
        var yaml = $"{stem}.yaml";
        if (FileName is not ['*', .. var end])
            return string.Equals(yaml, FileName, StringComparison.OrdinalIgnoreCase) ? FileName : null;
        return yaml.Length > end.Length && yaml.EndsWith(end, StringComparison.OrdinalIgnoreCase) ? yaml[..^end.Length] + end : null;
    }

    /// <summary>The keys of a file in this place, by the parts of its path.</summary>
    internal IReadOnlyList<string> KeysOf(IReadOnlyList<string> parts)
    {
        var keys = new List<string>(given);
        for (var i = 0; i < segments.Length; i++)
            if (segments[i] == VersionFolder)
                keys.Add(Major(parts[i])!);
            else if (segments[i][0] == '*')
                keys.Add(parts[i]);
        return keys;
    }

    /// <summary>The pattern as people and editors read it, seen from the top of the mesh.</summary>
    internal string From(MeshPaths paths) => Folder == MeshFolder.Top ? Pattern : FolderOf(Folder, paths).Child(Pattern);

    /// <summary>Whether a path is in this place, or in a folder that is. Asked for every file of a mesh: nothing is allocated on the way.</summary>
    internal bool Covers(RepoPath path, MeshPaths paths)
    {
        if (Folder == MeshFolder.Top)
            return path.Text == Pattern;
        var rest = path.Within(FolderOf(Folder, paths));
        if (rest.Length == 0)
            return false;
        foreach (var segment in segments)
        {
            var end = rest.IndexOf('/');
            var part = end < 0 ? rest : rest[..end];
            if (segment != AnyFolder && !part.SequenceEqual(segment))
                return false;
            rest = end < 0 ? [] : rest[(end + 1)..];
        }

        return rest.Length > 0;
    }

    /// <summary>A folder of the mesh, as its settings call it.</summary>
    internal static RepoPath FolderOf(MeshFolder folder, MeshPaths paths) => folder switch
    {
        MeshFolder.Domains => paths.Domains,
        MeshFolder.Policies => paths.Policies,
        MeshFolder.Guild => paths.Guild,
        _ => RepoPath.Top,
    };

    /// <summary>The major version that a folder like <c>v2</c> is for; null for every other folder.</summary>
    internal static string? Major(string folder) =>
        folder is ['v', .. var digits] && digits.Length is > 0 and < 6 && digits.All(char.IsAsciiDigit) && digits[0] != '0'
            ? int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)
            : null;
}
