using MeshGovernance.Git;
using Xunit;

namespace MeshGovernance.Tests.Repositories;

/// <summary>A repository that git keeps in another way is opened where that changes nothing for a reader, and else it is said that mesh cannot.</summary>
public sealed class RepositoryFormatTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mesh-format-").FullName;

    [Theory]
    [InlineData("relativeWorktrees = true")]
    [InlineData("preciousObjects = true")]
    [InlineData("partialClone = origin")]
    [InlineData("worktreeConfig = true")]
    [InlineData("refStorage = files")]
    [InlineData("objectFormat = sha1")]
    public void What_changes_nothing_for_a_reader_is_opened(string extension)
    {
        Make(extension);
        using var repository = MeshRepository.Open(folder);

        Assert.Equal(["domains/shop/domain.yaml"], repository.Commit("HEAD", out _).List("domains").Select(file => file.Path));
        Assert.Equal(["domains/shop/domain.yaml"], repository.WorkingTree().List("domains").Select(file => file.Path));
        Assert.False(repository.IsDirty());
        Assert.Equal(folder, Path.TrimEndingDirectorySeparator(MeshRepository.Create(folder)!));
    }

    [Theory]
    [InlineData("refStorage = reftable", "'reftable'")]
    [InlineData("objectFormat = sha256", "'sha256'")]
    [InlineData("soon = true", "extensions.soon")]
    public void What_cannot_be_read_is_no_fault_of_the_repository(string extension, string named)
    {
        Make(extension);

        var said = Assert.Throws<GitException>(() => MeshRepository.Open(folder));
        Assert.StartsWith("mesh cannot read this repository", said.Message, StringComparison.Ordinal);
        Assert.Contains(named, said.Message, StringComparison.Ordinal);
        Assert.Contains("nothing is wrong with it", said.Hint, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void A_further_work_tree_goes_by_the_settings_of_the_repository_that_it_shares()
    {
        Make("preciousObjects = true");
        var further = folder + "-further";
        Call("worktree", "add", "--quiet", further);
        try
        {
            using (var opened = MeshRepository.Open(further))
                Assert.Equal(["domains/shop/domain.yaml"], opened.WorkingTree().List("domains").Select(file => file.Path));
            File.AppendAllText(Path.Combine(folder, ".git/config"), "\trefStorage = reftable\n");
            Assert.Contains("'reftable'", Assert.Throws<GitException>(() => MeshRepository.Open(further)).Message, StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(further, recursive: true);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Make(string extension)
    {
        Call("init", "--quiet", "--initial-branch", "main");
        Directory.CreateDirectory(Path.Combine(folder, "domains/shop"));
        File.WriteAllText(Path.Combine(folder, "domains/shop/domain.yaml"), "kind: Domain\n");
        Call("add", "--all");
        Call("commit", "--quiet", "--message", "one");
        File.AppendAllText(Path.Combine(folder, ".git/config"), $"[core]\n\trepositoryformatversion = 1\n[extensions]\n\t{extension}\n");
    }

    private void Call(params string[] arguments) => new Golden.Git(folder, "2026-11-01T10:00:00Z").Run(arguments);
}
