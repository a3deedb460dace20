using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MeshGovernance.Tests.Releases;

/// <summary>A registry of images on this machine with one in it, <c>base:1</c>, which holds a single file: what an image of a release is built on where nothing is downloaded.</summary>
internal sealed class BaseImages : IDisposable
{
    private const string Manifest = "application/vnd.oci.image.manifest.v1+json";

    private readonly HttpListener listener = new();
    private readonly Task serving;
    private readonly Dictionary<string, byte[]> blobs = [];
    private readonly byte[] manifest;

    internal BaseImages()
    {
        var layer = Layer();
        using var content = new GZipStream(new MemoryStream(layer), CompressionMode.Decompress);
        var config = Encoded(new JsonObject
        {
            ["architecture"] = "amd64",
            ["os"] = "linux",
            ["config"] = new JsonObject { ["Env"] = new JsonArray("PATH=/usr/bin") },
            ["rootfs"] = new JsonObject { ["type"] = "layers", ["diff_ids"] = new JsonArray(Digest(content)) },
            ["history"] = new JsonArray(new JsonObject { ["created_by"] = "a test" }),
        });
        manifest = Encoded(new JsonObject
        {
            ["schemaVersion"] = 2,
            ["mediaType"] = Manifest,
            ["config"] = Kept("application/vnd.oci.image.config.v1+json", config),
            ["layers"] = new JsonArray(Kept("application/vnd.oci.image.layer.v1.tar+gzip", layer)),
        });

        Host = $"127.0.0.1:{FreePort()}";
        listener.Prefixes.Add($"http://{Host}/");
        listener.Start();
        serving = Task.Run(Serve);
    }

    /// <summary>Its host and port.</summary>
    internal string Host { get; }

    /// <summary>The one file that the image holds.</summary>
    internal const string File = "etc/base";

    public void Dispose()
    {
        listener.Stop();
        serving.Wait();
        listener.Close();
    }

    private async Task Serve()
    {
        while (true)
        {
            try
            {
                var context = await listener.GetContextAsync();
                var (type, body) = Answer(context.Request.Url!.AbsolutePath);
                context.Response.StatusCode = body is null ? 404 : 200;
                context.Response.ContentType = type;
                await context.Response.OutputStream.WriteAsync(body ?? []);
                context.Response.Close();
            }
            catch (Exception) when (!listener.IsListening)
            {
                return;
            }
        }
    }

    private (string Type, byte[]? Body) Answer(string path) => path == "/v2/base/manifests/1"
        ? (Manifest, manifest)
        : ("application/octet-stream", blobs.GetValueOrDefault(path.Replace("/v2/base/blobs/", "", StringComparison.Ordinal)));

    private JsonObject Kept(string type, byte[] blob)
    {
        var digest = Digest(new MemoryStream(blob));
        blobs[digest] = blob;
        return new JsonObject { ["mediaType"] = type, ["digest"] = digest, ["size"] = blob.Length };
    }

    private static byte[] Layer()
    {
        var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Fastest))
        using (var archive = new TarWriter(zip))
            archive.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, File) { DataStream = new MemoryStream("base\n"u8.ToArray()) });
        return bytes.ToArray();
    }

    private static byte[] Encoded(JsonObject document) => Encoding.UTF8.GetBytes(document.ToJsonString(JsonSerializerOptions.Default));

    private static string Digest(Stream content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));

    private static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
