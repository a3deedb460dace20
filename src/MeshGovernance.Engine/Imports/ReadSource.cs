using MeshGovernance.Core;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Text;
using MeshGovernance.Exchange.Imports;

namespace MeshGovernance.Engine.Imports;

/// <summary>A source that was read.</summary>
/// <param name="Estate">What it holds.</param>
/// <param name="Read">How many files were read as one of the formats.</param>
/// <param name="Unknown">How many are of none.</param>
internal sealed record ReadSource(Estate Estate, int Read, int Unknown)
{
    /// <summary>All files of the source that are text.</summary>
    internal IReadOnlyList<SourceFile> Files { get; private init; } = [];

    /// <param name="source">A file, a folder, or the address of a database.</param>
    /// <param name="format">The format that was asked for; null where files tell by themselves.</param>
    /// <param name="isLeftOut">Whether a file, by its full path, is none of the source.</param>
    /// <param name="mayBeEmpty">Whether there may be nothing in it.</param>
    /// <param name="reader">What reads YAML and JSON.</param>
    /// <exception cref="UserException">It cannot be read, or nothing in it is of a format that is known.</exception>
    internal static ReadSource Of(string source, string? format, Func<string, bool> isLeftOut, bool mayBeEmpty, IDescriptorReader reader)
    {
        if (ImportFormats.OfAddress(source) is { } database)
            return new ReadSource(database.Read(source), 0, 0);
        if (source.IndexOf(':', StringComparison.Ordinal) is var colon and > 1 && !Path.Exists(source))
            throw new UserException($"There is no file or folder '{ImportFormats.Shown(source)}', and no kind of database '{source[..colon]}'.", $"These are known: {string.Join(", ", ImportFormats.Databases.Select(known => known.Name + ":"))}");
        var asked = format is null ? null : Asked(format);
        var content = SourceFolder.Read(source, isLeftOut);
        var known = asked is not null && content.Files is [var only]
            ? [(Format: asked, Files: (IReadOnlyList<SourceFile>)[only])]
            : SortedFiles.Of(content.Files, asked is null ? ImportFormats.Files : [asked]);
        var read = known.SelectMany(group => group.Files).Distinct().Count();
        var unknown = content.Files.Count - read + content.Data;
        if (read == 0 && !mayBeEmpty)
            throw new UserException(
                $"Nothing in '{source}' is of a format that is known{(asked is null ? "" : $" as '{asked.Name}'")}: {PlainText.Counted(unknown, "file")} {(unknown == 1 ? "was" : "were")} looked at.",
                Hint(source, content.Files));
        var estate = known.Aggregate(Estate.Empty, (estate, group) => estate.With(group.Format.Read(group.Files, reader)));
        return new ReadSource(estate with { Faults = [.. estate.Faults.Distinct()] }, read, unknown) { Files = content.Files };
    }

    private static string Hint(string source, IReadOnlyList<SourceFile> files)
    {
        if (IsDuckDb(source))
            return $"A database is named by its kind: mesh import duckdb:{source}";
        return files.Any(IsDbtProject)
            ? "A project of dbt is read from the manifest that dbt makes of it: run 'dbt parse' there, and import its target/manifest.json"
            : $"Known are {string.Join(", ", ImportFormats.Files.Select(one => $"{one.One} ({one.Name})"))}. What a file is can be said, too: --format NAME";
    }

    private static bool IsDbtProject(SourceFile file) => Path.GetFileName(file.Path) is "dbt_project.yml" or "dbt_project.yaml";

    private static bool IsDuckDb(string source) => Path.GetExtension(source) is ".duckdb" or ".ddb" or ".db";

    private static ISourceFormat Asked(string name) => ImportFormats.Find(name) ?? throw new UserException(
        $"There is no format '{name}' to import.{Spelling.Question(name, ImportFormats.Files.Select(known => known.Name))}",
        $"Known are {string.Join(", ", ImportFormats.Files.Select(one => one.Name))}. In which form the plan is told says --report.");
}
