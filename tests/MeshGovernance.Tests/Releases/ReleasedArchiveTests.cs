using System.Formats.Tar;
using System.IO.Compression;
using Xunit;

namespace MeshGovernance.Tests.Releases;

/// <summary>The archive of a release: all that it needs lies in it.</summary>
[Slow("builds a release")]
public sealed class ReleasedArchiveTests(BuiltRelease release)
{
    private const string Top = $"mesh-{BuiltRelease.Version}-linux-x64";

    private string Archive => release[$"{Top}.tar.gz"];

    [Fact]
    public async Task It_runs_where_there_is_no_dotnet()
    {
        var folder = release.NewFolder("unpacked");
        await using (var content = new GZipStream(File.OpenRead(Archive), CompressionMode.Decompress))
            await TarFile.ExtractToDirectoryAsync(content, folder, overwriteFiles: false, TestContext.Current.CancellationToken);

        await SampleVerdict.Same(Path.Combine(folder, Top, "mesh"), new() { ["PATH"] = "/nowhere", ["DOTNET_ROOT"] = "/nowhere" });
    }

    [Fact]
    public async Task Its_files_have_the_day_of_the_commit_no_owner_and_one_order()
    {
        var entries = new List<(string Name, DateTimeOffset Day, int User, int Group, UnixFileMode Others)>();
        await using var content = new GZipStream(File.OpenRead(Archive), CompressionMode.Decompress);
        await using var reader = new TarReader(content);
        while (await reader.GetNextEntryAsync(cancellationToken: TestContext.Current.CancellationToken) is { } entry)
            entries.Add((entry.Name, entry.ModificationTime, entry.Uid, entry.Gid, entry.Mode & (UnixFileMode.GroupWrite | UnixFileMode.OtherWrite)));

        Assert.Equal([(BuiltRelease.Day, 0, 0, UnixFileMode.None)], entries.Select(entry => (entry.Day, entry.User, entry.Group, entry.Others)).Distinct());
        Assert.Equal(entries.Select(entry => entry.Name).Order(StringComparer.Ordinal), entries.Select(entry => entry.Name));
        Assert.All(entries, entry => Assert.StartsWith(Top + "/", entry.Name, StringComparison.Ordinal));
        Assert.Subset(entries.Select(entry => entry.Name).ToHashSet(), new HashSet<string> { $"{Top}/mesh", $"{Top}/mesh-worker", $"{Top}/LICENSE", $"{Top}/THIRD-PARTY-NOTICES.txt" });
        Assert.DoesNotContain(entries, entry => entry.Name.StartsWith($"{Top}/Mesh", StringComparison.Ordinal) && entry.Name.EndsWith(".xml", StringComparison.Ordinal));
    }
}
