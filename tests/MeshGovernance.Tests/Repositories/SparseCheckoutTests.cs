using MeshGovernance.Core.Files;
using MeshGovernance.Git;
using Xunit;

namespace MeshGovernance.Tests.Repositories;

/// <summary>What git keeps off the disk is not gone: a sparse checkout holds all the files of its commit, in whichever form git writes it down.</summary>
public sealed class SparseCheckoutTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mesh-sparse-").FullName;

    public SparseCheckoutTests()
    {
        Call("init", "--quiet", "--initial-branch", "main");
        Write("mesh.yaml", "kind: Mesh\n");
        Write("domains/shop/domain.yaml", "kind: Domain\n");
        Write("domains/shop/orders/product.yaml", "kind: DataProduct\n");
        Write("domains/reports/domain.yaml", "kind: Domain\nid: reports\n");
        Write("domains/reports/sales/product.yaml", "kind: DataProduct\nid: sales\n");
        Write("guild/guild.yaml", "kind: Guild\n");
        File.CreateSymbolicLink(Path.Combine(folder, "guild/link.yaml"), "guild.yaml");
        Call("add", "--all");
        Call("commit", "--quiet", "--message", "one");
    }

    [Theory]
    [InlineData("sparse-checkout set domains/shop")]
    [InlineData("update-index --index-version 4", "sparse-checkout set domains/shop")]
    [InlineData("sparse-checkout set --no-cone domains/shop/ mesh.yaml")]
    [InlineData("sparse-checkout set --sparse-index domains/shop")]
    [InlineData("update-index --index-version 4", "sparse-checkout set --sparse-index domains/shop")]
    [InlineData("config index.skipHash true", "sparse-checkout set domains/shop")]
    [InlineData("update-index --skip-worktree domains/reports/domain.yaml domains/reports/sales/product.yaml guild/guild.yaml guild/link.yaml")]
    public void All_files_of_the_commit_are_there(params string[] calls)
    {
        foreach (var call in calls)
            Call(call.Split(' '));
        foreach (var part in new[] { "domains/reports", "guild" }.Where(part => Directory.Exists(Path.Combine(folder, part))))
            Directory.Delete(Path.Combine(folder, part), recursive: true);
        using var repository = MeshRepository.Open(folder);
        var (onDisk, committed) = (repository.WorkingTree(), repository.Commit("HEAD", out _));

        foreach (var part in new[] { "", "domains", "domains/reports", "guild", "guild/guild.yaml", "policies" })
            Assert.Equal(Said(committed, part), Said(onDisk, part));
        Assert.Equal("kind: Guild\n"u8.ToArray(), onDisk.Read(onDisk.Find("guild/guild.yaml")!));
        Assert.Equal(FileKind.SymbolicLink, onDisk.Find("guild/link.yaml")!.Kind);
        Assert.Throws<UnreadableFileException>(() => onDisk.Read(onDisk.Find("guild/link.yaml")!));
    }

    [Fact]
    public void What_is_changed_or_deleted_on_the_disk_still_counts()
    {
        Call("sparse-checkout", "set", "domains/shop");
        using var repository = MeshRepository.Open(folder);
        Assert.False(repository.IsDirty());

        Write("domains/reports/domain.yaml", "kind: Domain\nid: put back\n");
        File.Delete(Path.Combine(folder, "domains/shop/orders/product.yaml"));
        var files = repository.WorkingTree();

        Assert.Equal(
            ["domains/reports/domain.yaml", "domains/reports/sales/product.yaml", "domains/shop/domain.yaml"], files.List("domains").Select(file => file.Path));
        Assert.Equal("kind: Domain\nid: put back\n"u8.ToArray(), files.Read(files.Find("domains/reports/domain.yaml")!));
        Assert.Null(files.Find("domains/shop/orders/product.yaml"));
        Assert.True(repository.IsDirty());
    }

    [Fact]
    public void A_file_in_the_place_of_a_folder_hides_what_is_kept_off_the_disk()
    {
        Call("sparse-checkout", "set", "domains/shop");
        Write("guild", "no folder");
        using var repository = MeshRepository.Open(folder);
        var files = repository.WorkingTree();

        Assert.Equal(["guild"], files.List("guild").Select(file => file.Path));
        Assert.Null(files.Find("guild/guild.yaml"));
    }

    [Theory]
    [InlineData("update-index --split-index", "update-index --no-split-index")]
    public void A_form_that_cannot_be_read_is_said_with_what_undoes_it(string call, string undo)
    {
        Call(call.Split(' '));
        using (var repository = MeshRepository.Open(folder))
            Assert.Contains("git " + undo, Assert.Throws<GitException>(repository.WorkingTree).Hint, StringComparison.Ordinal);

        Call(undo.Split(' '));
        using var whole = MeshRepository.Open(folder);
        Assert.NotEmpty(whole.WorkingTree().List("domains"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static IEnumerable<(string Path, FileKind Kind)> Said(IFileTree files, string part) => files.List(part).Select(file => (file.Path, file.Kind));

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, path))!);
        File.WriteAllText(Path.Combine(folder, path), text);
    }

    private void Call(params string[] arguments) => new Golden.Git(folder, "2026-11-01T10:00:00Z").Run(arguments);
}
