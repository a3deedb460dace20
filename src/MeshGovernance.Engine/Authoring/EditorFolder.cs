using System.Globalization;
using System.Text;
using MeshGovernance.Core;
using MeshGovernance.Core.Kinds;
using MeshGovernance.Core.Loading;
using MeshGovernance.Core.Text;
using MeshGovernance.Disk;
using MeshGovernance.Git;
using MeshGovernance.Yaml;
using MeshGovernance.Yaml.Schemas;

namespace MeshGovernance.Engine.Authoring;

/// <summary>How many files were written for the editor.</summary>
/// <param name="Count">How many.</param>
/// <param name="Missing">The settings that people have written themselves lack something of this; null where they do not.</param>
public sealed record WrittenEditorFiles(int Count, string? Missing)
{
    public IEnumerable<StyledLine> Lines()
    {
        yield return new StyledLine(new StyledText(string.Create(CultureInfo.InvariantCulture, $"{Count} files written into .vscode/. VS Code needs the extension YAML (redhat.vscode-yaml).")));
        if (Missing is null)
            yield break;
        yield return new StyledLine(new StyledText($"{EditorFiles.Settings} is yours and stays as it is. Add to it what it lacks of this:", TextStyle.Warning));
        foreach (var line in Missing.TrimEnd().Split('\n'))
            yield return new StyledLine(new StyledText(line));
    }
}

/// <summary>The <c>.vscode</c> folder of the mesh around the current folder. What people have written there is theirs.</summary>
public static class EditorFolder
{
    /// <exception cref="UserException">A file cannot be written.</exception>
    public static WrittenEditorFiles Write()
    {
        using var repository = MeshRepository.Open(".");
        var paths = MeshLoader.Settings(repository.WorkingTree(), new YamlDescriptorReader()).Paths;
        var files = EditorFiles.Of(paths, DescriptorKinds.All);
        var mesh = Path.GetRelativePath(".", repository.Folder) is var folder and not "." ? folder : "";
        var isBound = Read(Path.Combine(mesh, EditorFiles.Settings)) is not { } settings || EditorFiles.IsBoundBy(settings, paths, DescriptorKinds.All);
        var written = files
            .Where(file => EditorFiles.IsGenerated(file.Path) || !File.Exists(Path.Combine(mesh, file.Path)))
            .Select(file => (Path.Combine(mesh, file.Path), Encoding.UTF8.GetBytes(file.Content)))
            .ToList();
        foreach (var made in written.Select(file => Path.GetDirectoryName(file.Item1)!).Distinct())
            Make(made);
        OutputFile.Write(written);

        return new WrittenEditorFiles(written.Count, isBound ? null : files.Single(file => file.Path == EditorFiles.Settings).Content);
    }

    private static void Make(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{folder}' cannot be made.", "See that no file is in the way and that you may write there, and run the command again.");
        }
    }

    private static string? Read(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new UserException($"'{path}' cannot be read: {error.Message}", "See that you may read it, and run the command again.");
        }
    }
}
