using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;
using MeshGovernance.Bench.Generating;
using MeshGovernance.Core.Evidence;
using MeshGovernance.Core.Loading;
using MeshGovernance.Databases.Checks;
using MeshGovernance.Git;
using MeshGovernance.Yaml;

namespace MeshGovernance.Bench.Measuring;

/// <summary>A check on the data of one object beside one aggregate query written by hand, and the memory that it takes.</summary>
internal static class DataComparison
{
    private const int Rounds = 3;

    /// <summary>The settings that mesh has DuckDB work with.</summary>
    private const string Settings = "SET memory_limit = '600MB'; SET preserve_insertion_order = false; SET TimeZone = 'UTC'";

    internal static void Run(int millions)
    {
        var folder = Path.Combine(SourceTree.Artifacts, "data", millions.ToString(CultureInfo.InvariantCulture));
        DataMesh.Write(folder, millions);
        var checks = new List<double>();
        var queries = new List<double>();
        for (var round = 0; round <= Rounds; round++)
        {
            queries.Add(Time(() => Aggregate(folder)));
            checks.Add(Time(() => Check(folder)));
        }

        var (check, query) = (Phases.Median(checks.Skip(1)), Phases.Median(queries.Skip(1)));
        var memory = PeakOfCheckAlone(folder);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{millions} million rows, {Check(folder)}"));
        Console.WriteLine("| check s | aggregate by hand s | ratio (bar 1.30) | peak MB of a check alone (bar 1024 at 50 million) |");
        Console.WriteLine("| ---: | ---: | ---: | ---: |");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {check:0.0} | {query:0.0} | {check / query:0.00} | {memory} |"));
    }

    /// <summary>The most memory that a process of its own held, as it says itself in its last line. This one may run under <c>dotnet</c>.</summary>
    private static string PeakOfCheckAlone(string folder)
    {
        var program = Environment.ProcessPath!;
        string[] asked = ["checked", folder];
        return Shell.Read(folder, program, Path.GetFileNameWithoutExtension(program) == "dotnet" ? [Environment.GetCommandLineArgs()[0], .. asked] : asked).Split('\n')[^1];
    }

    /// <summary>Checks the data in a folder, and says how many promises are kept.</summary>
    internal static string Check(string folder)
    {
        using var repository = MeshRepository.Open(folder);
        var mesh = MeshLoader.Load(repository.WorkingTree(), new YamlDescriptorReader());
        var contract = mesh.Mesh.Contracts.Single();
        var run = ContractCheck.Run(mesh, contract, contract.Servers[0], new DataAccess(folder), new CheckTerms(DataMesh.Now));
        var unknown = run.Results.FirstOrDefault(result => result.Status is EvidenceStatus.Error or EvidenceStatus.Skip);
        return unknown is null
            ? string.Create(CultureInfo.InvariantCulture, $"{run.Results.Count} promises, {run.Results.Count(result => result.Status == EvidenceStatus.Pass)} kept")
            : throw new InvalidOperationException($"{unknown.RelatesTo}: {unknown.Message}");
    }

    private static void Aggregate(string folder)
    {
        using var connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // a query of ours
        command.CommandText = $"{Settings}; SET temp_directory = '{Path.Combine(folder, "scratch")}'; {DataMesh.Query(folder)}";
#pragma warning restore CA2100
        using var row = command.ExecuteReader();
        while (row.Read() || row.NextResult())
        {
        }
    }

    private static double Time(Action run)
    {
        var started = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }
}
