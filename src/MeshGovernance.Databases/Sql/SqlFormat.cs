using System.Text;
using System.Text.RegularExpressions;
using MeshGovernance.Core.Descriptors;
using MeshGovernance.Core.Imports;
using MeshGovernance.Core.Text;
using MeshGovernance.Databases.Catalogs;
using MeshGovernance.Databases.DuckDb;

namespace MeshGovernance.Databases.Sql;

/// <summary>Files of SQL that make tables: run in an empty DuckDB in memory, which then tells what there is. A contract for each schema of all files together.</summary>
internal sealed partial class SqlFormat : ISourceFormat
{
    private const string Ending = ".sql";
    private const int MostShown = 3;

    /// <summary>Schemas that databases make by themselves: where there is no other, the tables are called as their file.</summary>
    private static readonly string[] Usual = [DuckDbCatalog.UsualSchema, "public", "dbo"];

    /// <summary>How long one statement may take.</summary>
    internal TimeSpan Longest { get; init; } = TimeSpan.FromSeconds(10);

    public string Name => "sql";

    public string One => "SQL that makes tables";

    public bool Knows(SourceFile file) => file.Path.EndsWith(Ending, StringComparison.OrdinalIgnoreCase)
        && Encoding.UTF8.GetString(file.Content.Span).Contains("CREATE", StringComparison.OrdinalIgnoreCase);

    /// <summary>What a mesh exported is a contract for each, whatever else is called as its tables.</summary>
    public Estate Read(IReadOnlyList<SourceFile> files, IDescriptorReader reader) =>
        files.GroupBy(ExportedFrom).OrderBy(same => same.Key is not null).Aggregate(Estate.Empty, (estate, same) => estate.With(Read([.. same], same.Key)));

    private Estate Read(IReadOnlyList<SourceFile> files, ExportedPlace? exported)
    {
        using var run = new SqlRun(Longest);
        foreach (var file in files)
            run.Add(file.Path, SqlText.Statements(Encoding.UTF8.GetString(file.Content.Span).TrimStart('\uFEFF')));
        var catalog = run.Catalog();
        var estate = new CatalogEstate(Source(files), Title(files), Usual.FirstOrDefault(schema => catalog.Tables.All(table => table.Name.Schema == schema)) ?? DuckDbCatalog.UsualSchema, _ => null).Of(catalog);
        return estate with
        {
            Contracts = [.. estate.Contracts.Select(contract => contract with { Origin = new Origin(run.FilesOf(contract.Origin.Item) is [var first, ..] ? first : contract.Origin.Source, contract.Origin.Item), Exported = exported })],
            Untold = [.. run.Untold, .. estate.Untold, .. estate.Contracts.Select(contract => Spread(run.FilesOf(contract.Origin.Item))).OfType<SourceRemark>()],
        };
    }

    private static ExportedPlace? ExportedFrom(SourceFile file)
    {
        // A script of several contracts is one that somebody put together.
        var names = ExportedName.Matches(Encoding.UTF8.GetString(file.Content.Span)).Select(said => said.Groups["name"].Value).Distinct(StringComparer.Ordinal).ToList();
        return names is [var only] ? ExportedPlace.Read(only) : null;
    }

    /// <summary>Folders are told that may belong to several data products; null where there is one.</summary>
    private static SourceRemark? Spread(IReadOnlyList<string> files)
    {
        var folders = files.Select(file => file[..Math.Max(0, file.LastIndexOf('/'))]).Distinct(StringComparer.Ordinal).ToList();
        return folders.Count < 2 ? null : new SourceRemark(
            new Origin(files[0]),
            $"The tables of {PlainText.Counted(folders.Count, "folder")} ({string.Join(", ", folders.Take(MostShown).Select(folder => folder.Length == 0 ? "." : folder))}{(folders.Count > MostShown ? ", …" : "")}) became one contract, which goes where the first of them belongs. If they are of several data products, import each folder by itself, with --domain and --product.");
    }

    private static string Source(IReadOnlyList<SourceFile> files) => files.Count == 1 ? files[0].Path : Folder(files) is { Length: > 0 } folder ? folder : files[0].Path;

    /// <summary>What the tables are called together: as their file, or as the folder that has all of their files.</summary>
    private static string Title(IReadOnlyList<SourceFile> files)
    {
        var path = files.Count == 1 ? files[0].Path[..^Ending.Length] : Folder(files);
        return path[(path.LastIndexOf('/') + 1)..] is { Length: > 0 } title ? title : "tables";
    }

    private static string Folder(IReadOnlyList<SourceFile> files)
    {
        var shared = files[0].Path.Split('/')[..^1];
        foreach (var file in files)
            shared = [.. shared.Zip(file.Path.Split('/')[..^1]).TakeWhile(pair => pair.First == pair.Second).Select(pair => pair.First)];
        return string.Join('/', shared);
    }

    [GeneratedRegex(@"^-- (?<name>urn:mesh:contract:\S+)\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex ExportedName { get; }
}
