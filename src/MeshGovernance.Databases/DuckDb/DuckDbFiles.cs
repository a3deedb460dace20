using System.Data.Common;
using MeshGovernance.Databases.Sources;

namespace MeshGovernance.Databases.DuckDb;

/// <summary>Files as tables: a view of DuckDB over the files of each object. It can read these files, and nothing else.</summary>
internal sealed class DuckDbFiles : DuckDbSource
{
    private readonly DataFolder folder;
    private readonly string scratch;
    private readonly Dictionary<string, FileTable> tables;

    private DuckDbFiles(DbConnection connection, SourceLimits limits, DataFolder folder, string scratch, Dictionary<string, FileTable> tables)
        : base(connection, limits) => (this.folder, this.scratch, this.tables) = (folder, scratch, tables);

    /// <param name="folder">Below which the files lie.</param>
    /// <param name="items">The objects, each with the server that says where it lies.</param>
    /// <param name="limits">How long queries may take.</param>
    /// <exception cref="DataSourceException">There is no file of any object: more likely the folder is another one than all of them are gone.</exception>
    internal static DuckDbFiles Open(DataFolder folder, IReadOnlyList<PlacedObject> items, SourceLimits limits)
    {
        var found = new Dictionary<string, FileTable>();
        foreach (var placed in items)
            found.TryAdd(placed.Table, new FileTable(placed, DataFiles.Find(folder, placed.Server, placed.Object, placed.IsAlone)));
        if (found.Count > 0 && found.Values.All(table => table.Files is null))
            throw new DataSourceException($"{MissingFrom(folder, found.Values.First())} Name the folder that stands for the server: --files FOLDER");
        var beyond = Directory.CreateTempSubdirectory("mesh-data-").FullName;
        try
        {
#pragma warning disable CA2000 // the source takes it, and disposes of it
            return new DuckDbFiles(LockedDuckDb.Files([.. found.Values.SelectMany(table => table.Files?.Paths ?? [])], beyond), limits, folder, beyond, found);
#pragma warning restore CA2000
        }
        catch
        {
            Directory.Delete(beyond, recursive: true);
            throw;
        }
    }

    public override string From(string name) => Dialect.Identifier(name);

    public override IReadOnlyList<ActualColumn>? Columns(string name)
    {
        if (tables.GetValueOrDefault(name) is not { Files: { } files } table)
            return null;
        if (files.Paths.Count == 0)
            throw new DataSourceException(string.Join(' ', files.LeftOut));
        try
        {
            return table.Columns ??= Create(table, files);
        }
        catch (DataSourceException) when (LeaveOut(name))
        {
            return table.Columns;
        }
    }

    public override string Missing(string name) => tables.GetValueOrDefault(name) is { } table ? MissingFrom(folder, table) : $"There is no file for '{name}'.";

    public override IReadOnlyList<string> LeftOut(string name) => tables.GetValueOrDefault(name)?.Files?.LeftOut ?? [];

    public override bool LeaveOut(string name)
    {
        if (tables.GetValueOrDefault(name) is not { Files: { Paths.Count: > 1 } files } table)
            return false;
        var broken = files.Paths.Select(path => (Path: path, Fault: FaultOf(table, files, path))).Where(part => part.Fault is not null).ToList();
        if (broken.Count == 0 || broken.Count == files.Paths.Count)
            return false;
        table.Files = files with
        {
            Paths = [.. files.Paths.Except(broken.Select(part => part.Path), StringComparer.Ordinal)],
            LeftOut = [.. files.LeftOut, .. broken.Select(part => $"'{folder.Shown(part.Path)}' cannot be read: {part.Fault}")],
        };
        table.Columns = Create(table, table.Files);
        return true;
    }

    public override void Dispose()
    {
        base.Dispose();
        Directory.Delete(scratch, recursive: true);
    }

    protected override string Said(string message, bool isOfStranger) => base.Said(folder.Hidden(message), isOfStranger);

    private static string MissingFrom(DataFolder folder, FileTable table) => DataFiles.LinkOut(folder, table.Placed.Server, table.Placed.Object, table.Placed.IsAlone) is { } link
        ? $"There is no file for '{table.Placed.Table}' below the folder: '{link}' {DataFiles.LeadsOut}."
        : $"There is no file for '{table.Placed.Table}' below the folder: looked for {string.Join(", ", FileLocation.Of(table.Placed.Server).Of(table.Placed.Object, table.Placed.IsAlone).Take(2).Select(path => $"'{path}'"))}.";

    private string? FaultOf(FileTable table, DataFiles files, string path)
    {
        try
        {
            Row($"SELECT MAX(HASH(part)) FROM {new FileReading(Dialect, files with { Paths = [path] }, table.Placed.Server).Written} part");
            return null;
        }
        catch (DataSourceException failure) when (!failure.IsCutOff)
        {
            return failure.Message;
        }
    }

    private List<ActualColumn> Create(FileTable table, DataFiles files)
    {
        var reading = new FileReading(Dialect, files, table.Placed.Server);
        var columns = Rows($"DESCRIBE SELECT * FROM {reading.Found}", row => new ActualColumn(row.GetString(0), row.GetString(1), null));
        if (files.IsJson)
            columns = [.. columns.Select(column => column with { Type = JsonMaps.TypeOf(column.Type, WrittenColumns.Described(table.Placed.Object, column.Name)) })];
        var typed = new WrittenColumns(Dialect, files.Format, columns, table.Placed.Object);
        foreach (var name in table.Placed.Names)
            Rows($"CREATE OR REPLACE VIEW {Dialect.Identifier(name)} AS SELECT {typed.Selected} FROM {reading.As(columns)}", _ => 0);
        return [.. typed.Columns];
    }

    private sealed class FileTable(PlacedObject placed, DataFiles? files)
    {
        internal PlacedObject Placed { get; } = placed;

        internal DataFiles? Files { get; set; } = files;

        internal List<ActualColumn>? Columns { get; set; }
    }
}
