using System.Formats.Tar;
using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json.Nodes;
using MeshGovernance.Tests.Golden;
using Xunit;

namespace MeshGovernance.Tests.Releases;

/// <summary>What a release says of itself: hashes, an SBOM, licences, notes.</summary>
[Slow("builds a release")]
public sealed class ReleasedListsTests(BuiltRelease release)
{
    private const string Sums = "SHA256SUMS";

    [Fact]
    public void Every_file_has_its_hash_in_the_form_of_sha256sum()
    {
        var files = Directory.EnumerateFiles(release.Files).Select(path => Path.GetFileName(path)).Where(file => file != Sums).Order(StringComparer.Ordinal).ToList();

        Assert.Equal(files.Select(file => $"{Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(release[file])))}  {file}"), File.ReadAllLines(release[Sums]));
        Assert.Equal(
            [
                $"MeshGovernance.{BuiltRelease.Version}.nupkg", $"MeshGovernance.any.{BuiltRelease.Version}.nupkg", $"MeshGovernance.linux-x64.{BuiltRelease.Version}.nupkg",
                $"mesh-{BuiltRelease.Version}-linux-x64.oci.tar", $"mesh-{BuiltRelease.Version}-linux-x64.tar.gz", $"mesh-{BuiltRelease.Version}.cdx.json",
            ],
            files);
        BuiltRelease.Run("sha256sum", release.Files, [], "--check", "--strict", "--quiet", Sums);
    }

    [Fact]
    public void The_sbom_names_the_packages_of_the_lock_file()
    {
        var sbom = JsonNode.Parse(File.ReadAllText(release[$"mesh-{BuiltRelease.Version}.cdx.json"]))!;
        Assert.Equal(("CycloneDX", "mesh", BuiltRelease.Version), ((string?)sbom["bomFormat"], (string?)sbom["metadata"]!["component"]!["name"], (string?)sbom["metadata"]!["component"]!["version"]));
        Assert.Equal(BuiltRelease.Day.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture), (string?)sbom["metadata"]!["timestamp"]);

        var named = sbom["components"]!.AsArray().Where(component => (string?)component!["scope"] == "required").Select(component => $"{component!["name"]} {component["version"]}");
        Assert.Equal(Locked().Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_licences_of_all_that_it_carries_come_with_it()
    {
        var notices = await Notices();
        var headings = notices.Split('\n').ToHashSet(StringComparer.Ordinal);

        Assert.Subset(headings, Locked().ToHashSet(StringComparer.Ordinal));
        Assert.Contains("hanken-grotesk 5.3.0", notices, StringComparison.Ordinal);
        Assert.Contains(headings, heading => heading.StartsWith("Microsoft.AspNetCore.App 10.", StringComparison.Ordinal));
        Assert.Contains("LINKING EXCEPTION", notices, StringComparison.Ordinal);
        Assert.Contains("SIL OPEN FONT LICENSE", notices, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("Apache License", notices, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_notes_are_its_part_of_the_changelog() => Assert.Equal("- What is tried.\n", File.ReadAllText(Path.Combine(Path.GetDirectoryName(release.Files)!, "notes.md")));

    private async Task<string> Notices()
    {
        await using var content = new GZipStream(File.OpenRead(release[$"mesh-{BuiltRelease.Version}-linux-x64.tar.gz"]), CompressionMode.Decompress);
        await using var archive = new TarReader(content);
        while (await archive.GetNextEntryAsync(cancellationToken: TestContext.Current.CancellationToken) is { } entry)
        {
            if (!entry.Name.EndsWith("/THIRD-PARTY-NOTICES.txt", StringComparison.Ordinal))
                continue;
            using var text = new StreamReader(entry.DataStream!);
            return await text.ReadToEndAsync(TestContext.Current.CancellationToken);
        }

        throw new InvalidOperationException("The archive has no licences.");
    }

    /// <summary>The packages that the program is built on, analyzers aside: they work at build time alone.</summary>
    private static IEnumerable<string> Locked() =>
        from package in JsonNode.Parse(File.ReadAllText(Path.Combine(CaseFolders.Repository, "src", "MeshGovernance.Cli", "packages.lock.json")))!["dependencies"]!["net10.0"]!.AsObject()
        where (string?)package.Value!["type"] != "Project" && package.Key != "Meziantou.Analyzer"
        select $"{package.Key} {package.Value["resolved"]}";
}
