namespace MeshGovernance.Core.Standards;

/// <summary>A standard: what its files are called, its versions and the shape of a whole file.</summary>
internal sealed class Standard(string name, string kind, MapShape root, params (string ApiVersion, Release Release)[] versions)
{
    internal string Name { get; } = name;

    internal string Kind { get; } = kind;

    internal MapShape Root { get; } = root;

    /// <summary>Oldest first.</summary>
    internal IReadOnlyList<(string ApiVersion, Release Release)> Versions { get; } = versions;

    /// <summary>Releases in which a variable (<c>${NAME}</c>) may stand in any text, whose value nobody knows here.</summary>
    internal Releases Variables { get; init; } = Releases.Never;

    /// <summary>Whether a version looks like one that was approved after this tool was made: of the same major version as the newest one that it knows, and newer.</summary>
    internal bool IsYetUnknown(string apiVersion) =>
        Numbers(apiVersion) is { } named && Numbers(Versions[^1].ApiVersion) is { } newest && named.Major == newest.Major && named > newest;

    internal Release? Find(string? apiVersion)
    {
        foreach (var version in versions)
            if (version.ApiVersion == apiVersion)
                return version.Release;
        return null;
    }

    internal string ApiVersion(Release release)
    {
        foreach (var version in versions)
            if (version.Release == release)
                return version.ApiVersion;
        throw new ArgumentOutOfRangeException(nameof(release), release, $"no release of {Name}");
    }

    /// <summary>Three numbers behind a v, and nothing that would tell of a draft.</summary>
    private static Version? Numbers(string apiVersion) =>
        apiVersion is ['v', .. var numbers] && Array.TrueForAll(numbers.Split('.'), part => part.Length > 0 && part.All(char.IsAsciiDigit)) && Version.TryParse(numbers, out var version) && version is { Build: >= 0, Revision: < 0 }
            ? version
            : null;
}
