using System.Text;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Engines;

/// <summary>The libraries of databases are large, and most calls need none of them.</summary>
[Slow("starts a copy of the program")]
public sealed class UnloadedEnginesTests : IDisposable
{
    private static readonly string[] Engines = ["ClickHouse.", "DuckDB.", "MySqlConnector", "NodaTime", "Npgsql", "System.Data.Odbc", "libduckdb", "duckdb"];

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-unloaded-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>A copy in which none of them can be loaded shows that none of them is.</summary>
    [Fact]
    public async Task A_check_loads_none_and_a_check_on_data_does()
    {
        var (program, mesh) = (Path.Combine(folder, "program"), Path.Combine(folder, "mesh"));
        var broken = Copy(MeshProcess.Folder, program);
        Make(mesh);

        Assert.InRange(broken, 4, 20);
        Assert.StartsWith("0 ", await Run(mesh, program, "check"), StringComparison.Ordinal);
        Assert.Contains("DuckDB", await Run(mesh, program, "data", "check"), StringComparison.Ordinal);
    }

    private static void Make(string mesh)
    {
        Directory.CreateDirectory(Path.Combine(mesh, "data"));
        File.WriteAllText(Path.Combine(mesh, "mesh.yaml"), "apiVersion: meshgovernance/v1\nkind: Mesh\nname: Shop\n");
        foreach (var (path, text) in ((string, string)[])[Catalog.SampleMesh.Domain("sales"), Catalog.SampleMesh.Product("sales/orders", offers: "orders"), Catalog.SampleMesh.Contract("sales/orders", "orders", "servers: [{server: files, type: local, path: data, format: csv}]\nschema: [{name: orders, properties: [{name: id}]}]\n")])
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(mesh, path))!);
            File.WriteAllText(Path.Combine(mesh, path), text);
        }

        File.WriteAllText(Path.Combine(mesh, "data", "orders.csv"), "id\n1\n");
        new Golden.Git(mesh).Run("init", "--quiet");
    }

    private static async Task<string> Run(string mesh, string program, params string[] arguments)
    {
        using var stdout = new MemoryStream();
        using var stderr = new MemoryStream();
        var exit = await new MeshProcess(mesh, asOrdinaryUser: false, Path.Combine(program, OperatingSystem.IsWindows() ? "mesh.exe" : "mesh")).Run(arguments, stdout, stderr);
        return FormattableString.Invariant($"{exit} {Encoding.UTF8.GetString(stdout.ToArray())}{Encoding.UTF8.GetString(stderr.ToArray())}");
    }

    /// <summary>Links to every file of a folder, but for those of engines, which are empty.</summary>
    private static int Copy(string from, string to)
    {
        Directory.CreateDirectory(to);
        var broken = 0;
        foreach (var path in Directory.GetFiles(from, "*", SearchOption.AllDirectories))
        {
            var (name, copy) = (Path.GetFileName(path), Path.Combine(to, Path.GetRelativePath(from, path)));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            if (Engines.Any(engine => name.StartsWith(engine, StringComparison.OrdinalIgnoreCase)) && Path.GetExtension(name) is ".dll" or ".so" or ".dylib")
            {
                File.WriteAllText(copy, "");
                broken++;
            }
            else if (name.StartsWith("mesh", StringComparison.Ordinal))
                File.Copy(path, copy);
            else
                File.CreateSymbolicLink(copy, path);
        }

        return broken;
    }
}
