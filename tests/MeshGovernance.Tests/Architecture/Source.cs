namespace MeshGovernance.Tests.Architecture;

/// <summary>The source tree that the tests were built from.</summary>
internal static class Source
{
    internal static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    internal static IEnumerable<string> Projects() =>
        Directory.EnumerateDirectories(Path.Combine(Root, "src")).Select(folder => Path.GetFileName(folder)!["MeshGovernance.".Length..]);

    internal static string Folder(string project) => Path.Combine(Root, "src", $"MeshGovernance.{project}");

    /// <summary>The C# files of a project with their text; what the build makes is left out.</summary>
    internal static IEnumerable<(string Path, string Text)> Files(string project) =>
        Paths(project, "*.cs").Select(path => (path, File.ReadAllText(System.IO.Path.Combine(Root, path))));

    /// <summary>The C# files of a project and its templates.</summary>
    internal static IEnumerable<string> FilesWithTemplates(string project) => Paths(project, "*.cs").Concat(Paths(project, "*.cshtml"));

    private static IEnumerable<string> Paths(string project, string pattern) => Directory
        .EnumerateFiles(Folder(project), pattern, SearchOption.AllDirectories)
        .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
        .Where(path => !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal);

    private static string FindRoot(string folder) =>
        File.Exists(Path.Combine(folder, "MeshGovernance.sln")) ? folder : FindRoot(Path.GetDirectoryName(folder) ?? throw new DirectoryNotFoundException("The tests do not run inside the repository."));
}
