using System.Globalization;

namespace MeshGovernance.Core.Standards;

/// <summary>A standard: what its files are called, its versions and the shape of a whole file.</summary>
internal sealed class Standard(string name, string kind, MapShape root, params (string ApiVersion, Release Release)[] versions)
{
    internal string Name { get; } = name;

    internal string Kind { get; } = kind;

    internal MapShape Root { get; } = root;

    /// <summary>Oldest first.</summary>
    internal IReadOnlyList<(string ApiVersion, Release Release)> Versions { get; } = versions;

    /// <summary>The version that new files follow.</summary>
    internal string Newest => Versions[^1].ApiVersion;

    /// <summary>Releases in which a variable (<c>${NAME}</c>) may stand in any text, whose value nobody knows here.</summary>
    internal Releases Variables { get; init; } = Releases.Never;

    /// <summary>Whether a version looks like one that was approved after this tool was made: of the same major version as the newest one that it knows, and newer.</summary>
    internal bool IsYetUnknown(string apiVersion) =>
        Numbers(apiVersion) is { } named && Numbers(Newest) is { } newest && named.Major == newest.Major && named > newest;

    /// <summary>What <see cref="IsYetUnknown"/> says, as a regular expression of JSON Schema.</summary>
    internal string YetUnknown
    {
        get
        {
            var newest = Numbers(Newest)!;
            var (minor, patch) = (newest.Minor.ToString(CultureInfo.InvariantCulture), newest.Build.ToString(CultureInfo.InvariantCulture));
            return $@"^v0*{newest.Major}\.(0*({Above(minor)})\.\d+|0*{minor}\.0*({Above(patch)}))$";

            // More digits, or as many of which the first that differs is higher.
            static string Above(string digits) => string.Join('|', digits
                .Select((digit, at) => digit == '9' ? null : $@"{digits[..at]}[{(char)(digit + 1)}-9]\d{{{digits.Length - at - 1}}}")
                .OfType<string>()
                .Append($@"[1-9]\d{{{digits.Length},}}"));
        }
    }

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
