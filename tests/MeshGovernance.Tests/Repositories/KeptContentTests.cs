using System.Diagnostics;
using MeshGovernance.Disk;
using Xunit;

namespace MeshGovernance.Tests.Repositories;

/// <summary>A cache costs time where it fails, and nothing else.</summary>
public sealed class KeptContentTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mesh-kept-").FullName;

    [Theory(Timeout = 60_000)]
    [InlineData("mkfifo", null)]
    [InlineData("ln", "/dev/zero")]
    [InlineData("ln", "/dev/full")]
    public Task What_is_no_file_is_not_opened(string program, string? target) => Task.Run(
        () =>
        {
            var kept = new KeptContent(folder, ".kept");
            kept.Keep("key", stream => stream.Write("content"u8));
            Assert.Equal("content"u8.ToArray(), kept.Find("key"));
            var file = Assert.Single(Directory.GetFiles(folder));
            File.Delete(file);
            using var made = Process.Start(program, target is null ? [file] : ["-s", target, file]);
            made.WaitForExit();

            Assert.Null(kept.Find("key"));
            kept.Keep("key", stream => stream.Write("content"u8));
            Assert.Equal("content"u8.ToArray(), kept.Find("key"));
        },
        TestContext.Current.CancellationToken);

    [Fact]
    public void A_disk_that_is_full_keeps_nothing()
    {
        var kept = new KeptContent(folder, ".kept");
        kept.Keep("key", _ => throw new IOException("No space left on device"));
        Assert.Empty(Directory.GetFiles(folder));
        Assert.Null(kept.Find("key"));
    }

    [Fact]
    public void What_a_run_left_that_was_ended_is_written_over()
    {
        var kept = new KeptContent(folder, ".kept");
        kept.Keep("key", stream => stream.Write("content"u8));
        var file = Assert.Single(Directory.GetFiles(folder));
        File.Move(file, file + ".new");
        kept.Keep("key", stream => stream.Write("content"u8));
        Assert.Equal(file, Assert.Single(Directory.GetFiles(folder)));
    }

    [Fact]
    public void Without_a_folder_there_is_no_cache()
    {
        var kept = new KeptContent("/dev/null/cache", ".kept");
        kept.Keep("key", stream => stream.Write("content"u8));
        Assert.Null(kept.Find("key"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
