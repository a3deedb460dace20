namespace MeshGovernance.Tests.Golden;

/// <summary>Which files of a folder a command has written.</summary>
internal sealed class WrittenFiles(string folder)
{
    private readonly Dictionary<string, (long, DateTime)> before = Files(folder).ToDictionary(file => file.FullName, Stamp);

    /// <summary>The files that are new or other than before, with their content.</summary>
    internal IReadOnlyDictionary<string, byte[]> Since() => Contents(
        folder, Files(folder).Where(file => !before.TryGetValue(file.FullName, out var stamp) || stamp != Stamp(file)));

    internal static IReadOnlyDictionary<string, byte[]> In(string folder) =>
        Directory.Exists(folder) ? Contents(folder, Files(folder)) : new Dictionary<string, byte[]>();

    private static Dictionary<string, byte[]> Contents(string folder, IEnumerable<FileInfo> files) => files.ToDictionary(
        file => Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'),
        file => File.ReadAllBytes(file.FullName));

    private static IEnumerable<FileInfo> Files(string folder) => new DirectoryInfo(folder)
        .EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint })
        .Where(file => !file.FullName.Contains("/.git/", StringComparison.Ordinal));

    private static (long, DateTime) Stamp(FileInfo file) => (file.Length, file.LastWriteTimeUtc);
}
