namespace MeshGovernance.Tests.Golden;

/// <summary>Where the cases lie in the repository.</summary>
internal static class CaseFolders
{
    /// <summary>The folder whose cases fail on purpose, see <see cref="GoldenRunnerTests"/>.</summary>
    internal const string Runner = "runner";

    private const string Command = "command";

    internal static readonly string Repository = FindRepository();

    internal static readonly string Cases = Path.Combine(Repository, "tests", "cases");

    /// <summary>The folder of meshes that cases start from, see <c>base</c> in <see cref="SetupScript"/>.</summary>
    internal static readonly string Bases = Path.Combine(Cases, "base");

    /// <summary>The folders of cases that hold: <c>check</c> and the other verbs.</summary>
    internal static IEnumerable<string> Verbs => Directory
        .EnumerateDirectories(Cases)
        .Where(folder => folder != Bases)
        .Select(folder => Path.GetFileName(folder))
        .Where(name => name != Runner);

    /// <summary>The names of all cases of a verb: <c>check/clean-mesh</c>.</summary>
    internal static IEnumerable<string> Of(string verb) => Directory
        .EnumerateFiles(Path.Combine(Cases, verb), Command, SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Cases, Path.GetDirectoryName(file)!).Replace('\\', '/'))
        .Order(StringComparer.Ordinal);

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "MeshGovernance.sln")))
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run outside of the repository.");
        return folder.FullName;
    }
}
