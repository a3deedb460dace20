using System.Reflection;
using System.Runtime.CompilerServices;
using LibGit2Sharp;
using MeshGovernance.Git;
using Xunit;

namespace MeshGovernance.Tests.Architecture;

/// <summary>Handles of LibGit2Sharp are not for two threads at once: whoever wants one asks the one type that lets nobody else in meanwhile.</summary>
public sealed class GitHandleTests
{
    private const BindingFlags All = BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    [Fact]
    public void One_type_alone_keeps_a_repository_open() =>
        Assert.Equal(
            ["GitHandle"],
            typeof(MeshRepository).Assembly.GetTypes()
                .Where(type => type.GetCustomAttribute<CompilerGeneratedAttribute>() is null && type.GetFields(All).Any(field => field.FieldType == typeof(Repository)))
                .Select(type => type.Name));

    /// <summary>Work that lasts is done beside the others, by a handle of its own; all of them at once give what each gives alone.</summary>
    [Fact]
    public async Task Many_threads_read_one_repository()
    {
        var folder = Directory.CreateTempSubdirectory("mesh-handle-").FullName;
        try
        {
            var git = new Golden.Git(folder);
            git.Run("init", "--quiet", "--initial-branch", "main");
            await File.WriteAllTextAsync(Path.Combine(folder, ".gitignore"), "*.log\n", TestContext.Current.CancellationToken);
            for (var file = 0; file < 50; file++)
                await File.WriteAllTextAsync(Path.Combine(folder, $"{file}.{(file % 2 == 0 ? "md" : "log")}"), $"{file}", TestContext.Current.CancellationToken);
            git.Commit("All of them");
            using var repository = MeshRepository.Open(folder);
            var head = repository.Head;

            var seen = await Task.WhenAll(Enumerable.Range(0, 16).Select(lane => Task.Run(() =>
            {
                var files = lane % 2 == 0 ? repository.WorkingTree() : repository.Commit("HEAD", out _);
                var listed = files.List("");
                var read = listed.Sum(file => files.Read(file).Length);
                return (listed.Count, read, repository.Head, repository.MergeBase("HEAD", null), repository.IsDirty());
            })));

            Assert.Equal((26, 6 + 5 + 40, head, head, false), Assert.Single(seen.Distinct()));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
