using DuckDB.NET.Data;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Databases.Checks;
using MeshGovernance.Databases.Sources;
using MeshGovernance.Tests.Catalog;

namespace MeshGovernance.Tests.Data;

/// <summary>A folder with small files, and what a check finds out about them.</summary>
internal sealed class SampleFiles : IDisposable
{
    internal const string OfParquet = "{server: files, type: local, path: '{model}.parquet'}";
    internal const string OfCsv = "{server: files, type: local, path: '{model}.csv'}";
    internal const string OfJson = "{server: files, type: local, path: '{model}.jsonl'}";

    internal static readonly DateTimeOffset Now = new(2026, 11, 29, 12, 0, 0, TimeSpan.Zero);

    internal string Folder { get; } = Directory.CreateTempSubdirectory("mesh-data-tests-").FullName;

    /// <summary>What was put around the tables when the files were looked at last.</summary>
    internal RowFilter? Filter { get; private set; }

    internal SampleFiles Text(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, path))!);
        File.WriteAllText(Path.Combine(Folder, path), text);
        return this;
    }

    /// <summary>Writes what a query gives, in the form that the name of the file tells.</summary>
    internal SampleFiles Query(string path, string query) => Queries((path, query));

    internal SampleFiles Queries(params (string Path, string Query)[] queries)
    {
        foreach (var (path, _) in queries)
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(Folder, path))!);
        return Run(string.Join(";", queries.Select(file => $"COPY ({file.Query}) TO '{Path.Combine(Folder, file.Path).Replace("'", "''", StringComparison.Ordinal)}' {Form(file.Path)}")));
    }

    /// <summary>Runs statements in a database that is a file of the folder.</summary>
    internal SampleFiles Database(string path, string statements) => Run(statements, Path.Combine(Folder, path));

    internal EvidenceRun Run(string schema, string server = OfParquet, string? filter = null, string more = "", DateTimeOffset? now = null, RunTime? time = null, params (string Path, string Text)[] others)
    {
        var mesh = SampleMesh.Load([
            SampleMesh.Domain("d"), SampleMesh.Product("d/p", "c"), SampleMesh.Contract("d/p", "c", $"servers:\n  - {server}\nschema:\n{schema}\n{more}").Later(), .. others]);
        var contract = mesh.Mesh.Contracts.Single(contract => contract.ContractId == "c");
        Filter = filter is null ? null : new RowFilter(filter, contract.Objects.SelectMany(item => item.AllColumns).Select(column => column.Name));
        return ContractCheck.Run(mesh, contract, contract.Servers[0], new DataAccess(Folder) { Files = Folder }, new CheckTerms(now ?? Now) { Time = time, Filter = Filter });
    }

    /// <summary>What came of one promise of an object 't' with one column or more.</summary>
    internal EvidenceResult Of(string relatesTo, string columns, string server = OfParquet, string rules = "", string more = "", string? filter = null) =>
        Run($"  - name: t\n{rules}    properties:\n{Indented(columns)}", server, filter, more).Results.Single(result => result.RelatesTo == relatesTo);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static string Form(string path) => Path.GetExtension(path) switch { ".csv" => "(HEADER)", ".jsonl" => "(FORMAT json)", _ => "" };

    private static string Indented(string columns) => string.Join('\n', columns.Split('\n').Select(line => "      " + line));

    private SampleFiles Run(string statements, string source = ":memory:")
    {
        using var connection = new DuckDBConnection($"DataSource={source}");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "SET TimeZone = 'UTC'; " + statements;
        command.ExecuteNonQuery();
        return this;
    }
}

/// <summary>Contracts of tests.</summary>
internal static class DataContracts
{
    /// <summary>The same in the version of the standard that knows the most.</summary>
    internal static (string Path, string Text) Later(this (string Path, string Text) contract) => (contract.Path, contract.Text.Replace("v3.1.0", "v3.2.0", StringComparison.Ordinal));
}
