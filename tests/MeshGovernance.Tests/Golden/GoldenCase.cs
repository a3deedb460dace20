namespace MeshGovernance.Tests.Golden;

/// <summary>
/// One behaviour of <c>mesh</c>, as a folder: <c>command</c> (a line for each call), <c>input/</c> (the files of the mesh), <c>setup</c>
/// (what files cannot hold, see <see cref="SetupScript"/>), and what is expected: <c>stdout</c>, <c>stderr</c> (no file: nothing),
/// <c>exit</c>, and <c>files/</c> with whatever the command wrote into the mesh.
/// </summary>
internal sealed class GoldenCase(string folder)
{
    private const string FilesFolder = "files";

    internal static GoldenCase Named(string name) => new(Path.Combine(CaseFolders.Cases, name));

    /// <summary>Runs the case and says how it differs from what is expected.</summary>
    internal async Task<IReadOnlyList<Difference>> Compare() => [.. Difference.Between(Expected(), await Run())];

    /// <summary>Runs the case and makes the outcome the expectation.</summary>
    internal async Task Accept()
    {
        var outcome = await Run();
        Keep("stdout", outcome.Stdout);
        Keep("stderr", outcome.Stderr);
        Keep("exit", outcome.Exit);
        if (Directory.Exists(Path.Combine(folder, FilesFolder)))
            Directory.Delete(Path.Combine(folder, FilesFolder), recursive: true);
        foreach (var (path, content) in outcome.Files)
            Keep(Path.Combine(FilesFolder, path), content);
    }

    private async Task<Outcome> Run()
    {
        using var mesh = new CaseRepository(folder);
        return await mesh.Run(await File.ReadAllLinesAsync(Path.Combine(folder, "command")));
    }

    private Outcome Expected() => new(Content("stdout"), Content("stderr"), Content("exit"), WrittenFiles.In(Path.Combine(folder, FilesFolder)));

    private byte[] Content(string name) => Path.Combine(folder, name) is var path && File.Exists(path) ? File.ReadAllBytes(path) : [];

    private void Keep(string name, byte[] content)
    {
        var path = Path.Combine(folder, name);
        if (content.Length == 0)
        {
            File.Delete(path);
            return;
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }
}

/// <summary>What a command left behind: its two outputs, its exit codes (one a line), and the files that it wrote, by their paths in the mesh.</summary>
internal sealed record Outcome(byte[] Stdout, byte[] Stderr, byte[] Exit, IReadOnlyDictionary<string, byte[]> Files);
