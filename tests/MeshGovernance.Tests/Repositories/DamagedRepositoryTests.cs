using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using MeshGovernance.Core.Files;
using MeshGovernance.Git;
using Xunit;

namespace MeshGovernance.Tests.Repositories;

/// <summary>A repository in which something is broken says what, and nobody waits for it or dies of it.</summary>
public sealed class DamagedRepositoryTests : IDisposable
{
    private const int Patience = 60_000;

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-damaged-").FullName;

    public DamagedRepositoryTests()
    {
        Call("init", "--quiet", "--initial-branch", "main");
        Write("domains/shop/domain.yaml", "kind: Domain\n");
        Write("empty", "");
        Call("add", "--all");
        Call("commit", "--quiet", "--message", "one");
    }

    /// <summary>What may have become of an object's file.</summary>
    public static TheoryData<string, string> Damages
    {
        get
        {
            var all = new TheoryData<string, string>();
            foreach (var objectName in new[] { "HEAD", "HEAD:domains", "HEAD:domains/shop/domain.yaml" })
                foreach (var damage in new[] { "empty", "cut off", "noise", "too large", "another's" })
                    all.Add(objectName, damage);
            return all;
        }
    }

    [Theory(Timeout = Patience), MemberData(nameof(Damages))]
    public Task A_damaged_object_is_named(string objectName, string damage) => Task.Run(
        () =>
        {
            var id = Call("rev-parse", objectName);
            Damage(Path.Combine(folder, ".git", "objects", id[..2], id[2..]), damage);

            Assert.Contains(id, Fault(), StringComparison.Ordinal);
        },
        TestContext.Current.CancellationToken);

    [Theory]
    [InlineData("{0}")]
    [InlineData("{0}~1")]
    [InlineData("{0}^")]
    [InlineData("{0}^{{commit}}")]
    [InlineData("{1}~1")]
    [InlineData("v1~1")]
    [InlineData("main@{{0}}")]
    public void A_commit_is_named_as_git_takes_it_whether_it_lies_in_a_pack_or_not(string form)
    {
        Call("commit", "--quiet", "--allow-empty", "--message", "two");
        Call("tag", "--annotate", "--message", "t", "v1");
        var name = string.Format(CultureInfo.InvariantCulture, form, Call("rev-parse", "HEAD")[..7], Call("rev-parse", "HEAD"));
        var commit = Call("rev-parse", $"{name}^{{commit}}");
        foreach (var step in new[] { "loose", "packed", "both" })
        {
            if (step == "packed")
                Call("gc", "--quiet");
            if (step == "both")
                Call("commit", "--quiet", "--allow-empty", "--message", "three");
            using var repository = MeshRepository.Open(folder);
            repository.Commit(name.StartsWith("main", StringComparison.Ordinal) && step == "both" ? name.Replace("0", "1", StringComparison.Ordinal) : name, out var sha);
            Assert.Equal(commit, sha);
        }
    }

    [Fact]
    public void A_healthy_repository_is_read_by_full_and_by_short_names_and_from_others()
    {
        var id = Call("rev-parse", "HEAD");
        var clone = folder + "-clone";
        Call("clone", "--quiet", "--shared", folder, clone);
        try
        {
            foreach (var place in new[] { folder, clone })
                foreach (var name in new[] { id, id[..7], "HEAD", "main" })
                {
                    using var repository = MeshRepository.Open(place);
                    var files = repository.Commit(name, out var sha);
                    Assert.Equal(id, sha);
                    Assert.Empty(files.Read(files.Find("empty")!));
                    Assert.Equal("kind: Domain\n"u8.ToArray(), files.Read(files.Find("domains/shop/domain.yaml")!));
                    Assert.False(repository.IsDirty());
                }
        }
        finally
        {
            Directory.Delete(clone, recursive: true);
        }
    }

    [Theory(Timeout = Patience)]
    [InlineData("HEAD", "ref: HEAD\n")]
    [InlineData("HEAD", "ref: refs/heads/a\n")]
    [InlineData("HEAD", "nonsense\n")]
    [InlineData("packed-refs", "nonsense\n")]
    [InlineData("index", "nonsense\n")]
    [InlineData("index", "")]
    public Task A_damaged_name_or_index_is_said(string file, string content) => Task.Run(
        () =>
        {
            Write(".git/refs/heads/a", "ref: refs/heads/b\n");
            Write(".git/refs/heads/b", "ref: refs/heads/a\n");
            if (file == "packed-refs")
                File.Delete(Path.Combine(folder, ".git", "refs", "heads", "main"));
            Write(".git/" + file, content);

            Assert.NotEmpty(Fault());
        },
        TestContext.Current.CancellationToken);

    [Theory(Timeout = Patience)]
    [InlineData("domains/shop/product.yaml")]
    [InlineData("mesh.yaml")]
    public Task A_pipe_is_listed_and_not_opened(string path) => Task.Run(
        () =>
        {
            Pipe(path);
            using var repository = MeshRepository.Open(folder);
            var files = repository.WorkingTree();
            var pipe = files.Find(path)!;
            Assert.Equal(FileKind.Special, pipe.Kind);
            Assert.Throws<UnreadableFileException>(() => files.Read(pipe));
        },
        TestContext.Current.CancellationToken);

    [Theory(Timeout = Patience)]
    [InlineData(".gitignore")]
    [InlineData("domains/shop/.gitignore")]
    [InlineData("domains/.gitattributes")]
    public Task A_pipe_in_the_place_of_rules_is_an_error(string path) => Task.Run(
        () =>
        {
            Pipe(path);
            Write("domains/shop/new.yaml", "");
            using var repository = MeshRepository.Open(folder);
            Assert.Contains($"'{path}'", Assert.Throws<GitException>(() => repository.WorkingTree().List("domains")).Message, StringComparison.Ordinal);
            Assert.Contains($"'{path}'", Assert.Throws<GitException>(() => repository.IsDirty()).Message, StringComparison.Ordinal);
        },
        TestContext.Current.CancellationToken);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    /// <summary>What is said where all is asked for that a check asks for.</summary>
    private string Fault()
    {
        try
        {
            using var repository = MeshRepository.Open(folder);
            _ = repository.Head;
            repository.IsDirty();
            repository.WorkingTree().List("domains");
            var files = repository.Commit("main", out _);
            foreach (var file in files.List("domains"))
                files.Read(file);
            return "";
        }
        catch (Exception said) when (said is GitException or UnreadableFileException)
        {
            return said.Message;
        }
    }

    private static void Damage(string file, string how)
    {
        using var unpacked = new MemoryStream();
        using (var packed = new ZLibStream(File.OpenRead(file), CompressionMode.Decompress))
            packed.CopyTo(unpacked);
        var text = Encoding.Latin1.GetString(unpacked.ToArray());
        var content = text[(text.IndexOf('\0', StringComparison.Ordinal) + 1)..];
        File.SetAttributes(file, FileAttributes.Normal);
        File.WriteAllBytes(file, how switch
        {
            "empty" => [],
            "cut off" => File.ReadAllBytes(file)[..20],
            "noise" => [.. Enumerable.Range(0, 200).Select(at => (byte)(at * 89 + 7))],
            "too large" => Packed($"{text[..text.IndexOf(' ', StringComparison.Ordinal)]} 99999999999\0{content}"),
            _ => Packed(text[..^1] + (char)(text[^1] ^ 1)),
        });
    }

    private static byte[] Packed(string text)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionMode.Compress, leaveOpen: true))
            packing.Write(Encoding.Latin1.GetBytes(text));
        return packed.ToArray();
    }

    private void Pipe(string path)
    {
        using var made = Process.Start("mkfifo", Path.Combine(folder, path));
        made.WaitForExit();
        Assert.Equal(0, made.ExitCode);
    }

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
        File.WriteAllText(Path.Combine(folder, path), text);
    }

    private string Call(params string[] arguments) => new Golden.Git(folder, "2026-11-01T10:00:00Z").Run(arguments).Trim();
}
