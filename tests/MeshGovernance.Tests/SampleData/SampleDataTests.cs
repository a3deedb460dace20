using System.Globalization;
using System.Text.RegularExpressions;
using DuckDB.NET.Data;
using MeshGovernance.Policies;
using MeshGovernance.Tests.Architecture;
using Xunit;

namespace MeshGovernance.Tests.SampleData;

/// <summary>The data of the sample mesh are what their script makes of them, for the day that the README names.</summary>
public sealed partial class SampleDataTests : IDisposable
{
    private static readonly string Data = Path.Combine(Source.Root, "data");
    private static readonly DateOnly Day = new(2026, 11, 24);

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-sample-data-").FullName;

    [Fact]
    public void They_are_made_again_byte_for_byte()
    {
        foreach (var file in Made(Data))
            Directory.CreateDirectory(Path.Combine(folder, Path.GetDirectoryName(file)!));
        Run(Path.Combine(Data, "generate.sql"));

        Assert.Equal(Made(Data), Made(folder));
        Assert.All(Made(Data), file => Assert.True(File.ReadAllBytes(Path.Combine(Data, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder, file))), file));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>As <c>data/generate.cs</c> runs it.</summary>
    private void Run(string script)
    {
        using var database = new DuckDBConnection("DataSource=:memory:;threads=1");
        database.Open();
        using var command = database.CreateCommand();
        command.CommandText = Days().Replace(
            File.ReadAllText(script).Replace("${folder}", folder, StringComparison.Ordinal),
            match =>
            {
                var then = Day.AddDays(match.Groups["days"].Success ? int.Parse(match.Groups["days"].ValueSpan, CultureInfo.InvariantCulture) : 0);
                return match.Groups["unit"].Value == "day" ? Dates.Write(then) : string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(then)}-W{ISOWeek.GetWeekOfYear(then):00}");
            });
        command.ExecuteNonQuery();
    }

    /// <summary>The files below the folders: what lies beside them makes and explains them.</summary>
    private static IReadOnlyList<string> Made(string folder) =>
    [
        .. Directory.EnumerateDirectories(folder).SelectMany(below => Directory.EnumerateFiles(below, "*", SearchOption.AllDirectories))
            .Select(file => Path.GetRelativePath(folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
    ];

    [GeneratedRegex(@"\$\{(?<unit>day|week)(?<days>-[0-9]+)?\}", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Days();
}
