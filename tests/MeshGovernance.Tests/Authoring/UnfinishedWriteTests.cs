using System.Text;
using CsCheck;
using MeshGovernance.Core;
using MeshGovernance.Disk.Journals;
using MeshGovernance.Engine;
using Xunit;

namespace MeshGovernance.Tests.Authoring;

/// <summary>A program that is killed between two files, or within one: what it began is completed, whichever it had come to.</summary>
public sealed class UnfinishedWriteTests : IDisposable
{
    private static readonly WrittenFile[] Files =
    [
        new("domains/a/new.yaml", Bytes("first\nsecond\n")),
        new("domains/b/new.yaml", Bytes("third\n")),
        new("changed.yaml", Bytes("new\n")) { Before = Bytes("old and longer\n") },
        new("domains/b/moved.yaml", Bytes("moved\n")) { Before = Bytes("moved\n"), From = "loose/moved.yaml" },
        new("domains/b/both.yaml", Bytes("newer\n")) { Before = Bytes("older\n"), From = "loose/both.yaml" },
    ];

    private readonly string folder = Directory.CreateTempSubdirectory("mesh-unfinished-").FullName;

    private string Git => Path.Combine(folder, ".git");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void What_was_begun_is_completed_wherever_it_was_cut_off() => Gen.Select(Gen.Int[0, Files.Length], Gen.Int[0, 6]).Sample((whole, part) =>
    {
        Begin();
        foreach (var file in Files.Take(whole))
            Write(file, int.MaxValue);
        if (whole < Files.Length)
            Write(Files[whole], part);

        Assert.Empty(UnfinishedWrite.In(Git)!.Complete(IsRecord));
        Assert.All(Files, file => Assert.Equal(file.Content, File.ReadAllBytes(At(file.Path))));
        Assert.Equal(Files.Select(file => At(file.Path)).Order(StringComparer.Ordinal), Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal));
        Assert.Null(UnfinishedWrite.In(Git));
    }, iter: 60, threads: 1);

    [Fact]
    public void What_somebody_wrote_since_stays_and_is_named()
    {
        Begin();
        File.WriteAllText(At("changed.yaml"), "mine\n");

        Assert.Equal(["changed.yaml"], UnfinishedWrite.In(Git)!.Complete(IsRecord));
        Assert.Equal("mine\n", File.ReadAllText(At("changed.yaml")));
        Assert.True(File.Exists(At("domains/b/both.yaml")));
    }

    /// <summary>A record of files that were not written would say of each field in them that somebody edited it.</summary>
    [Theory]
    [InlineData("mine\n", "before\n")]
    [InlineData(null, "after\n")]
    public void A_record_of_what_was_written_is_completed_with_all_the_rest(string? edited, string record)
    {
        Prepare();
        WrittenFile[] files = [new("imports/a.json", Bytes("after\n")) { Before = Bytes("before\n") }, .. Files];
        Directory.CreateDirectory(At("imports"));
        File.WriteAllText(At("imports/a.json"), "before\n");
        FileJournal.Keep(Git, folder, files);
        if (edited is not null)
            File.WriteAllText(At("changed.yaml"), edited);

        UnfinishedWrite.In(Git)!.Complete(IsRecord);
        Assert.Equal(record, File.ReadAllText(At("imports/a.json")));
        Assert.Equal("third\n", File.ReadAllText(At("domains/b/new.yaml")));
        Assert.Null(UnfinishedWrite.In(Git));
    }

    private static bool IsRecord(string path) => path.StartsWith("imports/", StringComparison.Ordinal);

    [Fact]
    public void Nothing_is_written_on_top_of_what_was_cut_off()
    {
        Begin();

        var error = Assert.Throws<UserException>(() => WholeWrite.Write(Git, folder, [new WrittenFile("other.yaml", Bytes("other\n"))]));

        Assert.Contains("cut off", error.Message, StringComparison.Ordinal);
        Assert.Contains("mesh import", error.Hint, StringComparison.Ordinal);
        Assert.False(File.Exists(At("other.yaml")));
    }

    [Fact]
    public void Half_a_mesh_is_read_by_nobody()
    {
        Begin();
        new Golden.Git(folder).Run("init", "--quiet");
        using var open = Workspace.At(folder);

        var error = Assert.Throws<UserException>(open.WorkingTree);

        Assert.Equal("A command was cut off here while it wrote 5 files: what is there now is no whole mesh.", error.Message);
        Assert.Contains("mesh import", error.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_written_at_this_moment_is_left_to_whoever_writes_it()
    {
        Directory.CreateDirectory(Git);
        using var journal = FileJournal.Begin(Git, folder, Files);

        Assert.Contains("is writing here", Assert.Throws<UserException>(() => UnfinishedWrite.In(Git)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_is_left_of_what_went_well_or_wrong()
    {
        Prepare();
        WholeWrite.Write(Git, folder, Files);
        Assert.Empty(Directory.EnumerateFileSystemEntries(Git));
        Assert.Throws<UserException>(() => WholeWrite.Write(Git, folder, Files));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Git));
    }

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private void Begin()
    {
        Prepare();
        FileJournal.Keep(Git, folder, Files);
    }

    private void Prepare()
    {
        foreach (var below in Directory.EnumerateDirectories(folder))
            Directory.Delete(below, recursive: true);
        Directory.CreateDirectory(Git);
        Directory.CreateDirectory(At("loose"));
        foreach (var file in Files.Where(file => file.Before is not null))
            File.WriteAllBytes(At(file.From), file.Before!.Value.ToArray());
    }

    /// <summary>As the program does it: a new file where it stands, any other beside, then in the place of the old, then under its name.</summary>
    private void Write(WrittenFile file, int bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(At(file.Path))!);
        var begun = file.Content[..Math.Min(bytes, file.Content.Length)].ToArray();
        if (file.Before is null)
        {
            File.WriteAllBytes(At(file.Path), begun);
            return;
        }

        File.WriteAllBytes(At(file.From) + ".mesh-tmp", begun);
        if (begun.Length < file.Content.Length)
            return;
        File.Move(At(file.From) + ".mesh-tmp", At(file.From), overwrite: true);
        if (file.From != file.Path && bytes > file.Content.Length)
            File.Move(At(file.From), At(file.Path));
    }

    private string At(string path) => Path.Combine(folder, path);
}
