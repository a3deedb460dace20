using System.Data.Common;
using System.Text.Json.Nodes;
using MeshGovernance.Core.Imports;
using MeshGovernance.Databases.Catalogs;

namespace MeshGovernance.Databases.DuckDb;

/// <summary>A file of DuckDB: <c>duckdb:path/to/shop.duckdb</c>.</summary>
internal sealed class DuckDbFormat : IDatabaseFormat
{
    private static readonly byte[] Mark = "DUCK"u8.ToArray();

    public string Name => "duckdb";

    public string Shown(string address) => address;

    public Estate Read(string address)
    {
        var path = address[(Name.Length + 1)..];
        if (Refusal(path) is { } refusal)
            return Fault(address, refusal);
        try
        {
            using var connection = LockedDuckDb.File(path);
            return new CatalogEstate(address, Path.GetFileNameWithoutExtension(path), DuckDbCatalog.UsualSchema, schema => Server(path, schema)).Of(DuckDbCatalog.Read(connection));
        }
        catch (DbException refused)
        {
            return Fault(address, $"DuckDB cannot open '{path}': {refused.Message.Split('\n')[0].TrimEnd('.')}. If a program writes to it, end that first; if another version wrote it, export it with that one.");
        }
        catch (DllNotFoundException)
        {
            return Fault(address, "The library of DuckDB does not load on this machine: take the release of mesh for your platform.");
        }
    }

    /// <summary>Why a file is no database of DuckDB; null where it is one.</summary>
    internal static string? Refusal(string path)
    {
        if (path.Length == 0)
            return "Name the file, such as duckdb:shop.duckdb.";
        if (!File.Exists(path))
            return $"There is no file '{path}'. Write the path as seen from here.";
        try
        {
            // DuckDB would hold a file of another kind for one of its extensions.
            using var file = File.OpenRead(path);
            var begin = new byte[12];
            return file.ReadAtLeast(begin, begin.Length, throwOnEndOfStream: false) == begin.Length && begin.AsSpan(8).SequenceEqual(Mark) ? null : $"'{path}' is no database of DuckDB.";
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return $"'{path}' cannot be read: {refused.Message}";
        }
    }

    private static JsonObject Server(string path, string schema) => new()
    {
        ["server"] = Path.GetFileNameWithoutExtension(path),
        ["type"] = "duckdb",
        ["database"] = path.Replace('\\', '/'),
        ["schema"] = schema,
    };

    private static Estate Fault(string address, string message) => new() { Faults = [new SourceRemark(new Origin(address), message)] };
}
