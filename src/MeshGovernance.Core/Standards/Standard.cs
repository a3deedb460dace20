namespace MeshGovernance.Core.Standards;

/// <summary>A standard: what its files are called, its versions and the shape of a whole file.</summary>
internal sealed class Standard(string name, string kind, MapShape root, params (string ApiVersion, Release Release)[] versions)
{
    internal string Name { get; } = name;

    internal string Kind { get; } = kind;

    internal MapShape Root { get; } = root;

    /// <summary>Oldest first.</summary>
    internal IReadOnlyList<(string ApiVersion, Release Release)> Versions { get; } = versions;

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
}
