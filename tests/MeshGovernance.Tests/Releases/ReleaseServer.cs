using System.Collections.Concurrent;
using System.Formats.Tar;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using MeshGovernance.Tests.Publishing;

namespace MeshGovernance.Tests.Releases;

/// <summary>What a host shows of a repository with releases, to whoever asks without a token.</summary>
internal sealed class ReleaseServer : IDisposable
{
    /// <summary>The repository of the tool.</summary>
    internal const string Name = "example/mesh";
    internal const string Version = "1.2.3";
    internal const string Platform = "linux-x64";
    internal const string Top = $"mesh-{Version}-{Platform}";
    internal const string Archive = $"{Top}.tar.gz";
    internal const string Sums = "SHA256SUMS";

    /// <summary>The trouble of a connection that breaks in the middle of an answer.</summary>
    internal const int Broken = 0;

    private readonly HttpListener listener = new();
    private readonly Task serving;
    private readonly ConcurrentQueue<(string Path, int Status)> troubles = new();

    internal ReleaseServer()
    {
        Address = $"http://127.0.0.1:{GitHubServer.FreePort()}";
        listener.Prefixes.Add(Address + "/");
        listener.Start();
        serving = Task.Run(Serve);
    }

    internal string Address { get; }

    internal string Repository => $"{Address}/{Name}";

    /// <summary>What is there, by its path.</summary>
    internal ConcurrentDictionary<string, byte[]> Files { get; } = new();

    /// <summary>What was asked for, in its order.</summary>
    internal ConcurrentQueue<string> Asked { get; } = new();

    /// <summary>The path of a file of the release.</summary>
    internal static string PathOf(string asset) => $"/{Name}/releases/download/v{Version}/{asset}";

    /// <summary>Releases an archive, with its hash.</summary>
    internal void Release(byte[] archive)
    {
        Files[PathOf(Archive)] = archive;
        Files[PathOf(Sums)] = System.Text.Encoding.ASCII.GetBytes($"{HashOf(archive)}  {Archive}\n");
    }

    internal static string HashOf(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <summary>An archive with a <c>mesh</c> that stands for a program elsewhere.</summary>
    internal static byte[] ArchiveFor(string program) => Packed(tar =>
    {
        tar.WriteEntry(new PaxTarEntry(TarEntryType.Directory, Top + "/") { Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute });
        tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, $"{Top}/mesh")
        {
            Mode = UnixFileMode.UserRead | UnixFileMode.UserExecute,
            DataStream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes($"#!/bin/sh\nexec '{program}' \"$@\"\n")),
        });
    });

    /// <summary>An archive of a folder of programs.</summary>
    internal static byte[] ArchiveOf(string folder) => Packed(tar =>
    {
        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            tar.WriteEntry(file, $"{Top}/{Path.GetRelativePath(folder, file).Replace('\\', '/')}");
    });

    /// <summary>The next request for a file ends with an error, or <see cref="Broken"/>.</summary>
    internal void Disturb(string path, int status) => troubles.Enqueue((path, status));

    public void Dispose()
    {
        listener.Close();
        serving.Wait();
    }

    private static byte[] Packed(Action<TarWriter> write)
    {
        using var packed = new MemoryStream();
        using (var zip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        using (var tar = new TarWriter(zip))
            write(tar);
        return packed.ToArray();
    }

    private async Task Serve()
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await listener.GetContextAsync();
            }
            catch (Exception error) when (error is HttpListenerException or ObjectDisposedException)
            {
                return;
            }

            var path = context.Request.Url!.AbsolutePath;
            Asked.Enqueue(path);
            using var response = context.Response;
            if (troubles.TryPeek(out var next) && next.Path == path && troubles.TryDequeue(out next))
            {
                if (next.Status == Broken)
                {
                    response.ContentLength64 = 1000;
                    await response.OutputStream.WriteAsync(new byte[1]);
                    response.Abort();
                    continue;
                }

                response.StatusCode = next.Status;
            }
            else if (Files.TryGetValue(path, out var content))
            {
                response.ContentLength64 = content.Length;
                await response.OutputStream.WriteAsync(content);
            }
            else
            {
                response.StatusCode = 404;
            }
        }
    }
}
