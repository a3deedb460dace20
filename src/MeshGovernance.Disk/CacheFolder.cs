using MeshGovernance.Core.Files;

namespace MeshGovernance.Disk;

/// <summary>Where compiled policies, parsed files and judged weeks are kept: the user's cache, as the operating system names it, never the repository.</summary>
public static class CacheFolder
{
    private const string Name = "meshgovernance";

    /// <summary>The extension of a compiled policy.</summary>
    private const string Compiled = ".policy";

    /// <summary>Compiled policies.</summary>
    public static IContentStore Policies => PoliciesIn(Path.Combine(Root, Name, "policies"));

    public static string Parsed => Path.Combine(Root, Name, "parsed");

    public static string Weeks => Path.Combine(Root, Name, "weeks");

    /// <summary>Compiled policies in another folder.</summary>
    public static IContentStore PoliciesIn(string folder) => new KeptContent(folder, Compiled);

    private static string Root
    {
        get
        {
            if (OperatingSystem.IsWindows())
                return Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData);
            var home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
            if (OperatingSystem.IsMacOS())
                return Path.Combine(home, "Library", "Caches");
            return Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } configured && Path.IsPathRooted(configured)
                ? configured
                : Path.Combine(home, ".cache");
        }
    }
}
