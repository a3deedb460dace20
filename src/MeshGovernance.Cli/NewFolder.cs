namespace MeshGovernance.Cli;

/// <summary>Makes a folder with all its files, or nothing at all.</summary>
internal static class NewFolder
{
    private const string Unfinished = ".mesh-tmp";

    /// <summary>Writes the files beside the place where they belong, and moves them there at once.</summary>
    /// <exception cref="UserException">They cannot be written.</exception>
    internal static void Write(string root, string folder, IReadOnlyDictionary<string, byte[]> files)
    {
        var target = Path.Combine(root, folder.TrimEnd('/'));
        var unfinished = target + Unfinished;
        try
        {
            Directory.CreateDirectory(unfinished);
            foreach (var (path, content) in files)
            {
                var file = Path.Combine(unfinished, path);
                Directory.CreateDirectory(Path.GetDirectoryName(file)!);
                File.WriteAllBytes(file, content);
            }

            Directory.Move(unfinished, target);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (Directory.Exists(unfinished))
                Directory.Delete(unfinished, recursive: true);
            throw new UserException($"'{folder}' cannot be made: {error.Message}", "See that you may write there.");
        }
    }
}
