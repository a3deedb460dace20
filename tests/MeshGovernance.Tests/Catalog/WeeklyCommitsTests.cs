using MeshGovernance.Git;
using Xunit;

namespace MeshGovernance.Tests.Catalog;

public sealed class WeeklyCommitsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mesh-weeks-").FullName;

    public WeeklyCommitsTests()
    {
        On("2026-11-01").Run("init", "--quiet", "--initial-branch", "main");
        Commit("2026-11-02T00:00:00Z", "one", "1");
        Commit("2026-11-10T23:59:59Z", "one", "2");
        On("2026-11-11T10:00:00Z").Run("checkout", "--quiet", "-b", "work");
        Commit("2026-11-12T10:00:00Z", "two", "on a branch");
        On("2026-11-12T10:00:00Z").Run("checkout", "--quiet", "main");
        On("2026-11-20T10:00:00Z").Run("merge", "--quiet", "--no-ff", "--message", "merge", "work");
        Commit("2026-11-19T10:00:00Z", "mesh/three", "dated before its parent");
    }

    [Fact]
    public void A_day_has_the_last_commit_of_the_main_line_up_to_its_end_in_utc()
    {
        using var repository = MeshRepository.Open(folder);
        var commits = repository.On("HEAD", [new(2026, 11, 1), new(2026, 11, 2), new(2026, 11, 10), new(2026, 11, 15), new(2026, 11, 19), new(2026, 11, 20)]);
        Assert.Equal(["none", "one 1", "one 2", "one 2", "mesh/three", "mesh/three"], commits.Select(Show));
        Assert.All(commits, commit => Assert.False(commit.IsBeyondClone));

        string Show(DatedCommit commit)
        {
            if (commit.Commit is null)
                return "none";
            var files = repository.Commit(commit.Commit, out _);
            return files.Find("mesh/three") is not null ? "mesh/three" : $"one {System.Text.Encoding.UTF8.GetString(files.Read(files.Find("one")!))}";
        }
    }

    [Fact]
    public void Equal_content_has_an_equal_name()
    {
        using var repository = MeshRepository.Open(folder);
        var commits = repository.On("HEAD", [new(2026, 11, 10), new(2026, 11, 15), new(2026, 11, 20)]);
        Assert.Equal(commits[0].Tree, commits[1].Tree);
        Assert.NotEqual(commits[1].Tree, commits[2].Tree);
    }

    [Fact]
    public void A_shallow_clone_says_where_it_ends()
    {
        var clone = Directory.CreateTempSubdirectory("mesh-clone-").FullName;
        try
        {
            On("2026-11-21T10:00:00Z").Run("clone", "--quiet", "--depth", "1", $"file://{folder}", clone);
            using var repository = MeshRepository.Open(clone);
            var commits = repository.On("HEAD", [new(2026, 11, 2), new(2026, 11, 20)]);
            Assert.Equal((null, true), (commits[0].Commit, commits[0].IsBeyondClone));
            Assert.Equal((repository.Head, false), (commits[1].Commit, commits[1].IsBeyondClone));
        }
        finally
        {
            Directory.Delete(clone, recursive: true);
        }
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private Golden.Git On(string date) => new(folder, date);

    private void Commit(string date, string file, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(folder, file))!);
        File.WriteAllText(Path.Combine(folder, file), text);
        On(date).Commit(text);
    }
}
