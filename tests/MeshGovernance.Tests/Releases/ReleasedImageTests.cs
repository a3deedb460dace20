using System.Formats.Tar;
using System.IO.Compression;
using System.Text.Json.Nodes;
using Xunit;

namespace MeshGovernance.Tests.Releases;

/// <summary>The image of a release, read layer by layer.</summary>
[Slow("builds a release")]
public sealed class ReleasedImageTests(BuiltRelease release)
{
    [Fact]
    public async Task It_runs_mesh_as_somebody_who_is_not_root()
    {
        var config = (await Document(await Manifest(), "config"))["config"]!;

        Assert.Equal("1654", (string?)config["User"]);
        Assert.Equal(["/app/mesh"], config["Entrypoint"]!.AsArray().Select(word => (string?)word));
        Assert.Null(config["Cmd"]);
        Assert.Equal(
            (BuiltRelease.Version, BuiltRelease.Commit, BuiltRelease.Repository, "MIT"),
            ((string?)config["Labels"]!["org.opencontainers.image.version"], (string?)config["Labels"]!["org.opencontainers.image.revision"],
                (string?)config["Labels"]!["org.opencontainers.image.source"], (string?)config["Labels"]!["org.opencontainers.image.licenses"]));
    }

    [Fact]
    public async Task On_what_it_is_built_lies_the_program_with_its_runtime()
    {
        var layers = (await Manifest())["layers"]!.AsArray();
        Assert.Equal(2, layers.Count);
        Assert.Equal([BaseImages.File], await Names(layers[0]!));

        var files = await Names(layers[1]!);
        Assert.All(files, name => Assert.StartsWith("app", name, StringComparison.Ordinal));
        Assert.Subset(files.ToHashSet(), new HashSet<string> { "app/mesh", "app/mesh-worker", "app/mesh-worker.deps.json", "app/libcoreclr.so", "app/LICENSE", "app/THIRD-PARTY-NOTICES.txt" });
        Assert.Single(files, name => name.StartsWith("app/libgit2", StringComparison.Ordinal));
    }

    private async Task<JsonNode> Manifest() => await Document((await Blob("index.json", content => JsonNode.Parse(content)))!["manifests"]!.AsArray().Single()!);

    private async Task<JsonNode> Document(JsonNode owner, string field) => await Document(owner[field]!);

    private async Task<JsonNode> Document(JsonNode reference) => (await Blob(PathOf(reference), content => JsonNode.Parse(content)))!;

    private Task<List<string>> Names(JsonNode layer) => Blob(PathOf(layer), content =>
    {
        using var archive = new TarReader(new GZipStream(content, CompressionMode.Decompress));
        var names = new List<string>();
        while (archive.GetNextEntry() is { } entry)
            names.Add(entry.Name.TrimStart('.', '/').TrimEnd('/'));
        return names;
    });

    private static string PathOf(JsonNode reference) => "blobs/" + ((string)reference["digest"]!).Replace(':', '/');

    private async Task<T> Blob<T>(string path, Func<Stream, T> read)
    {
        await using var image = new TarReader(File.OpenRead(release[$"mesh-{BuiltRelease.Version}-linux-x64.oci.tar"]));
        while (await image.GetNextEntryAsync(cancellationToken: TestContext.Current.CancellationToken) is { } entry)
            if (entry.Name.TrimStart('.', '/') == path)
                return read(entry.DataStream!);
        throw new InvalidOperationException($"The image has no {path}.");
    }
}
